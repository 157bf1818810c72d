/** The calls of one site, a line each. Runs inside the site's Durable Object. */
import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { problem } from '../../shared/problem.ts'
import { type Endpoint, pathOf } from '../../shared/protocol/endpoints.ts'
import { CALL_HEADER } from '../../shared/protocol/headers.ts'
import { inCall, log } from '../http/log.ts'
import { problemResponse } from '../http/problem-response.ts'
import { authenticate, type ReceivedCall } from '../security/dpop.ts'
import { readableAtHome } from '../security/extension-origin.ts'
import { mayCall, statusRefuses } from '../security/permissions.ts'
import { withSiteHeader } from '../security/site-header.ts'
import type { SiteContext } from '../site-context.ts'
import { attend, callStaff, showAlerts, showStaffCall } from './alerts.ts'
import { exportAudit, listAudit, showAuditEnd, verifyAudit } from './audit.ts'
import type { Call, Handler } from './call.ts'
import { cancelRequest, closeRequest, raiseAttempts, redactRequest } from './decisions.ts'
import { changeDevice, confirmWiped, revokeDevice, showDevices, wipeDevice } from './devices.ts'
import { createEnrolment, enrol, type SiteHost, setUp } from './enrolment.ts'
import { livePass, openSocket } from './live.ts'
import { acceptBatch, importBatch } from './records.ts'
import {
  assignRequest,
  listSince,
  showDetails,
  showRequest,
  showTimeline,
  startRequest,
} from './requests.ts'
import { changeSettings, showSettings } from './settings.ts'
import { showStatistics } from './statistics.ts'
import {
  adoptSession,
  listReports,
  listSessions,
  showImage,
  showOutputs,
  showReport,
  showReports,
  showSession,
} from './stripe-view.ts'
import { openTicket, revokeTickets, startTicket } from './tickets.ts'
import { updateRequest } from './update.ts'

/** Of one device. A thousand queued requests are eleven calls: who meets this one has run wild. */
export const DEVICE_CALLS = { burst: 600, perMinute: 600 }

/** Answers a call of somebody who is no device of this site, or not yet. */
type OpenHandler = (call: ReceivedCall, host: SiteHost) => Promise<Response>

/** `host`: asked at each call, for the site may be made while it serves. */
export function siteRoutes(host: SiteHost): Hono {
  const app = new Hono()
  app.use((c, next) => inCall(callIdOf(c), next))
  const open = (endpoint: string, handle: OpenHandler, isMeant = (_: Context) => true) => {
    const [method = '', path = ''] = endpoint.split(' ')
    app.on(method, path, async (c, next) => (isMeant(c) ? handle(await receive(c), host) : next()))
  }
  const device = (endpoint: Endpoint, handle: Handler) => {
    const [method = '', path = ''] = endpoint.split(' ')
    app.on(method, path, (c) => answerDevice(c, host, endpoint, handle))
  }

  // a subject's phone shows its ticket: what it is about, and somebody is ready to verify
  open('POST /api/tickets', openTicket)
  open('POST /api/tickets/start', startTicket)
  // a code for a new device: with the set-up code, or by a supervisor
  open('POST /api/enrolments', setUp, bearsSetUpCode)
  device('POST /api/enrolments', createEnrolment)
  // a browser shows its code and becomes a device
  open('POST /api/enrol', enrol)
  // records out of a device's outbox
  device('POST /api/requests', acceptBatch)
  // what changed since the device asked last
  device('GET /api/requests', listSince)
  // one request, refreshed from Stripe
  device('GET /api/requests/:id', showRequest)
  // somebody is ready to verify
  device('POST /api/requests/:id/start', startRequest)
  // records out of the outbox of a device that can no longer send them
  device('POST /api/import', importBatch)
  // revoke the tickets for a request that are out there
  device('POST /api/requests/:id/revoke-link', revokeTickets)
  // what was sealed, opened
  device('GET /api/requests/:id/details', showDetails)
  // who did what when, and whether an earlier export still fits
  device('GET /api/audit', exportAudit)
  device('GET /api/audit/end', showAuditEnd)
  device('GET /api/audit/entries', listAudit)
  device('POST /api/audit/verify', verifyAudit)
  // hand a request to another device
  device('POST /api/requests/:id/assign', assignRequest)
  // the devices of the site: see, rename, change role, shut out, ask to empty themselves
  device('GET /api/devices', showDevices)
  device('POST /api/devices/:id', changeDevice)
  device('POST /api/devices/:id/revoke', revokeDevice)
  device('POST /api/devices/:id/wipe', wipeDevice)
  // a device that was asked to has emptied itself
  device('POST /api/devices/self/wiped', confirmWiped)
  // what happened to a request, and what Stripe found out
  device('GET /api/requests/:id/timeline', showTimeline)
  device('GET /api/requests/:id/reports', showReports)
  device('GET /api/requests/:id/outputs', showOutputs)
  device('GET /api/requests/:id/images/:file', showImage)
  // what was decided about it
  device('POST /api/requests/:id', updateRequest)
  device('POST /api/requests/:id/attempts', raiseAttempts)
  device('POST /api/requests/:id/cancel', cancelRequest)
  device('POST /api/requests/:id/close', closeRequest)
  device('POST /api/requests/:id/redact', redactRequest)
  // Stripe's own view
  device('GET /api/sessions', listSessions)
  device('GET /api/sessions/:id', showSession)
  device('POST /api/sessions/:id/adopt', adoptSession)
  device('GET /api/reports', listReports)
  device('GET /api/reports/:id', showReport)
  // sums over the requests of the site
  device('GET /api/statistics', showStatistics)
  // what the site decides for its devices
  device('GET /api/settings', showSettings)
  device('POST /api/settings', changeSettings)
  // a kiosk asks for staff; what asks for somebody, and that they come
  device('GET /api/staff', showStaffCall)
  device('POST /api/staff', callStaff)
  device('GET /api/alerts', showAlerts)
  device('POST /api/devices/:id/attend', attend)
  // a pass for the live socket, and the socket itself, which has no other proof
  device('POST /api/live', livePass)
  app.get('/api/live', (c) => openSocket(host.site(), c.req.raw))

  app.notFound(() => problemResponse('not_found'))
  app.onError((error, c) => {
    log('broke', { call: callIdOf(c), error })
    return problemResponse('internal')
  })
  return app
}

/** Proof first: until then nobody learns anything, and no page of another origin may read it. */
async function answerDevice(
  c: Context,
  host: SiteHost,
  endpoint: Endpoint,
  handle: Handler,
): Promise<Response> {
  const site = host.site()
  if (!site) return problemResponse('proof_refused')
  const received = await receive(c)
  const { request, body } = received
  const authenticated = await authenticate(received, site, host.deviceCalls)
  switch (authenticated.kind) {
    case 'refused':
      return problemResponse(authenticated.code)
    case 'stale':
      return readableAtHome(problemResponse('use_dpop_nonce'), request)
    case 'throttled': {
      const waiting = problem('throttled', { retry_after: authenticated.waitS })
      return readableAtHome(problemResponse(waiting), request)
    }
    case 'authenticated': {
      const { device } = authenticated
      const { id = '', file = '' } = c.req.param() as { id?: string; file?: string }
      const { searchParams: query } = new URL(request.url)
      const call = { endpoint, device, id, file, query, body }
      return readableAtHome(await answerCall(c, call, site, handle), request)
    }
  }
}

/** Device, then role; what a role may not call looks as if it did not exist. */
async function answerCall(
  c: Context,
  call: Call,
  site: SiteContext,
  handle: Handler,
): Promise<Response> {
  const { endpoint, device } = call
  const refusal = statusRefuses(endpoint, device)
  if (refusal) return problemResponse(refusal)
  if (!mayCall(endpoint, device.role))
    return withSiteHeader(problemResponse('not_found'), site, device)
  // One address for each thing, and none for what cannot be an id.
  if (pathOf(endpoint, c.req.param()) !== new URL(c.req.url).pathname)
    return withSiteHeader(problemResponse('not_found'), site, device)
  return withSiteHeader(await handle(call, site), site, device)
}

/** The set-up code comes in this header; devices prove themselves in another. */
const bearsSetUpCode = (c: Context) => c.req.header('Authorization') !== undefined

const callIdOf = (c: Context): string => c.req.header(CALL_HEADER) ?? ''

const receive = async (c: Context): Promise<ReceivedCall> => ({
  request: c.req.raw,
  body: new Uint8Array(await c.req.arrayBuffer()),
  callId: callIdOf(c),
})
