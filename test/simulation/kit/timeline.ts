/**
 * Simulated time. Every wait in a world is an entry here; entries run one by one in the order of
 * their times, and everything that one sets going comes to rest before the next begins. So nothing
 * hangs on how fast this machine is.
 */
type Entry = { at: number; order: number; work: () => void }

const comesBefore = (a: Entry, b: Entry): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order)

/** When every world begins, by the Worker's and Stripe's clocks. */
const EPOCH = Date.UTC(2026, 0, 5, 8)

export class Timeline {
  #now = EPOCH
  #orders = 0
  /** A binary heap, the earliest entry on top. */
  readonly #heap: Entry[] = []

  now = (): number => this.#now
  elapsed = (): number => this.#now - EPOCH

  after(ms: number, work: () => void): void {
    const entry = { at: this.#now + Math.max(0, Math.round(ms)), order: this.#orders++, work }
    const heap = this.#heap
    let i = heap.push(entry) - 1
    for (let up = (i - 1) >> 1; i > 0; i = up, up = (i - 1) >> 1) {
      const above = heap[up]
      if (!above || !comesBefore(entry, above)) break
      heap[i] = above
      heap[up] = entry
    }
  }

  sleep = (ms: number): Promise<void> => new Promise((resolve) => this.after(ms, resolve))

  /** Runs everything that is due within `ms` from now. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    await rest()
    for (let entry = this.#heap[0]; entry && entry.at <= until; entry = this.#heap[0]) {
      this.#drop()
      this.#now = entry.at
      entry.work()
      await rest()
    }
    this.#now = until
  }

  #drop(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (!last || heap.length === 0) return
    let i = 0
    for (;;) {
      const [left, right] = [heap[2 * i + 1], heap[2 * i + 2]]
      if (!left) break
      const below = right && comesBefore(right, left) ? 2 * i + 2 : 2 * i + 1
      const next = heap[below]
      if (!next || comesBefore(last, next)) break
      heap[i] = next
      i = below
    }
    heap[i] = last
  }
}

/** A turn of the event loop: every promise that can go on has gone on. */
const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
