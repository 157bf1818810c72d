/**
 * What the site has promised to forget, carried out by the alarm:
 *
 *   nobody ever started it ──► N days after it was accepted: erased here
 *   it has a verdict ──► N days after that: a wish to redact, which Stripe is then asked for
 *
 * A claim is waited for: behind it there may be a session. Each run does a bounded share.
 */

import type { Audit } from '../storage/audit.ts'
import { readTerms } from '../storage/settings.ts'
import type { Sql, SqlValue } from '../storage/sql.ts'
import type { Ledger } from './ledger.ts'
import type { Wishes } from './pending-actions.ts'
import { change } from './request-table.ts'

const DAY_MS = 24 * 60 * 60_000
const SHARE_MAX = 50

/** As the indexes `requests_unstarted` and `requests_verdict` have it. */
const UNSTARTED = `session IS NULL AND phase IN ('accepted', 'canceled')
  AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.request = requests.id)`
const JUDGED = `verdict_at IS NOT NULL AND phase IN ('verified', 'unverified', 'canceled')
  AND NOT EXISTS (SELECT 1 FROM wishes WHERE wishes.request = requests.id AND kind = 'redact')`

type Ports = { sql: Sql; ledger: Ledger; wishes: Wishes; audit: Audit; now: () => number }

export type Retain = () => void

export const createRetention =
  ({ sql, ledger, wishes, audit, now }: Ports): Retain =>
  () => {
    const { clean_up_after_days, redact_after_days } = readTerms(sql)
    const idsOf = (statement: string, before: SqlValue) =>
      sql.exec(`${statement} LIMIT ?`, before, SHARE_MAX).map(({ id }) => String(id))
    sql.transaction(() => {
      const unstarted = `SELECT id FROM requests WHERE accepted_at <= ? AND ${UNSTARTED}`
      for (const request of idsOf(unstarted, now() - clean_up_after_days * DAY_MS)) {
        ledger.erase(request)
        audit.note({ code: 'cleaned_up', by: null, request })
      }
      if (redact_after_days === null) return
      const judged = `SELECT id FROM requests WHERE verdict_at <= ? AND ${JUDGED}`
      for (const request of idsOf(judged, now() - redact_after_days * DAY_MS)) {
        wishes.add({ request, kind: 'redact', by: null })
        change(sql, request, { changed_at: now() })
      }
    })
  }

/** When the next one is due, epoch ms; null for never. */
export function retentionDueAt(sql: Sql): number | null {
  const { clean_up_after_days, redact_after_days } = readTerms(sql)
  const earliest = (column: string, where: string, days: number): number[] => {
    const [row] = sql.exec(`SELECT MIN(${column}) AS at FROM requests WHERE ${where}`)
    return typeof row?.at === 'number' ? [row.at + days * DAY_MS] : []
  }
  const due = [
    ...earliest('accepted_at', UNSTARTED, clean_up_after_days),
    ...(redact_after_days === null ? [] : earliest('verdict_at', JUDGED, redact_after_days)),
  ]
  return due.length > 0 ? Math.min(...due) : null
}
