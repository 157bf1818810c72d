/** A supervisor hands a request to another device: a lost phone's, a colleague's. Its author stays. */
import { AssignCall } from '../../shared/protocol/request-actions.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { type Answering, visible } from './call.ts'
import { unlessChanged } from './if-rev.ts'

export const assignRequest: Answering = (call, site) => {
  const parsed = parse(AssignCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { sql, sights, audit, ledger, devices } = site
  const { if_rev, device: to } = parsed.value
  const stored = visible(call, site)
  if (!stored) return problemResponse('not_found')
  const { row } = stored
  const changed = unlessChanged(if_rev, row)
  if (changed) return changed
  if (row.state.phase === 'redacting' || row.state.phase === 'redacted')
    return problemResponse('gone')
  const taker = devices.find(to)
  // A kiosk has no list in which it could ever find the request.
  if (taker?.state !== 'active' || taker.role === 'kiosk')
    return problemResponse('assignee_unknown')
  if (row.assignee === to) return answer(row)
  sql.transaction(() => {
    sights.assign(to, row)
    audit.note({ code: 'assigned', by: call.device.id, request: row.id, device: to })
  })
  return answer(ledger.findSure(row.id).row)
}
