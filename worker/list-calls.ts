/** The desk's lists: requests by what they are like, and what happened to one of them. */
import { problem } from '../shared/problem.ts'
import { RequestFilters } from '../shared/request-list.ts'
import { type Answering, visible } from './call.ts'
import { listedFor } from './gate.ts'
import { parseQuery } from './parse-query.ts'
import { answer, problemResponse } from './problem-response.ts'
import { listRequests } from './request-list.ts'
import { timelineOf } from './timeline.ts'

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
