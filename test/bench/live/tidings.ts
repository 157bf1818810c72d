/** What devices are to hear of requests, and how long after it became so each of them had heard it. */

/** Longer than this no device may wait, or there is nothing to measure. */
const ALL_TOLD_MS = 300_000

export class Tidings {
  /** Since when whom waits, by device, request and phase. */
  readonly #awaited = new Map<string, { since: number; isFirst: boolean }>()
  /** What was told before it was expected: the Worker also looks by itself. */
  readonly #early = new Set<string>()
  /** How many so far. */
  expected = 0
  #first: number[] = []
  #others: number[] = []

  /** From now on. The first of `devices` is told apart from the others. */
  expect(request: string, phase: string, devices: readonly string[]): void {
    const since = performance.now()
    this.expected += 1
    for (const [n, device] of devices.entries()) {
      const key = keyOf(device, request, phase)
      if (!this.#early.delete(key)) this.#awaited.set(key, { since, isFirst: n === 0 })
    }
  }

  told(device: string, request: string, phase: string): void {
    const key = keyOf(device, request, phase)
    const awaited = this.#awaited.get(key)
    if (!awaited) {
      this.#early.add(key)
      return
    }
    this.#awaited.delete(key)
    const ms = performance.now() - awaited.since
    if (awaited.isFirst) this.#first.push(ms)
    else this.#others.push(ms)
  }

  /** Resolves when so many were expected in all, and every device has heard of them. */
  async allTold(expected: number): Promise<void> {
    const deadline = performance.now() + ALL_TOLD_MS
    while (this.expected < expected || this.#awaited.size > 0) {
      if (performance.now() > deadline)
        throw new Error(`${this.expected} of ${expected} came, ${this.#awaited.size} wait`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** In ms, of all that was told since this was asked last. */
  take(): { first: readonly number[]; others: readonly number[] } {
    const taken = { first: this.#first, others: this.#others }
    this.#first = []
    this.#others = []
    return taken
  }
}

const keyOf = (device: string, request: string, phase: string): string =>
  `${device} ${request} ${phase}`
