/**
 * Makes the page survive a translation by the browser, which puts each text node into elements of its
 * own: what Preact remembers of it is then no longer in the document, and a change would be written
 * where nobody reads it. So each text gets an element of ours that is named after it: another text is
 * another element, and replaces the one before with whatever the browser has put in there.
 */
import { type ComponentChildren, h, options, type VNode } from 'preact'

/** These hold text alone, and ours does not change. */
const PLAIN = new Set(['option', 'title'])

/** Call once, before anything is drawn. */
export function replaceTexts(): void {
  const { vnode: before } = options
  options.vnode = (vnode) => {
    if (isElement(vnode)) vnode.props.children = withElements(vnode.props.children)
    before?.(vnode)
  }
}

type ElementNode = VNode & { type: string; props: { children?: ComponentChildren } }

const isElement = (vnode: VNode): vnode is ElementNode =>
  typeof vnode.type === 'string' && !PLAIN.has(vnode.type) && !isOurs(vnode)

const isOurs = ({ key }: VNode): boolean => typeof key === 'string' && key.startsWith(OURS)
const OURS = 'text '

function withElements(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(withElement)
  return withElement(children, 0)
}

function withElement(child: ComponentChildren, place: number): ComponentChildren {
  if (Array.isArray(child)) return child.map(withElement)
  const isText = typeof child === 'number' || (typeof child === 'string' && child !== '')
  return isText ? h('span', { key: `${OURS}${place} ${child}` }, child) : child
}
