/**
 * What one page learns of its line while it pushes, and forgets when it closes: how much passes in one
 * call, and which records did not pass although others did.
 *
 * Must: a record that cannot pass never stands in the way of the others, whoever refuses it: the Worker,
 * a firewall, a proxy or a line too slow for the batch.
 */
import { BATCH_MAX_ITEMS } from '../../../shared/protocol/protocol.ts'
import { waitMs } from './retry.ts'

export type Size = { items: number; bytes: number }

const FIRST: Size = { items: 8, bytes: 16 * 1024 }
/** The Worker takes 256 KiB: with room for the envelope. */
export const LARGEST_BATCH: Size = { items: BATCH_MAX_ITEMS, bytes: 240 * 1024 }
/** An answer within this time says that the line would carry more. */
const QUICK_MS = 6_000

/**
 * A record that failed alone. `turn`: the order in which these are tried again. `isOvertaken`: other records
 * got through since, so the line was not to blame.
 */
type Trouble = { tries: number; turn: number; retryAt: number; isOvertaken: boolean }

export class Line {
  #size = FIRST
  /** By `queueKey`, records that failed alone. */
  readonly #troubled = new Map<string, Trouble>()
  #turns = 0

  get size(): Size {
    return this.#size
  }

  /** The keys of those that failed alone. */
  troubled = (): string[] => [...this.#troubled.keys()]

  /** Forgets the trouble of records that no longer wait to be sent. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#troubled.keys()) if (!keys.has(key)) this.#troubled.delete(key)
  }

  /** These got through. */
  passed(keys: readonly string[], tookMs: number): void {
    for (const key of keys) this.#troubled.delete(key)
    for (const trouble of this.#troubled.values()) trouble.isOvertaken = true
    if (tookMs > QUICK_MS) return
    this.#size = {
      items: Math.min(2 * this.#size.items, LARGEST_BATCH.items),
      bytes: Math.min(2 * this.#size.bytes, LARGEST_BATCH.bytes),
    }
  }

  /** Half of what was sent, for it was too much or held a record that does not pass. */
  halve(sent: Size): void {
    this.#size = {
      items: Math.max(1, Math.floor(sent.items / 2)),
      bytes: Math.max(1024, Math.floor(sent.bytes / 2)),
    }
  }

  /**
   * The record was the only one in its call. `aside`: for the second time, while others pass. `now`: ms by a clock that
   * nobody sets, as below; `random` in [0, 1).
   */
  failedAlone(key: string, now: number, random: number): 'aside' | 'again' {
    const before = this.#troubled.get(key)
    const tries = (before?.tries ?? 0) + 1
    const isOvertaken = before?.isOvertaken ?? false
    const retryAt = now + waitMs('set_aside', tries, random)
    this.#turns += 1
    this.#troubled.set(key, { tries, turn: this.#turns, retryAt, isOvertaken })
    return isOvertaken ? 'aside' : 'again'
  }

  /** Whether it goes alone and after the others. */
  isTroubled = (key: string): boolean => this.#troubled.has(key)

  /** Among records that go alone, the one with the lowest turn has waited longest and goes first. */
  turnOf = (key: string): number => this.#troubled.get(key)?.turn ?? 0

  /** In how many ms the first of those that failed alone is tried again; null where there is none. */
  soonest(now: number): number | null {
    const waits = [...this.#troubled.values()].map(({ retryAt }) => retryAt - now)
    return waits.length > 0 ? Math.max(0, Math.min(...waits)) : null
  }

  /** Whether what was set aside may be tried again. */
  isDue = (key: string, now: number): boolean => now >= (this.#troubled.get(key)?.retryAt ?? 0)
}
