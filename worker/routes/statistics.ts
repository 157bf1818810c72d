/** Sums over the requests of a period, for the desk's reports. */
import { problem } from '../../shared/problem.ts'
import { type Statistics, StatisticsFilters } from '../../shared/protocol/supervisor/statistics.ts'
import { parseQuery } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { statisticsOf } from '../requests/views/statistics.ts'
import type { Handler } from './call.ts'

export const showStatistics: Handler = ({ device, query }, site) => {
  const waitS = site.statisticsCalls.take(device.id)
  if (waitS > 0) return problemResponse(problem('throttled', { retry_after: waitS }))
  const parsed = parseQuery(StatisticsFilters, query)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  return answer(statisticsOf(site, parsed.value.edges) satisfies Statistics)
}
