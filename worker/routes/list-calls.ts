/** The desk's lists: requests by what they are like, and what happened to one of them. */
import { problem } from '../../shared/problem.ts'
import { RequestFilters } from '../../shared/protocol/request-list.ts'
import { parseQuery } from '../http/parse-query.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { listRequests } from '../requests/queries.ts'
import { timelineOf } from '../requests/timeline.ts'
import { listedFor } from '../security/permissions.ts'
import { type Answering, visible } from './call.ts'

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
