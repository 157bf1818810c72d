/**
 * Stripe's own view for the desk: its sessions and reports, each held against the ledger, and behind
 * an audited door the results and pictures of one request.
 */
import * as v from 'valibot'
import { readSessionReference } from '../../shared/ids.ts'
import { advance } from '../../shared/lifecycle.ts'
import type { Problem } from '../../shared/problem.ts'
import type { AuditCode } from '../../shared/protocol/audit.ts'
import {
  filesOf,
  type RequestReports,
  type StripeReport,
} from '../../shared/protocol/report-calls.ts'
import {
  ReportFilters,
  type ReportList,
  SessionFilters,
  type SessionList,
  type StripeSession,
} from '../../shared/protocol/session-calls.ts'
import { parse, parseQuery } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { type Stored, sessionOf } from '../requests/request-table.ts'
import { adopt } from '../sessions/adopt.ts'
import type { SiteParts } from '../site-context.ts'
import type { StripeFailure } from '../stripe/client.ts'
import { problemOf } from '../stripe/failure.ts'
import { stripeListing, type Walk, walk } from '../stripe/lists.ts'
import type { SessionSeen } from '../stripe/reads.ts'
import { type Answering, type Call, visible } from './call.ts'

export const listSessions: Answering = ({ query }, site) =>
  listing(SessionFilters, query, {
    ...{ site, list: site.desk.listSessions },
    told: (rows, rest): SessionList => ({ sessions: rows.map((row) => held(row, site)), ...rest }),
  })

export const listReports: Answering = ({ query }, site) =>
  listing(ReportFilters, query, {
    ...{ site, list: site.desk.listReports },
    told: (reports, rest): ReportList => ({ reports, ...rest }),
  })

type Listed = { id: string; client_reference_id: string | null }

async function listing<T extends Listed>(
  schema: typeof SessionFilters | typeof ReportFilters,
  query: URLSearchParams,
  {
    site,
    list,
    told,
  }: {
    site: SiteParts
    list: Walk<T>['list']
    told: (rows: T[], rest: { next: string | null; problem: Problem | null }) => object
  },
): Promise<Response> {
  const parsed = parseQuery<typeof SessionFilters | typeof ReportFilters>(schema, query)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const whose = site.sight()
  const walked = await walk({
    ...{ list, listing: stripeListing(parsed.value), from: parsed.value },
    maySee: async ({ client_reference_id }) => (await whose(client_reference_id)) !== 'others',
  })
  if (walked.kind !== 'walked') return problemResponse(problemOf(walked))
  const { rows, next, problem } = walked
  return answer(told(rows, { next, problem }))
}

export const showSession: Answering = async ({ id }, site) => {
  const read = await inSight(site.desk.session(id), site)
  return read instanceof Response ? read : answer(held(read, site))
}

export const showReport: Answering = async ({ id }, site) => {
  const read = await inSight(site.desk.report(id), site)
  return read instanceof Response ? read : answer(read)
}

/** What belongs to another site looks as if Stripe did not have it. */
async function inSight<T extends Listed>(
  reading: Promise<{ kind: 'seen'; seen: T } | StripeFailure>,
  site: SiteParts,
): Promise<T | Response> {
  const read = await reading
  if (read.kind === 'missing') return problemResponse('not_found')
  if (read.kind !== 'seen') return problemResponse(problemOf(read))
  const whose = await site.sight()(read.seen.client_reference_id)
  return whose === 'others' ? problemResponse('not_found') : read.seen
}

/** The session becomes a request of this site, or what it adds to one is taken. */
export const adoptSession: Answering = async ({ id, device, body }, site) => {
  const parsed = parse(v.strictObject({}), body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const readNo = site.ledger.beginRead()
  const read = await inSight(site.desk.session(id), site)
  if (read instanceof Response) return read
  const request = adopt(read, { site, by: device.id, readNo })
  await site.arm()
  return request ? answer(request) : problemResponse('not_adoptable')
}

/** Beside what the ledger has of it. */
function held(seen: SessionSeen, { name, ledger }: SiteParts): StripeSession {
  const own = readSessionReference(seen.client_reference_id)
  const stored = ledger.findBySession(seen.id) ?? (own?.site === name ? ledger.find(own.id) : null)
  if (!stored) return { ...seen, ledger: null }
  const { id: request, state } = stored.row
  return {
    ...seen,
    ledger: { request, phase: state.phase, differs: differencesOf(seen, stored) },
  }
}

function differencesOf(seen: SessionSeen, { row: { state } }: Stored): string[] {
  const session = 'session' in state ? state.session : null
  if (session !== seen.id) return ['session']
  const fresh = advance(state, { kind: 'read', session: seen })
  if (fresh === state) return []
  return fresh.phase === state.phase ? ['last_error'] : ['phase']
}

/** No request has more attempts than Stripe puts on a page. */
const REPORTS_MAX = 100

/** Stripe allows 30 seconds, and its clock may be behind this one. */
const LINK_LIFE_MS = 25_000

type Asked = { id: string; session: string }

/** The session behind the call's request, or why there is nothing to be seen. */
function asked(call: Call, site: SiteParts): Asked | Response {
  const row = visible(call, site)?.row
  if (!row) return problemResponse('not_found')
  const session = sessionOf(row)
  return session === null ? problemResponse('not_started') : { id: row.id, session }
}

const readReports = async (
  session: string,
  { desk }: SiteParts,
): Promise<{ kind: 'reports'; reports: StripeReport[] } | StripeFailure> => {
  const page = await desk.listReports({ verification_session: session, limit: REPORTS_MAX })
  return page.kind === 'page' ? { kind: 'reports', reports: page.rows } : page
}

export const showReports: Answering = async (call, site) => {
  const about = asked(call, site)
  if (about instanceof Response) return about
  const read = await readReports(about.session, site)
  if (read.kind !== 'reports') return problemResponse(problemOf(read))
  return answer({ reports: read.reports } satisfies RequestReports)
}

export const showOutputs: Answering = async (call, site) => {
  const about = asked(call, site)
  if (about instanceof Response) return about
  const read = await site.desk.outputs(about.session)
  if (read.kind !== 'seen') return problemResponse(problemOf(read))
  noteReading('outputs_read', call, { about, site })
  return answer(read.seen)
}

/** Only a picture that a report of this very session names. */
export const showImage: Answering = async (call, site) => {
  const about = asked(call, site)
  if (about instanceof Response) return about
  const { linkTo } = site.desk
  if (!linkTo) return problemResponse('sensitive_unavailable')
  const read = await readReports(about.session, site)
  if (read.kind !== 'reports') return problemResponse(problemOf(read))
  if (!read.reports.flatMap(filesOf).includes(call.file)) return problemResponse('not_found')
  const linked = await linkTo(call.file, site.now() + LINK_LIFE_MS)
  if (linked.kind !== 'seen') return problemResponse(problemOf(linked))
  noteReading('image_read', call, { about, site, note: call.file })
  return answer(linked.seen)
}

function noteReading(
  code: AuditCode,
  { device }: Call,
  { about, site, note }: { about: Asked; site: SiteParts; note?: string },
): void {
  const { id: request, session } = about
  site.sql.transaction(() =>
    site.audit.note({ code, by: device.id, request, session, ...(note ? { note } : {}) }),
  )
}
