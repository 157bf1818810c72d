/**
 * Queries that no call takes are refused, before anything else: an address must not lead to another call
 * than it seems to, and what a caller adds in vain is a mistake that they should hear of.
 */
import type { Context, Next } from 'hono'
import { problem } from '../../shared/problem.ts'
import { HealthQuery } from '../../shared/protocol/operator-health.ts'
import { RequestFilters } from '../../shared/protocol/request-list.ts'
import { AuditFilters } from '../../shared/protocol/supervisor/audit.ts'
import { ReportFilters, SessionFilters } from '../../shared/protocol/supervisor/session-calls.ts'
import { StatisticsFilters } from '../../shared/protocol/supervisor/statistics.ts'
import { problemResponse } from '../http/problem-response.ts'

/** The calls that take one, and by which names; every other takes none. */
const NAMES: { readonly [call: string]: readonly string[] } = {
  'GET /api/requests': ['since', ...Object.keys(RequestFilters.entries)],
  'GET /api/sessions': Object.keys(SessionFilters.entries),
  'GET /api/reports': Object.keys(ReportFilters.entries),
  'GET /api/audit': ['format'],
  'GET /operator/health': Object.keys(HealthQuery.entries),
  'GET /api/audit/entries': Object.keys(AuditFilters.entries),
  'GET /api/statistics': Object.keys(StatisticsFilters.entries),
}

/** However many a caller makes up. */
const ERRORS_MAX = 5
const UNKNOWN = 'This call takes nothing of that name.'

/** Pages and `/healthz` are opened by hand and by links: there a query means nothing. */
const isPage = ({ method, path }: Context['req']): boolean =>
  method === 'GET' && !/^\/(api|operator)\//.test(path)

/** Answers 400 with the names that the call does not take; else goes on. */
export async function refuseQuery(c: Context, next: Next): Promise<Response | undefined> {
  const { method, path, url } = c.req
  const names = Object.hasOwn(NAMES, `${method} ${path}`) ? NAMES[`${method} ${path}`] : undefined
  const given = new Set(new URL(url).searchParams.keys())
  const unknown = [...given].filter((name) => !names?.includes(name))
  // Without names also a question mark with nothing behind it.
  const isRefused = names ? unknown.length > 0 : url.includes('?')
  if (isRefused && !isPage(c.req)) {
    const errors = unknown.slice(0, ERRORS_MAX).map((field) => ({ field, message: UNKNOWN }))
    return problemResponse(problem('query_refused', { errors }))
  }
  await next()
  return undefined
}
