/**
 * The life of a tab or of an instance of the Worker. Code whose life has ended never goes on: what it
 * waits for does not come any more, so it can write nothing.
 */
export class Life {
  #ended = false
  readonly #onEnd: (() => void)[] = []

  get ended(): boolean {
    return this.#ended
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const act of this.#onEnd) act()
  }

  whenEnded(act: () => void): void {
    if (this.#ended) act()
    else this.#onEnd.push(act)
  }

  /** What `promise` gives, if this life still goes on then. */
  wait<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      promise.then(
        (value) => this.#ended || resolve(value),
        (error: unknown) => this.#ended || reject(error),
      )
    })
  }
}
