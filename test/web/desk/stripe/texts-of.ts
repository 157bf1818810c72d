/** What a component says, without a browser: its texts in order. For components without hooks. */
import { type FunctionComponent, isValidElement } from 'preact'

export function textsOf(node: unknown): string[] {
  if (typeof node === 'string' || typeof node === 'number') return [String(node)]
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (!isValidElement(node)) return []
  const { type, props } = node
  return textsOf(typeof type === 'function' ? (type as FunctionComponent)(props) : props.children)
}
