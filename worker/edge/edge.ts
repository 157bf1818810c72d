/**
 * Public HTTP before a site is known: which path is answered here, which is limited how, and which goes
 * on to the object of a site.
 */
import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { siteOfDevice } from '../../shared/ids.ts'
import { CSP_REPORT_PATH } from '../../shared/pages/security-headers.ts'
import { problem } from '../../shared/problem.ts'
import { ENDPOINTS } from '../../shared/protocol/endpoints.ts'
import { DEVICE_HEADER, NONCE_HEADER, readDeviceHeader } from '../../shared/protocol/headers.ts'
import { type Config, PROTOCOL, PROTOCOL_FLOOR } from '../../shared/protocol/protocol.ts'
import { TicketCall, TicketStartCall } from '../../shared/record/ticket.ts'
import { type Configuration, type Configured, originsOf, readConfiguration } from '../config.ts'
import { type Env, sitesIn } from '../env.ts'
import { log } from '../http/log.ts'
import { readBody } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { addressHash } from '../security/address-hash.ts'
import { isBearer } from '../security/bearer.ts'
import { Keyring } from '../security/keyring.ts'
import { currentNonce } from '../security/signed-time.ts'
import { AddressLimits, addressOf, isSetUpRefusal } from './address-limits.ts'
import { shareWithExtensions } from './cors.ts'
import { CSP_REPORT_MAX_BYTES, takeCspReport } from './csp-report.ts'
import {
  answerNewer,
  forward,
  live,
  siteOfCaller,
  siteOfCode,
  siteOfSetUp,
  siteOfTicket,
} from './forward.ts'
import { asset, handoverPage, stamp } from './headers.ts'
import { JURISDICTION_FAULT, JurisdictionCheck, wrongJurisdiction } from './jurisdiction.ts'
import { operatorCalls } from './operator.ts'
import { page } from './pages.ts'
import { refuseQuery } from './query.ts'
import { NO_WAKE_LIMIT, WakeLimit } from './wake-limit.ts'
import { webhook } from './webhook.ts'

/** `site`, `device`: which ones a call says it is about. Nothing of that is proven. */
type EdgeVariables = { Variables: { call: string; site?: string; device?: string } }
export type Edge = Hono<EdgeVariables>

/** The edge for these bindings. While they are misconfigured it serves nothing but `/healthz`. */
export function edgeOf(env: Env): Edge {
  const configured = readConfiguration(env)
  const keyring =
    configured.kind === 'configured' ? new Keyring(configured.configuration.sealing) : null
  const edge: Edge = new Hono()
  edge.use(async (c, next) => {
    c.set('call', crypto.randomUUID())
    await next()
    // A socket that opens has no headers to add to.
    if (c.res.status !== 101) c.res = stamp(c.res, c.get('call'))
    log('answered', await lineOf(c, keyring))
  })
  edge.use(page(env.ASSETS))
  // One address for each call: the router would take another slash at its end, too.
  edge.use((c, next) =>
    c.req.path.endsWith('/') ? Promise.resolve(problemResponse('not_found')) : next(),
  )
  edge.notFound(() => problemResponse('not_found'))
  edge.onError((error, c) => {
    log('edge broke', { call: c.get('call'), error })
    return problemResponse('internal')
  })
  edge.get('/healthz', async () => health(env, await faultsOf(env, configured)))
  if (configured.kind === 'misconfigured' || keyring === null)
    edge.all('*', () => problemResponse('misconfigured'))
  else serve(edge, env, configured.configuration, keyring)
  return edge
}

/** What is logged of an answer: who was answered, whether or not they are who they say they are. */
async function lineOf(c: Context<EdgeVariables>, keyring: Keyring | null) {
  const { method, path } = c.req
  const device = c.get('device') ?? readDeviceHeader(c.req.header(DEVICE_HEADER))?.id
  const site = c.get('site') ?? (device && siteOfDevice(device))
  const from = keyring ? await addressHash(keyring, addressOf(c), Date.now()) : undefined
  return { call: c.get('call'), method, path, status: c.res.status, site, device, from }
}

function serve(edge: Edge, env: Env, configuration: Configuration, keyring: Keyring): void {
  edge.use('/api/*', async (c, next) => {
    await next()
    if (c.res.status === 101) return
    c.res.headers.set(NONCE_HEADER, await currentNonce(keyring, Date.now()))
  })
  shareWithExtensions(edge)
  edge.use('/api/*', answerNewer)
  // After that: what a newer app asks in its query is not known here.
  edge.use(refuseQuery)
  edge.get('/api/config', () => answer(configOf(configuration)))
  edge.get('/api/openapi.json', (c) => asset(env.ASSETS, '/openapi.json', c.req.url))
  for (const path of ['/handover', '/handover.html'])
    edge.get(path, (c) => handoverPage(env.ASSETS, c.req.url, configuration, 'handover'))
  edge.get('/handover-kiosk.html', (c) =>
    handoverPage(env.ASSETS, c.req.url, configuration, 'kiosk_handover'),
  )
  const jurisdiction = new JurisdictionCheck(env, configuration)
  for (const path of ['/api/*', '/webhooks/*'])
    edge.use(path, async (_, next) => ((await jurisdiction.fits()) ? next() : wrongJurisdiction()))
  const sites = sitesIn(env, configuration.jurisdiction)
  const limits = new AddressLimits(() => Date.now())
  const isForged = ({ status }: Response) => status === 400
  edge.post('/webhooks/stripe', limits.guesses(isForged), (c) =>
    webhook(c, { env, sites }, configuration),
  )

  const forwarding = { sites, wakeLimit: new WakeLimit(() => Date.now()) }
  edge.get('/api/live', (c) => live(c, forwarding, configuration))
  edge.post('/api/enrol', limits.guesses(), (c) => forward(c, forwarding, siteOfCode))
  // What is right is limited at the site, per link: a room of phones shares one address.
  const tickets = limits.guesses()
  edge.post('/api/tickets', tickets, (c) => forward(c, forwarding, siteOfTicket(TicketCall)))
  edge.post('/api/tickets/start', tickets, (c) =>
    forward(c, forwarding, siteOfTicket(TicketStartCall)),
  )
  edge.post(CSP_REPORT_PATH, limits.reports(), async (c) => {
    const body = await readBody(c.req.raw, CSP_REPORT_MAX_BYTES)
    return body ? takeCspReport(body) : problemResponse('body_too_large')
  })
  // Before any object is asked: a guess must not wake one for each name of a site that it makes up.
  edge.post('/api/enrolments', limits.guesses(isSetUpRefusal), async (c, next) => {
    const shown = c.req.header('Authorization')
    // A supervisor comes with a proof instead, as any device does.
    if (shown === undefined) return next()
    const { setupCode } = configuration
    if (setupCode === null || !(await isBearer(shown, setupCode)))
      return problemResponse('setup_code_refused')
    if (!(await jurisdiction.claims())) return wrongJurisdiction()
    return forward(c, { sites, wakeLimit: NO_WAKE_LIMIT }, siteOfSetUp)
  })
  const operator = operatorCalls(env, configuration, sites)
  edge.get('/operator/health', limits.guesses(isSetUpRefusal), (c) => operator.health(c))
  const badProofs = limits.badProofs()
  for (const endpoint of ENDPOINTS) {
    const [method = '', path = ''] = endpoint.split(' ')
    edge.on(method, path, badProofs, (c) => forward(c, forwarding, siteOfCaller))
  }
}

const configOf = (configuration: Configuration): Config => ({
  publishable_key: configuration.publishableKey,
  sandbox: configuration.stripeBase !== null,
  stripe_js_url: configuration.stripeJsUrl?.href ?? null,
  origins: originsOf(configuration),
  protocol: PROTOCOL,
  protocol_floor: PROTOCOL_FLOOR,
  brand: { name: 'Fieldproof' },
})

/** A jurisdiction that is not the one of the sites is a fault like any other. */
async function faultsOf(env: Env, configured: Configured): Promise<readonly string[]> {
  if (configured.kind === 'misconfigured') return configured.faults
  const jurisdiction = new JurisdictionCheck(env, configured.configuration)
  return (await jurisdiction.fits()) ? [] : [JURISDICTION_FAULT]
}

/** Names the settings at fault, never what is in them. */
function health({ VERSION }: Env, faults: readonly string[]): Response {
  const status = { ok: faults.length === 0, build: VERSION?.id ?? 'dev', protocol: PROTOCOL }
  return status.ok
    ? answer(status)
    : problemResponse({ ...problem('misconfigured', { detail: faults.join(' ') }), ...status })
}
