/**
 * Makes the page survive a translation by the browser, which puts each text node into elements of its
 * own: what Preact remembers of it is then no longer in the document, and a change would be written
 * where nobody reads it. So each text gets an element of ours that is named after it: another text is
 * another element, and replaces the one before with whatever the browser has put in there.
 */
import { type ComponentChildren, h, options, type VNode } from 'preact'

/** Drawn like a text, and told from whatever else is drawn. */
const OURS = 'v-text'

/** Call once, before anything is drawn. */
export function replaceTexts(): void {
  const { vnode: before } = options
  options.vnode = (vnode: VNode<{ children?: ComponentChildren }>) => {
    const { type, props } = vnode
    if (typeof type === 'string' && type !== OURS) props.children = withElements(props.children)
    before?.(vnode)
  }
}

/** Whatever is said is a string, numbers filled in (`i18n/t/`). */
function withElements(child: ComponentChildren): ComponentChildren {
  if (typeof child === 'string') return h(OURS, { key: child }, child)
  return Array.isArray(child) ? child.map(withElements) : child
}
