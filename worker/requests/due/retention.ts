/**
 * What the site has promised to forget; the alarm sees to it. Every phase has an end, so many days after
 * it began:
 *
 *   no session ──► erased here
 *   a session ──► a pending action to redact, which Stripe is then asked for, whatever the phase, as long
 *                 as it is due: what is being checked is refused and asked for again, and when there is
 *                 a verdict, that has days of its own
 *
 * A claim is waited for: behind it there may be a session; and so is what somebody decided. Each run does
 * a bounded share.
 */
import type { Retention } from '../../../shared/protocol/settings.ts'
import { noteAudit } from '../../storage/audit.ts'
import { type Broke, doAlone, notPutOff } from '../../storage/put-off.ts'
import { readTerms } from '../../storage/settings.ts'
import type { SqlRow } from '../../storage/sql.ts'
import { eraseRequest } from '../ledger.ts'
import { changeRequest, type Ledger } from '../request-table.ts'
import { addAction } from './pending-actions.ts'

const DAY_MS = 24 * 60 * 60_000
const SHARE_MAX = 50

/**
 * `since`: the column with the time that the days are counted from. `only`: a condition more, in SQL.
 * `index`: in which its requests stand in this order, and none that waits or is forgotten.
 */
type Rule = {
  phase: string
  days: keyof Retention
  since: 'phase_at' | 'closed_at'
  only?: string
  index?: string
}

const RULES: readonly Rule[] = [
  { phase: 'accepted', days: 'accepted', since: 'phase_at' },
  { phase: 'open', days: 'open', since: 'phase_at' },
  { phase: 'processing', days: 'open', since: 'phase_at' },
  { phase: 'unverified', days: 'unverified', since: 'phase_at' },
  { phase: 'verified', days: 'verified', since: 'phase_at' },
  {
    phase: 'canceled',
    days: 'canceled',
    since: 'phase_at',
    only: 'closed_at IS NULL',
    index: 'requests_canceled_at',
  },
  {
    phase: 'canceled',
    days: 'closed',
    since: 'closed_at',
    only: 'closed_at IS NOT NULL',
    index: 'requests_closed_at',
  },
]

const NOT_PUT_OFF = notPutOff('requests.id')

/**
 * Requests of a rule, the oldest first. What is forgotten but for its tombstone is not among them, and
 * what a claim or a pending action holds is not.
 */
const oldest = (rule: Rule, columns: string, before = '?', limit = '?'): string => {
  const { phase, since, only, index = 'requests_phase_at' } = rule
  return `SELECT ${columns} FROM requests INDEXED BY ${index}
   WHERE phase = '${phase}' AND held = 0 AND (reference <> '' OR session IS NULL)
     ${only ? `AND ${only}` : ''} AND ${since} <= ${before} AND ${NOT_PUT_OFF}
   ORDER BY ${since} LIMIT ${limit}`
}

/** Columns with the oldest of each rule, for `forgetDueAt`: they are read after every write. */
export const OLDEST_OF_EACH = RULES.map(
  (rule, i) => `(${oldest(rule, rule.since, `${Number.MAX_SAFE_INTEGER}`, '1')}) AS rule_${i}`,
).join()

/** Erases, or asks to redact, whatever is due; each by itself. */
export function forgetWhatIsDue(ledger: Ledger, broke: Broke): void {
  const { sql, now } = ledger
  const { retention } = readTerms(sql)
  const [row = {}] = sql.exec(`SELECT ${OLDEST_OF_EACH}`)
  if (forgetDueAt(row, retention) > now()) return
  for (const rule of RULES) {
    const before = now() - retention[rule.days] * DAY_MS
    for (const { id, session } of sql.exec(oldest(rule, 'id, session'), before, SHARE_MAX)) {
      const item = String(id)
      doAlone(ledger, { loop: 'retention', item, broke }, () =>
        forget(ledger, item, session !== null),
      )
    }
  }
}

/** Whether this request, as it is now, is to be forgotten. */
export function isDue({ sql, now }: Ledger, request: string): boolean {
  const { retention } = readTerms(sql)
  return RULES.some(({ phase, days, since, only }) => {
    const before = now() - retention[days] * DAY_MS
    const found = sql.exec(
      `SELECT 1 FROM requests WHERE id = ? AND phase = '${phase}' AND ${since} <= ?
       ${only ? `AND ${only}` : ''}`,
      request,
      before,
    )
    return found.length > 0
  })
}

function forget(ledger: Ledger, request: string, hasSession: boolean): void {
  if (hasSession) {
    addAction(ledger, { request, kind: 'redact', by: null, reason: null })
    changeRequest(ledger, request)
  } else {
    eraseRequest(ledger, request)
    noteAudit(ledger, { code: 'cleaned_up', by: null, request })
  }
}

/** When something is due next, epoch ms; infinite for never. `row`: with the columns `OLDEST_OF_EACH`. */
export function forgetDueAt(row: SqlRow, retention: Retention): number {
  const due = RULES.map(({ days }, i) => {
    const since = row[`rule_${i}`]
    return typeof since === 'number' ? since + retention[days] * DAY_MS : Number.POSITIVE_INFINITY
  })
  return Math.min(...due)
}
