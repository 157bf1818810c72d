/**
 * What somebody decides about a request: cancel, close, redact, allow more attempts. The decision is
 * written down first (`requests/due/pending-actions.ts`), then executed; asking again gives the same good
 * answer.
 */
import { hindrance } from '../../shared/action-rules.ts'
import { isErased } from '../../shared/lifecycle.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { AttemptsCall, CloseCall, PlainCall } from '../../shared/protocol/request-actions.ts'
import type { Device } from '../devices/devices.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { commit } from '../requests/commit.ts'
import { addAction, leaveToAlarm, type NewAction } from '../requests/due/pending-actions.ts'
import { getRequest } from '../requests/ledger.ts'
import { changeRequest, type LedgerRow } from '../requests/request-table.ts'
import { abandon, type Executed, execute } from '../sessions/execute-actions.ts'
import type { SiteContext } from '../site-context.ts'
import { noteAudit } from '../storage/audit.ts'
import { problemOf } from '../stripe/failure.ts'
import { onRequest } from './call.ts'
import { answerRow, refuseIfChanged, tellRow } from './tell-row.ts'

/** As long as this call itself may be busy with it, the alarm leaves it alone. */
const OWN_TRY_MS = 25_000

export const cancelRequest = onRequest(PlainCall, ({ device }, { if_rev }, { row }, site) =>
  decide(site, { device, row, ifRev: if_rev }, { kind: 'cancel', reason: null }),
)

export const redactRequest = onRequest(PlainCall, ({ device }, { if_rev }, { row }, site) =>
  decide(site, { device, row, ifRev: if_rev }, { kind: 'redact', reason: null }),
)

export const closeRequest = onRequest(CloseCall, ({ device }, { if_rev, reason }, { row }, site) =>
  decide(site, { device, row, ifRev: if_rev }, { kind: 'close', reason }),
)

async function decide(
  site: SiteContext,
  { device, row, ifRev }: { device: Device; row: LedgerRow; ifRev: number | undefined },
  { kind, reason }: Pick<NewAction, 'kind' | 'reason'>,
): Promise<Response> {
  const { id: request } = row
  const action = { request, kind, by: device.id, reason }
  const hindered = hindrance(kind, row.state)
  const isClosed = kind === 'close' && row.closed?.reason === reason
  if (hindered === 'done' || (isClosed && !hindered)) return answerRow(site, device, request)
  const changed = refuseIfChanged(site, device, { row, ifRev })
  if (changed) return changed
  if (hindered) return problemResponse(hindered)

  await commit(site, () => {
    addAction(site, action, OWN_TRY_MS)
    changeRequest(site, request)
  })
  const executed = await execute(site, request)
  if (executed.kind === 'refused') await abandon(site, action)
  else if (executed.kind !== 'done') await commit(site, () => leaveToAlarm(site, request))
  return answerTo(executed, tellRow(site, device, getRequest(site, request).row))
}

const KEPT = 'The decision is saved, and will be retried automatically.'

/** While it is not known whether there is a session, the row says what is pending. */
function answerTo(executed: Executed, request: RequestRow): Response {
  switch (executed.kind) {
    case 'done':
    case 'waiting':
      return answer(request)
    case 'refused':
      return problemResponse(executed.problem)
    case 'failed': {
      const failed = problemOf(executed.failure)
      const detail = failed.detail ? `${KEPT} ${failed.detail}` : KEPT
      const body = { ...failed, detail, request }
      return problemResponse(body)
    }
  }
}

/** Each completed check is billed, so more of them are a decision. */
export const raiseAttempts = onRequest(AttemptsCall, ({ device }, body, { row }, site) => {
  const { if_rev, max } = body
  if (row.attempts_max === max) return answerRow(site, device, row.id)
  const changed = refuseIfChanged(site, device, { row, ifRev: if_rev })
  if (changed) return changed
  if (isErased(row.state)) return problemResponse('gone')
  const { id: request } = row
  site.sql.transaction(() => {
    changeRequest(site, request, { attempts_max: max })
    noteAudit(site, { code: 'attempts_raised', by: device.id, request, note: String(max) })
  })
  return answerRow(site, device, request)
})
