/**
 * The requests that the ledger holds: what changed, lists, one of them and what happened to it, its
 * start, its assignment, and its sealed details for a supervisor: that somebody looked is noted
 * before anything is opened.
 */
import * as v from 'valibot'
import { problem } from '../../shared/problem.ts'
import { type Delta, StartCall } from '../../shared/protocol/protocol.ts'
import type { OpenedDetails } from '../../shared/protocol/report-calls.ts'
import { AssignCall } from '../../shared/protocol/request-actions.ts'
import { RequestFilters } from '../../shared/protocol/request-list.ts'
import { parse, parseQuery } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { listRequests, timelineOf } from '../requests/queries.ts'
import { sessionOf } from '../requests/request-table.ts'
import { listedFor } from '../security/permissions.ts'
import { openParts } from '../sessions/session-params.ts'
import { type Answering, unlessChanged, visible } from './call.ts'

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

export const listFiltered: Answering = ({ endpoint, device, query }, { sql }) => {
  const parsed = parseQuery(RequestFilters, query, ['phase'])
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const page = listRequests(sql, parsed.value, listedFor(endpoint, device))
  if (page) return answer(page)
  const errors = [{ field: 'starting_after', message: 'There is no such request.' }]
  return problemResponse(problem('invalid', { errors }))
}

export const showTimeline: Answering = (call, site) => {
  const row = visible(call, site)?.row
  return row ? answer(timelineOf(site.sql, row)) : problemResponse('not_found')
}

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

export const showDetails: Answering = async (call, site) => {
  const row = visible(call, site)?.row
  if (!row) return problemResponse('not_found')
  const { id, details, partial } = row
  site.sql.transaction(() =>
    site.audit.note({ code: 'details_read', by: call.device.id, request: id }),
  )
  const notes = partial ? null : row.notes
  const { opened, unreadable } = await openParts({ details, notes }, { ...site, id })
  const isNothingOpen = opened.details === null && opened.notes === null
  if (isNothingOpen && unreadable.length > 0) return problemResponse('details_unreadable')
  const told: OpenedDetails = { ...opened, unreadable }
  return answer(told)
}
