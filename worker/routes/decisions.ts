/**
 * What somebody decides about a request: cancel, close, redact, allow more attempts. The decision is
 * written down first (`pending-actions.ts`), then carried out; asking again gives the same good answer.
 */
import { hindrance } from '../../shared/action-rules.ts'
import { AttemptsCall, CloseCall, PlainCall } from '../../shared/protocol/request-actions.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import type { NewWish, WishKind } from '../requests/pending-actions.ts'
import { change } from '../requests/request-table.ts'
import { type CarriedOut, giveUp } from '../sessions/execute-actions.ts'
import type { SiteParts } from '../site-context.ts'
import { problemOf } from '../stripe/failure.ts'
import { type Answering, unlessChanged, visible } from './call.ts'

/** As long as this call itself may be busy with it, the alarm leaves it alone. */
const OWN_TRY_MS = 25_000

const deciding =
  (kind: WishKind, schema: typeof PlainCall | typeof CloseCall): Answering =>
  async (call, site) => {
    const parsed = parse<typeof PlainCall | typeof CloseCall>(schema, call.body)
    if (parsed.kind === 'refused') return problemResponse(parsed.problem)
    const row = visible(call, site)?.row
    if (!row) return problemResponse('not_found')
    const reason = 'reason' in parsed.value ? { reason: parsed.value.reason } : {}
    const hindered = hindrance(kind, row.state)
    const isClosed = kind === 'close' && row.closed?.reason === reason.reason
    if (hindered === 'done' || (isClosed && !hindered)) return answer(row)
    const changed = unlessChanged(parsed.value.if_rev, row)
    if (changed) return changed
    if (hindered) return problemResponse(hindered)
    return decide({ request: row.id, kind, by: call.device.id, ...reason }, site)
  }

export const cancelRequest = deciding('cancel', PlainCall)
export const redactRequest = deciding('redact', PlainCall)
export const closeRequest = deciding('close', CloseCall)

async function decide(wish: NewWish, site: SiteParts): Promise<Response> {
  const { sql, wishes, now } = site
  sql.transaction(() => {
    wishes.add(wish, OWN_TRY_MS)
    change(sql, wish.request, { changed_at: now() })
  })
  // No await in between: the wish and the alarm for it reach the disk together.
  await site.arm()
  const carried = await site.carryOut(wish.request)
  if (carried.kind === 'refused') giveUp(wish, site)
  else if (carried.kind !== 'done') wishes.comeSoon(wish.request)
  await site.arm()
  return outcome(carried, wish.request, site)
}

/** While it is not known whether there is a session, the row says what is wished for. */
function outcome(carried: CarriedOut, id: string, { ledger }: SiteParts): Response {
  const request = ledger.findSure(id).row
  switch (carried.kind) {
    case 'done':
    case 'waiting':
      return answer(request)
    case 'refused':
      return problemResponse(carried.problem)
    case 'failed': {
      const failed = problemOf(carried.failure)
      const detail = ['It is written down, and goes on by itself.', failed.detail ?? ''].join(' ')
      return problemResponse({ ...failed, detail: detail.trim(), ...{ request } })
    }
  }
}

/** Each completed check is billed, so more of them are a decision. */
export const raiseAttempts: Answering = (call, site) => {
  const parsed = parse(AttemptsCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const row = visible(call, site)?.row
  if (!row) return problemResponse('not_found')
  const { if_rev, max } = parsed.value
  if (row.attempts_max === max) return answer(row)
  const changed = unlessChanged(if_rev, row)
  if (changed) return changed
  if (row.state.phase === 'redacting' || row.state.phase === 'redacted')
    return problemResponse('gone')
  const { sql, audit, ledger, now } = site
  const { id: request } = row
  sql.transaction(() => {
    change(sql, request, { attempts_max: max, changed_at: now() })
    audit.note({ code: 'attempts_raised', by: call.device.id, request, note: String(max) })
  })
  return answer(ledger.findSure(request).row)
}
