/** What can be learned from all requests of a site at a glance. Pure: rows in, figures out. */
import type { RequestRow } from '../../../shared/protocol/protocol.ts'

/** How a request counts for these figures; null: canceled, resolved manually or redacted. */
export type Outcome = 'verified' | 'failed' | 'waiting'
export const OUTCOMES: readonly Outcome[] = ['verified', 'failed', 'waiting']

type Row = Pick<RequestRow, 'state' | 'closed' | 'accepted_at' | 'created_at' | 'verdict_at'>

export function outcomeOf({ state, closed }: Pick<Row, 'state' | 'closed'>): Outcome | null {
  if (state.phase === 'verified') return 'verified'
  if (closed !== null) return null
  if (state.phase === 'unverified') return 'failed'
  return ['accepted', 'open', 'processing'].includes(state.phase) ? 'waiting' : null
}

/** `at`: when that day began here, epoch ms. */
export type Day = { at: number } & Record<Outcome, number>

/** Each request on the day it was accepted, today last. Days of the calendar: some have 23 or 25 hours. */
export function perDay(rows: readonly Row[], days: number, now: number): Day[] {
  const today = new Date(now)
  const starts = Array.from({ length: days }, (_, n) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - (days - 1 - n)).getTime(),
  )
  const found: Day[] = starts.map((at) => ({ at, verified: 0, failed: 0, waiting: 0 }))
  for (const row of rows) {
    const outcome = outcomeOf(row)
    const day = found.findLast(({ at }) => at <= row.accepted_at)
    if (outcome !== null && day) day[outcome] += 1
  }
  return found
}

export type Times = { count: number; median: number; most: number; spread: readonly Bucket[] }
/** `below`: the first length of time that is not in it any more, ms; null: no end. */
export type Bucket = { below: number | null; count: number }

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
const BOUNDS: readonly (number | null)[] = [5 * MINUTE, HOUR, DAY, 3 * DAY, null]

/**
 * From creation to the verdict: the median, and what nine of ten stay below (nearest rank). Null
 * where there is no verdict. Requests whose device did not know the time count from their acceptance.
 */
export function timesOf(rows: readonly Row[]): Times | null {
  const lengths = rows
    .filter(({ state }) => state.phase === 'verified' || state.phase === 'unverified')
    .flatMap(({ verdict_at, created_at, accepted_at }) =>
      verdict_at === null ? [] : [Math.max(0, verdict_at - (created_at ?? accepted_at))],
    )
    .sort((a, b) => a - b)
  const rank = (share: number) => lengths[Math.ceil(lengths.length * share) - 1]
  const [median, most] = [rank(0.5), rank(0.9)]
  if (median === undefined || most === undefined) return null
  let from = 0
  const spread = BOUNDS.map((below) => {
    const end = below === null ? lengths.length : lengths.filter((one) => one < below).length
    const bucket = { below, count: end - from }
    from = end
    return bucket
  })
  return { count: lengths.length, median, most, spread }
}

/** `code`: null where Stripe gave none. */
export type Reason = { code: string | null; count: number }

/** Why checks failed, the most frequent first; as they stand now, so a later success counts as none. */
export function reasonsOf(rows: readonly Row[]): Reason[] {
  const counts = new Map<string | null, number>()
  for (const { state } of rows) {
    if (state.phase !== 'unverified') continue
    const { code } = state.last_error
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code ?? '').localeCompare(b.code ?? ''))
}

/** Those accepted on one of these days. */
export const since = <T extends Row>(rows: readonly T[], at: number): T[] =>
  rows.filter(({ accepted_at }) => accepted_at >= at)

/** The top of a scale that holds `most` in four even steps of whole numbers. */
export const scaleOf = (most: number): number => Math.max(4, Math.ceil(most / 4) * 4)
