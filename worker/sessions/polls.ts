/**
 * Refreshes that a screen asks for: a device that shows a request, a phone that shows its ticket. All that
 * ask about one request share the read that is under way, and within two seconds of its beginning there is
 * no other: they are told the row as it stands. A webhook, a start and the alarm read by themselves and
 * never join one: what they are about may have happened after it began.
 */
import type { Read } from '../stripe/client.ts'
import { type RefreshingSite, refresh } from './reconcile.ts'

const APART_MS = 2_000

type Poll = { beganAt: number; underWay: Promise<Read> | null }

export class Polls {
  /** By request, in the order in which they began. */
  readonly #polls = new Map<string, Poll>()

  /** Resolves when the row shows a read that began at most two seconds ago, or that failed. */
  async refresh(site: RefreshingSite, request: string, session: string): Promise<void> {
    const now = site.now()
    this.#forget(now)
    const before = this.#polls.get(request)
    if (before) {
      await before.underWay
      return
    }
    const poll: Poll = { beganAt: now, underWay: null }
    this.#polls.set(request, poll)
    poll.underWay = refresh(site, request, session).finally(() => {
      poll.underWay = null
    })
    await poll.underWay
  }

  /** Those that began long enough ago. More is forgotten than must be where the clock was set back. */
  #forget(now: number): void {
    for (const [request, { beganAt, underWay }] of this.#polls)
      if (underWay === null && Math.abs(now - beganAt) >= APART_MS) this.#polls.delete(request)
  }
}
