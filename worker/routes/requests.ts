/**
 * The requests that the ledger holds: what changed, lists, one of them and what happened to it, its
 * start, its assignment, and its sealed details for a supervisor: that somebody reads them is noted
 * before anything is opened.
 */
import * as v from 'valibot'
import { isErased } from '../../shared/lifecycle.ts'
import { problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { type Delta, StartCall } from '../../shared/protocol/protocol.ts'
import { AssignCall } from '../../shared/protocol/request-actions.ts'
import { RequestFilters, type RequestList } from '../../shared/protocol/request-list.ts'
import type { OpenedDetails } from '../../shared/protocol/supervisor/report-calls.ts'
import { PlainText } from '../../shared/text/text.ts'
import { findDevice, noteResynced } from '../devices/devices.ts'
import { parseQuery } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { assignTo } from '../requests/access.ts'
import { readDelta } from '../requests/views/delta.ts'
import { listRequests } from '../requests/views/request-list.ts'
import { timelineOf } from '../requests/views/timeline.ts'
import { listScope } from '../security/permissions.ts'
import { openParts } from '../sessions/session-params.ts'
import { noteAudit } from '../storage/audit.ts'
import { type Handler, NoBody, onRequest } from './call.ts'
import { answerRow, refuseIfChanged, tellRow, tellStarted } from './tell-row.ts'

const Since = v.pipe(PlainText, v.regex(/^\d{1,15}$/), v.transform(Number))

/** What changed since the device asked last; with filters, a page of what is like that. */
export const listSince: Handler = (call, site) => {
  const { endpoint, device, query } = call
  if (!query.has('since') && query.size > 0) return listFiltered(call, site)
  // One or the other: what changed is not filtered.
  if (query.size > 1) return problemResponse('query_refused')
  const since = v.safeParse(Since, query.get('since') ?? '0')
  if (!since.success)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'since', message: 'This is not a whole number.' }] }),
    )
  if (since.output === 0) noteResynced(site, device)
  else if (device.resync === 1)
    return answer({ requests: [], rev: 0, more: false, resync: true } satisfies Delta)
  const scope = listScope(endpoint, device)
  const { requests, ...rest } = readDelta(site, since.output, { scope })
  const told = requests.map((row) => ('gone' in row ? row : tellRow(site, device, row)))
  return answer({ ...rest, requests: told } satisfies Delta)
}

const listFiltered: Handler = ({ endpoint, device, query }, site) => {
  const parsed = parseQuery(RequestFilters, query, ['phase'])
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const page = listRequests(site, parsed.value, listScope(endpoint, device))
  if (page) {
    const requests = page.requests.map((row) => tellRow(site, device, row))
    return answer({ requests, next: page.next } satisfies RequestList)
  }
  const errors = [{ field: 'starting_after', message: 'There is no such request.' }]
  return problemResponse(problem('invalid', { errors }))
}

/** The row, refreshed from Stripe; the row as it stands where Stripe does not answer. */
export const showRequest = onRequest(NoBody, async ({ id, device }, _, { row }, site) => {
  const session = sessionOf(row)
  if (session !== null) await site.polls.refresh(site, id, session)
  return answerRow(site, device, id)
})

/** The session with a fresh secret, for whoever waits at this device. */
export const startRequest = onRequest(StartCall, async ({ id, device }, body, _, site) => {
  const { without_details: withoutUnreadable = false } = body
  const outcome = await site.starts.start(site, id, { by: device.id, withoutUnreadable })
  return outcome.kind === 'started'
    ? answer(tellStarted(site, device, outcome.started))
    : problemResponse(outcome.problem)
})

export const showTimeline = onRequest(NoBody, (_call, _body, { row }, site) =>
  answer(timelineOf(site, row)),
)

/** To a device in use; its author keeps access, the assignee before loses it. */
export const assignRequest = onRequest(
  AssignCall,
  (call, { if_rev, device: to }, { row }, site) => {
    const { device } = call
    const assignee = findDevice(site, to)
    // A kiosk has no list in which it could ever find the request.
    const hindered = isErased(row.state)
      ? 'gone'
      : assignee?.state !== 'active' || assignee.role === 'kiosk'
        ? 'assignee_unknown'
        : null
    // The answer to the same call was lost: it is no change by somebody else.
    if (row.assignee === to && !hindered) return answerRow(site, device, row.id)
    const changed = refuseIfChanged(site, device, { row, ifRev: if_rev })
    if (changed) return changed
    if (hindered) return problemResponse(hindered)
    site.sql.transaction(() => {
      assignTo(site, to, row)
      noteAudit(site, { code: 'assigned', by: device.id, request: row.id, device: to })
    })
    return answerRow(site, device, row.id)
  },
)

/** What can be opened; a problem only where something was sealed and nothing opens. */
export const showDetails = onRequest(NoBody, async ({ device }, _, { row }, site) => {
  const { id, details, partial } = row
  site.sql.transaction(() => noteAudit(site, { code: 'details_read', by: device.id, request: id }))
  const notes = partial ? null : row.notes
  const { opened, unreadable } = await openParts(site, id, { details, notes })
  const isNothingOpen = opened.details === null && opened.notes === null
  if (isNothingOpen && unreadable.length > 0) return problemResponse('details_unreadable')
  const told: OpenedDetails = { ...opened, unreadable }
  return answer(told)
})
