/**
 * As much of a document as Preact draws into, strict where browsers are: what is no child can neither
 * be removed nor stood in front of.
 */
export class SmallNode {
  parentNode: SmallNode | null = null
  readonly childNodes: SmallNode[] = []
  readonly attributes: { name: string; value: string }[] = []
  readonly style = new SmallStyle()
  readonly listeners = new Map<string, (event: object) => void>()
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml'
  readonly nodeType: 1 | 3
  readonly localName: string
  data: string
  readonly ownerDocument = smallDocument
  /** Events are told by these names. */
  readonly onsubmit = null

  constructor(localName: string, data: string | null = null) {
    this.nodeType = data === null ? 1 : 3
    this.localName = localName
    this.data = data ?? ''
  }

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null
  }

  get nextSibling(): SmallNode | null {
    const beside = this.parentNode?.childNodes ?? []
    return beside[beside.indexOf(this) + 1] ?? null
  }

  get textContent(): string {
    return this.nodeType === 3
      ? this.data
      : this.childNodes.map(({ textContent }) => textContent).join('')
  }

  insertBefore(node: SmallNode, before: SmallNode | null): SmallNode {
    if (before && before.parentNode !== this) throw new Error('NotFoundError')
    if (node === before) return node
    node.remove()
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length
    this.childNodes.splice(at, 0, node)
    node.parentNode = this
    return node
  }

  appendChild(node: SmallNode): SmallNode {
    return this.insertBefore(node, null)
  }

  removeChild(node: SmallNode): SmallNode {
    if (node.parentNode !== this) throw new Error('NotFoundError')
    node.remove()
    return node
  }

  remove(): void {
    const beside = this.parentNode?.childNodes
    beside?.splice(beside.indexOf(this), 1)
    this.parentNode = null
  }

  setAttribute(name: string, value: string): void {
    this.removeAttribute(name)
    this.attributes.push({ name, value })
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((one) => one.name === name)
    if (at >= 0) this.attributes.splice(at, 1)
  }

  addEventListener(name: string, run: (event: object) => void): void {
    this.listeners.set(name, run)
  }

  removeEventListener(name: string): void {
    this.listeners.delete(name)
  }

  focus(): void {}

  /** It and all that it holds. */
  all(): SmallNode[] {
    return [this, ...this.childNodes.flatMap((child) => child.all())]
  }
}

export const smallDocument = {
  createElementNS: (_namespace: string, name: string) => new SmallNode(name),
  createTextNode: (data: string) => new SmallNode('#text', String(data)),
}

class SmallStyle {
  readonly set = new Map<string, string>()

  setProperty(name: string, value: string): void {
    this.set.set(name, value)
  }
}
