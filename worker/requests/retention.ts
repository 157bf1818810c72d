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
import type { Retention } from '../../shared/protocol/settings.ts'
import { noteAudit } from '../storage/audit.ts'
import { type Broke, doAlone, notPutOff } from '../storage/put-off.ts'
import { readTerms } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'
import { eraseRequest } from './ledger.ts'
import { addAction } from './pending-actions.ts'
import { changeRequest, type Ledger } from './request-table.ts'

const DAY_MS = 24 * 60 * 60_000
const SHARE_MAX = 50

/** `since`: the column with the time that the days are counted from. `only`: a condition more, in SQL. */
type Rule = { phase: string; days: keyof Retention; since: 'phase_at' | 'closed_at'; only?: string }

const RULES: readonly Rule[] = [
  { phase: 'accepted', days: 'accepted', since: 'phase_at' },
  { phase: 'open', days: 'open', since: 'phase_at' },
  { phase: 'processing', days: 'open', since: 'phase_at' },
  { phase: 'unverified', days: 'unverified', since: 'phase_at' },
  { phase: 'verified', days: 'verified', since: 'phase_at' },
  { phase: 'canceled', days: 'canceled', since: 'phase_at', only: 'closed_at IS NULL' },
  { phase: 'canceled', days: 'closed', since: 'closed_at', only: 'closed_at IS NOT NULL' },
]

const NOT_PUT_OFF = notPutOff('requests.id')

/**
 * Requests of a rule, the oldest first. What is forgotten but for its tombstone is not among them, as the
 * indexes `requests_phase_at` and `requests_closed_at` have it.
 */
const oldest = ({ phase, since, only }: Rule, columns: string, before = '?', limit = '?'): string =>
  `SELECT ${columns} FROM requests
   WHERE phase = '${phase}' AND (reference <> '' OR session IS NULL)
     ${only ? `AND ${only}` : ''} AND ${since} <= ${before}
     AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.request = requests.id)
     AND NOT EXISTS (SELECT 1 FROM pending_actions
       WHERE pending_actions.request = requests.id)
     AND ${NOT_PUT_OFF}
   ORDER BY ${since} LIMIT ${limit}`

/** One row for all rules: it is read after every write. */
const OLDEST_OF_EACH = `SELECT ${RULES.map(
  (rule, i) => `(${oldest(rule, rule.since, `${Number.MAX_SAFE_INTEGER}`, '1')}) AS rule_${i}`,
).join()}`

/** Erases, or asks to redact, whatever is due; each by itself. */
export function forgetWhatIsDue(ledger: Ledger, broke: Broke): void {
  const { sql, now } = ledger
  const dueAt = retentionDueAt(ledger)
  if (dueAt === null || dueAt > now()) return
  const { retention } = readTerms(sql)
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

/** When something is due next, epoch ms; null for never. */
export function retentionDueAt({ sql }: { sql: Sql }): number | null {
  const { retention } = readTerms(sql)
  const [oldestOfEach] = sql.exec(OLDEST_OF_EACH)
  const due = RULES.flatMap(({ days }, i) => {
    const since = oldestOfEach?.[`rule_${i}`]
    return typeof since === 'number' ? [since + retention[days] * DAY_MS] : []
  })
  return due.length > 0 ? Math.min(...due) : null
}
