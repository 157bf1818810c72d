/**
 * What the site has promised to forget; the alarm sees to it:
 *
 *   nobody ever started it ──► N days after it was accepted: erased here
 *   it has a verdict ──► N days after that: a pending action to redact, which Stripe is then asked for
 *
 * A claim is waited for: behind it there may be a session. Each run does a bounded share.
 */
import { noteAudit } from '../storage/audit.ts'
import { type Broke, doAlone, notPutOff } from '../storage/put-off.ts'
import { readTerms } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'
import { eraseRequest } from './ledger.ts'
import { addAction } from './pending-actions.ts'
import { changeRequest, type Ledger } from './request-table.ts'

const DAY_MS = 24 * 60 * 60_000
const SHARE_MAX = 50

/** As the indexes `requests_unstarted` and `requests_verdict` have it. */
const UNSTARTED = `session IS NULL AND phase IN ('accepted', 'canceled')
  AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.request = requests.id)`
const HAS_VERDICT = `verdict_at IS NOT NULL AND phase IN ('verified', 'unverified', 'canceled')
  AND NOT EXISTS (SELECT 1 FROM pending_actions
    WHERE pending_actions.request = requests.id AND kind = 'redact')`

/** Erases, or asks to redact, whatever is due; each by itself. */
export function forgetWhatIsDue(ledger: Ledger, broke: Broke): void {
  const { sql, now } = ledger
  const { clean_up_after_days, redact_after_days } = readTerms(sql)
  const alone = (item: string, work: () => void) =>
    doAlone(ledger, { loop: 'retention', item, broke }, work)
  const acceptedBefore = now() - clean_up_after_days * DAY_MS
  for (const request of idsWhere(ledger, `accepted_at <= ? AND ${UNSTARTED}`, acceptedBefore))
    alone(request, () => {
      eraseRequest(ledger, request)
      noteAudit(ledger, { code: 'cleaned_up', by: null, request })
    })
  if (redact_after_days === null) return
  const verdictBefore = now() - redact_after_days * DAY_MS
  for (const request of idsWhere(ledger, `verdict_at <= ? AND ${HAS_VERDICT}`, verdictBefore))
    alone(request, () => {
      addAction(ledger, { request, kind: 'redact', by: null, reason: null })
      changeRequest(ledger, request)
    })
}

const NOT_PUT_OFF = notPutOff('requests.id')

const idsWhere = ({ sql }: { sql: Sql }, condition: string, before: number): string[] =>
  sql
    .exec(
      `SELECT id FROM requests WHERE ${condition} AND ${NOT_PUT_OFF} LIMIT ?`,
      before,
      SHARE_MAX,
    )
    .map(({ id }) => String(id))

/** When something is due next, epoch ms; null for never. */
export function retentionDueAt({ sql }: { sql: Sql }): number | null {
  const { clean_up_after_days, redact_after_days } = readTerms(sql)
  const earliest = (column: string, where: string, days: number): number[] => {
    const [row] = sql.exec(
      `SELECT MIN(${column}) AS at FROM requests WHERE ${where} AND ${NOT_PUT_OFF}`,
    )
    return typeof row?.at === 'number' ? [row.at + days * DAY_MS] : []
  }
  const due = [
    ...earliest('accepted_at', UNSTARTED, clean_up_after_days),
    ...(redact_after_days === null ? [] : earliest('verdict_at', HAS_VERDICT, redact_after_days)),
  ]
  return due.length > 0 ? Math.min(...due) : null
}
