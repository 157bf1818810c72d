/** How many requests a retention rule would reach at once, so that nobody is surprised. Pure. */
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import type { Retention } from '../../../shared/protocol/settings.ts'

const DAY_MS = 86_400_000

/** As the Worker's `retention.ts` decides: by which days, and from when on. Null: nothing is left to forget. */
function ruleOf({
  state,
  closed,
  phase_at,
  reference,
}: RequestRow): [keyof Retention, number] | null {
  const session = 'session' in state ? state.session : null
  if (reference === '' && session !== null) return null
  switch (state.phase) {
    case 'redacting':
    case 'redacted':
      return null
    case 'processing':
      return ['open', phase_at]
    case 'canceled':
      return closed ? ['closed', closed.at] : ['canceled', phase_at]
    default:
      return [state.phase, phase_at]
  }
}

/** `days`: of the rules that are about to change. */
export const dueToForget = (
  rows: readonly RequestRow[],
  days: Partial<Retention>,
  now: number,
): number =>
  rows.filter((row) => {
    const [kept, since] = ruleOf(row) ?? []
    const limit = kept && days[kept]
    return (
      limit !== undefined &&
      since !== undefined &&
      row.pending_action !== 'redact' &&
      since <= now - limit * DAY_MS
    )
  }).length
