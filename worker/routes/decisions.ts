/**
 * What somebody decides about a request: cancel, close, redact, allow more attempts. The decision is
 * written down first (`requests/pending-actions.ts`), then executed; asking again gives the same good
 * answer.
 */
import { hindrance } from '../../shared/action-rules.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { AttemptsCall, CloseCall, PlainCall } from '../../shared/protocol/request-actions.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { commit } from '../requests/commit.ts'
import { getRequest } from '../requests/ledger.ts'
import { addAction, leaveToAlarm, type NewAction } from '../requests/pending-actions.ts'
import { changeRequest } from '../requests/request-table.ts'
import { abandon, type Executed, execute } from '../sessions/execute-actions.ts'
import type { SiteContext } from '../site-context.ts'
import { noteAudit } from '../storage/audit.ts'
import type { Sql } from '../storage/sql.ts'
import { problemOf } from '../stripe/failure.ts'
import { onRequest, refuseIfChanged } from './call.ts'

/** As long as this call itself may be busy with it, the alarm leaves it alone. */
const OWN_TRY_MS = 25_000

export const cancelRequest = onRequest(PlainCall, ({ device }, { if_rev }, { row }, site) =>
  decide(site, row, if_rev, { request: row.id, kind: 'cancel', by: device.id, reason: null }),
)

export const redactRequest = onRequest(PlainCall, ({ device }, { if_rev }, { row }, site) =>
  decide(site, row, if_rev, { request: row.id, kind: 'redact', by: device.id, reason: null }),
)

export const closeRequest = onRequest(CloseCall, ({ device }, { if_rev, reason }, { row }, site) =>
  decide(site, row, if_rev, { request: row.id, kind: 'close', by: device.id, reason }),
)

async function decide(
  site: SiteContext,
  row: RequestRow,
  ifRev: number | undefined,
  action: NewAction,
): Promise<Response> {
  const { kind, reason, request } = action
  const hindered = hindrance(kind, row.state)
  const isClosed = kind === 'close' && row.closed?.reason === reason
  if (hindered === 'done' || (isClosed && !hindered)) return answer(row)
  const changed = refuseIfChanged(ifRev, row)
  if (changed) return changed
  if (hindered) return problemResponse(hindered)

  await commit(site, () => {
    addAction(site, action, OWN_TRY_MS)
    changeRequest(site, request)
  })
  const executed = await execute(site, request)
  if (executed.kind === 'refused') await abandon(site, action)
  else if (executed.kind !== 'done') await commit(site, () => leaveToAlarm(site, request))
  return answerTo(executed, request, site)
}

/** While it is not known whether there is a session, the row says what is pending. */
function answerTo(executed: Executed, id: string, { sql }: { sql: Sql }): Response {
  const request = getRequest({ sql }, id).row
  switch (executed.kind) {
    case 'done':
    case 'waiting':
      return answer(request)
    case 'refused':
      return problemResponse(executed.problem)
    case 'failed': {
      const failed = problemOf(executed.failure)
      const detail = ['It is written down, and goes on by itself.', failed.detail ?? ''].join(' ')
      const body = { ...failed, detail: detail.trim(), request }
      return problemResponse(body)
    }
  }
}

/** Each completed check is billed, so more of them are a decision. */
export const raiseAttempts = onRequest(AttemptsCall, (call, { if_rev, max }, { row }, site) => {
  if (row.attempts_max === max) return answer(row)
  const changed = refuseIfChanged(if_rev, row)
  if (changed) return changed
  if (row.state.phase === 'redacting' || row.state.phase === 'redacted')
    return problemResponse('gone')
  const { id: request } = row
  site.sql.transaction(() => {
    changeRequest(site, request, { attempts_max: max })
    noteAudit(site, { code: 'attempts_raised', by: call.device.id, request, note: String(max) })
  })
  return answer(getRequest(site, request).row)
})
