/**
 * The life of a tab or of an instance of the Worker. Code whose life has ended never goes on: what it
 * waits for does not come any more, so it can write nothing. Code of a frozen life goes on later.
 */
export class Life {
  #ended = false
  /** What has come for it while it was frozen; null while it is not. */
  #held: (() => void)[] | null = null
  readonly #onEnd: (() => void)[] = []

  get ended(): boolean {
    return this.#ended
  }

  get frozen(): boolean {
    return this.#held !== null
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const act of this.#onEnd) act()
  }

  freeze(): void {
    this.#held ??= []
  }

  thaw(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const act of held) this.goOn(act)
  }

  whenEnded(act: () => void): void {
    if (this.#ended) act()
    else this.#onEnd.push(act)
  }

  /** Acts now, or once it is thawed; never after its end. */
  goOn(act: () => void): void {
    if (this.#ended) return
    if (this.#held) this.#held.push(act)
    else act()
  }

  /** What `promise` gives, if this life still goes on then. */
  wait<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      promise.then(
        (value) => this.goOn(() => resolve(value)),
        (error: unknown) => this.goOn(() => reject(error)),
      )
    })
  }
}
