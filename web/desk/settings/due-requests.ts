/** How many requests a retention rule would reach at once, so that nobody is surprised. Pure. */
import type { RequestRow } from '../../../shared/protocol/protocol.ts'

const DAY_MS = 86_400_000
const JUDGED = ['verified', 'unverified', 'canceled']

/** As the Worker's `retention.ts` decides; `days` null: never. */
export const dueToRedact = (
  rows: readonly RequestRow[],
  days: number | null,
  now: number,
): number =>
  days === null
    ? 0
    : rows.filter(
        ({ state, verdict_at, pending_action }) =>
          JUDGED.includes(state.phase) &&
          verdict_at !== null &&
          pending_action !== 'redact' &&
          verdict_at <= now - days * DAY_MS,
      ).length

export const dueToCleanUp = (rows: readonly RequestRow[], days: number, now: number): number =>
  rows.filter(
    ({ state, accepted_at, started_at }) =>
      ['accepted', 'canceled'].includes(state.phase) &&
      started_at === null &&
      accepted_at <= now - days * DAY_MS,
  ).length
