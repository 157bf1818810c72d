/**
 * Stripe's own view for the desk: its sessions and reports, each compared with the ledger, and behind
 * an audited door the results and pictures of one request.
 */
import { readSessionReference } from '../../shared/ids.ts'
import { advance } from '../../shared/lifecycle.ts'
import type { Problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import type { AuditCode } from '../../shared/protocol/supervisor/audit.ts'
import {
  picturesOf,
  type RequestReports,
  type StripeReport,
} from '../../shared/protocol/supervisor/report-calls.ts'
import {
  ReportFilters,
  type ReportList,
  SessionFilters,
  type SessionList,
  type StripeSession,
} from '../../shared/protocol/supervisor/session-calls.ts'
import { parseQuery } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { findBySession, findRequest } from '../requests/ledger.ts'
import { nextReadNo, noteListed } from '../requests/readings.ts'
import type { Ledger, StoredRequest } from '../requests/request-table.ts'
import { adopt } from '../sessions/adopt.ts'
import type { SiteContext } from '../site-context.ts'
import { noteAudit } from '../storage/audit.ts'
import type { Sql } from '../storage/sql.ts'
import { problemOf, type StripeFailure } from '../stripe/failure.ts'
import { SessionOwners, stripeListing, type Walk, walk } from '../stripe/lists.ts'
import type { One, SessionSummary, StripeReads } from '../stripe/reads.ts'
import { type Call, type Handler, NoBody, onCall, onRequest } from './call.ts'
import { answerRow } from './tell-row.ts'

export const listSessions: Handler = async ({ query }, site) => {
  const listed = await listOwned(SessionFilters, query, site, site.stripeReads.listSessions)
  if (listed instanceof Response) return listed
  const { rows, next, problem } = listed
  const sessions = rows.map((session) => besideLedger(site, session))
  return answer({ sessions, next, problem } satisfies SessionList)
}

export const listReports: Handler = async ({ query }, site) => {
  const listed = await listOwned(ReportFilters, query, site, site.stripeReads.listReports)
  if (listed instanceof Response) return listed
  const { rows, next, problem } = listed
  return answer({ reports: rows, next, problem } satisfies ReportList)
}

type Listed = { id: string; client_reference_id: string | null }

/** A page of what Stripe has and the site may see. */
async function listOwned<T extends Listed>(
  schema: typeof SessionFilters | typeof ReportFilters,
  query: URLSearchParams,
  site: SiteContext,
  list: Walk<T>['list'],
): Promise<{ rows: T[]; next: string | null; problem: Problem | null } | Response> {
  const parsed = parseQuery<typeof SessionFilters | typeof ReportFilters>(schema, query)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const owners = new SessionOwners(site)
  const walked = await walk({
    list,
    listing: stripeListing(parsed.value),
    from: parsed.value,
    maySee: async ({ client_reference_id }) =>
      (await owners.ownerOf(client_reference_id)) !== 'others',
  })
  return walked.kind === 'walked' ? walked : problemResponse(problemOf(walked))
}

export const showSession: Handler = async ({ id }, site) => {
  const session = await readOwned(site, site.stripeReads.session(id))
  return session instanceof Response ? session : answer(besideLedger(site, session))
}

export const showReport: Handler = async ({ id }, site) => {
  const report = await readOwned(site, site.stripeReads.report(id))
  return report instanceof Response ? report : answer(report)
}

/** What belongs to another site looks as if Stripe did not have it. */
async function readOwned<T extends Listed>(
  site: SiteContext,
  reading: Promise<One<T>>,
): Promise<T | Response> {
  const read = await reading
  if (read.kind === 'missing') return problemResponse('not_found')
  if (read.kind !== 'read') return problemResponse(problemOf(read))
  const owner = await new SessionOwners(site).ownerOf(read.value.client_reference_id)
  return owner === 'others' ? problemResponse('not_found') : read.value
}

/** The session becomes a request of this site, or what it adds to one is taken. */
export const adoptSession = onCall(NoBody, async ({ id, device }, _, site) => {
  const readNo = nextReadNo(site)
  const session = await readOwned(site, site.stripeReads.session(id))
  if (session instanceof Response) return session
  const request = await adopt(site, session, { by: device.id, readNo })
  return request ? answerRow(site, device, request.id) : problemResponse('not_adoptable')
})

/** With what the ledger has of it. */
function besideLedger(
  { sql, name }: { sql: Sql; name: string },
  session: SessionSummary,
): StripeSession {
  const named = readSessionReference(session.client_reference_id)
  const stored =
    findBySession({ sql }, session.id) ??
    (named?.site === name ? findRequest({ sql }, named.id) : null)
  if (!stored) return { ...session, ledger: null }
  const { id: request, state } = stored.row
  return {
    ...session,
    ledger: { request, phase: state.phase, differs: differencesOf(session, stored) },
  }
}

function differencesOf(session: SessionSummary, { row: { state } }: StoredRequest): string[] {
  if (sessionOf({ state }) !== session.id) return ['session']
  const fresh = advance(state, { kind: 'read', session })
  if (fresh === state) return []
  return fresh.phase === state.phase ? ['last_error'] : ['phase']
}

/** No request has more attempts than Stripe puts on a page. */
const REPORTS_MAX = 100

/** Stripe allows 30 seconds, and its clock may be behind this one. */
const LINK_LIFE_MS = 25_000

/** The session of a request. */
type Subject = { request: string; session: string }

/** Answers a call about the session of a request. */
const onSession = (
  handle: (call: Call, subject: Subject, site: SiteContext) => Promise<Response>,
): Handler =>
  onRequest(NoBody, (call, _, { row }, site) => {
    const session = sessionOf(row)
    return session === null
      ? problemResponse('not_started')
      : handle(call, { request: row.id, session }, site)
  })

async function readReports(
  { stripeReads }: { stripeReads: StripeReads },
  session: string,
): Promise<{ kind: 'reports'; reports: StripeReport[] } | StripeFailure> {
  const page = await stripeReads.listReports({ verification_session: session, limit: REPORTS_MAX })
  return page.kind === 'page' ? { kind: 'reports', reports: page.rows } : page
}

export const showReports = onSession(async (_, { request, session }, site) => {
  const read = await readReports(site, session)
  if (read.kind !== 'reports') return problemResponse(problemOf(read))
  noteListed(
    site,
    request,
    read.reports.map(({ id }) => id),
  )
  return answer({ reports: read.reports } satisfies RequestReports)
})

export const showOutputs = onSession(async (call, subject, site) => {
  const read = await site.stripeReads.outputs(subject.session)
  if (read.kind !== 'read') return problemResponse(problemOf(read))
  noteReading(site, { code: 'outputs_read', by: call.device.id, ...subject })
  return answer(read.value)
})

/** Only a picture that a report of this very session names. */
export const showImage = onSession(async ({ device, file }, subject, site) => {
  const { picture } = site.stripeReads
  if (!picture) return problemResponse('sensitive_unavailable')
  const read = await readReports(site, subject.session)
  if (read.kind !== 'reports') return problemResponse(problemOf(read))
  const named = read.reports.flatMap(picturesOf)
  if (!named.some((one) => one.file === file)) return problemResponse('not_found')
  const seen = await picture(file, site.now() + LINK_LIFE_MS)
  if (seen.kind !== 'read') return problemResponse(problemOf(seen))
  noteReading(site, { code: 'image_read', by: device.id, ...subject, note: file })
  const { type, body } = seen.value
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
})

const noteReading = (
  ledger: Ledger,
  entry: Subject & { code: AuditCode; by: string; note?: string },
): void => ledger.sql.transaction(() => noteAudit(ledger, entry))
