/** What Stripe found out about one request: reports, and behind an audited door its results and pictures. */
import type { AuditCode } from '../../shared/protocol/audit.ts'
import {
  filesOf,
  type RequestReports,
  type StripeReport,
} from '../../shared/protocol/report-calls.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { sessionOf } from '../requests/request-row.ts'
import type { SiteParts } from '../site-context.ts'
import type { StripeFailure } from '../stripe/client.ts'
import { problemOf } from '../stripe/failure.ts'
import { type Answering, type Call, visible } from './call.ts'

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
