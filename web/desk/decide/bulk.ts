/**
 * One thing done to many requests: a call each, some at a time. Every call may be made again, so what
 * was stopped, cut or refused is simply run once more. Pure over what it is handed.
 */
import type { Problem } from '../../../shared/problem.ts'

export type Bulk = {
  /** What became of each that had its turn; null: done. */
  outcomes: ReadonlyMap<string, Problem | null>
  /** Why it ended before all had their turn; null: it did not. */
  ended: 'stopped' | 'unreachable' | null
}

type BulkRun = {
  /** Null: done, or so already. */
  act(id: string): Promise<Problem | null>
  wait(ms: number): Promise<void>
  isStopped(): boolean
  show(bulk: Bulk): void
}

/** As many calls are on their way at once. */
const LANES = 3

/** The Worker says how long; where it does not. */
const THROTTLED_S = 2

export async function runBulk(ids: readonly string[], run: BulkRun): Promise<Bulk> {
  const outcomes = new Map<string, Problem | null>()
  const waiting = [...ids]
  let ended: Bulk['ended'] = null
  const now = (): Bulk => ({ outcomes: new Map(outcomes), ended })

  async function lane(): Promise<void> {
    for (;;) {
      if (run.isStopped() && waiting.length > 0) ended ??= 'stopped'
      if (ended !== null) return
      const id = waiting.shift()
      if (id === undefined) return
      const problem = await run.act(id)
      if (problem?.code === 'throttled') {
        waiting.unshift(id)
        await run.wait((problem.retry_after ?? THROTTLED_S) * 1000)
      } else if (problem?.code === 'unreachable' || problem?.code === 'intercepted') {
        // Nobody knows whether this one was done; asking again is harmless.
        ended = 'unreachable'
      } else {
        outcomes.set(id, problem)
        run.show(now())
      }
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane))
  return now()
}

/** Those that were refused, or had no turn. */
export const undone = (ids: readonly string[], { outcomes }: Bulk): string[] =>
  ids.filter((id) => outcomes.get(id) !== null)

/**
 * Of those, the ones that another run may take. What changed since it was chosen is to be looked at first,
 * and chosen anew: it would be refused each time.
 */
export const repeatable = (ids: readonly string[], bulk: Bulk): string[] =>
  undone(ids, bulk).filter((id) => bulk.outcomes.get(id)?.code !== 'changed')
