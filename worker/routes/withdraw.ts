/** Ends every ticket for a request that is out there now; the next one its device makes opens again. */
import { PlainCall } from '../../shared/protocol/request-actions.ts'
import { SITE_HEADER } from '../../shared/protocol/site-header.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { update } from '../requests/request-table.ts'
import { nextRev } from '../storage/rev.ts'
import { type Answering, visible } from './call.ts'
import { unlessChanged } from './if-rev.ts'

export const withdrawTickets: Answering = async (call, site) => {
  const parsed = parse(PlainCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const row = visible(call, site)?.row
  if (!row) return problemResponse('not_found')
  const changed = unlessChanged(parsed.value.if_rev, row)
  if (changed) return changed
  const { sql, audit, ledger } = site
  const at = site.now()
  sql.transaction(() => {
    update(sql, row.id, { withdrawn_at: at, changed_at: at, rev: nextRev(sql) })
    audit.note({ code: 'ticket_withdrawn', by: call.device.id, request: row.id })
  })
  const answered = answer(ledger.findSure(row.id).row)
  // Later than what was just withdrawn: with the very time of it no new ticket would open.
  answered.headers.set(SITE_HEADER, await site.report(call.device.role, at + 1))
  return answered
}
