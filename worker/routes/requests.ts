/** The requests that the ledger holds: what changed, one of them, and its start. */
import * as v from 'valibot'
import { problem } from '../../shared/problem.ts'
import { type Delta, StartCall } from '../../shared/protocol/protocol.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { sessionOf } from '../requests/request-row.ts'
import { listedFor } from '../security/permissions.ts'
import { type Answering, visible } from './call.ts'
import { listFiltered } from './list-calls.ts'

/** What changed since the device asked last; with filters, a page of what is like that. */
export const listSince: Answering = (call, site) => {
  const { endpoint, device, query } = call
  if (!query.has('since') && query.size > 0) return listFiltered(call, site)
  const since = v.safeParse(Since, query.get('since') ?? '0')
  if (!since.success)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'since', message: 'This is not a whole number.' }] }),
    )
  const { ledger, devices } = site
  if (since.output === 0) devices.noteResynced(device)
  else if (device.resync === 1)
    return answer({ requests: [], rev: 0, more: false, resync: true } satisfies Delta)
  const tellGone = (device.protocol ?? 1) >= GONE_SINCE_PROTOCOL
  return answer(ledger.since(since.output, listedFor(endpoint, device), tellGone))
}

/** From here on devices know what it means that a request is gone. */
const GONE_SINCE_PROTOCOL = 2

const Since = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** The row, after another look at Stripe; the row as it stands where Stripe does not answer. */
export const showRequest: Answering = async (call, site) => {
  const stored = visible(call, site)
  if (!stored) return problemResponse('not_found')
  const session = sessionOf(stored.row)
  if (session === null) return answer(stored.row)
  await site.follow.look(call.id, session)
  await site.arm()
  return answer(site.ledger.find(call.id)?.row)
}

export const startRequest: Answering = async (call, site) => {
  const parsed = parse(StartCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  if (!visible(call, site)) return problemResponse('not_found')
  const { without_details: withoutUnreadable = false } = parsed.value
  const outcome = await site.start(call.id, { by: call.device.id, withoutUnreadable })
  await site.arm()
  return outcome.kind === 'started' ? answer(outcome.started) : problemResponse(outcome.problem)
}
