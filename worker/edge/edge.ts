/**
 * The edge: what is answered without any site; everything else it hands to the site it belongs to.
 * Who may do what is for the site to say.
 */
import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { problem } from '../../shared/problem.ts'
import { ENDPOINTS } from '../../shared/protocol/endpoints.ts'
import { DEVICE_HEADER } from '../../shared/protocol/headers.ts'
import { readPass } from '../../shared/protocol/live.ts'
import { NONCE_HEADER, PROOF_HEADER } from '../../shared/protocol/proof.ts'
import { type Config, PROTOCOL, PROTOCOL_FLOOR } from '../../shared/protocol/protocol.ts'
import { CSP_REPORT_PATH } from '../../shared/security-headers.ts'
import { type Configuration, readConfiguration } from '../config.ts'
import type { Env } from '../env.ts'
import { readBody } from '../http/body.ts'
import { log } from '../http/log.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { createNonces } from '../security/signed-time.ts'
import { createAddressLimits } from './address-limits.ts'
import { CSP_REPORT_MAX_BYTES, takeCspReport } from './csp.ts'
import { onSite } from './forward.ts'
import { handoverPage } from './handover-page.ts'
import {
  type SiteOfCall,
  siteOfCaller,
  siteOfCode,
  siteOfSetUp,
  siteOfTicket,
} from './site-of-call.ts'
import { CALL_HEADER, stamp } from './stamp.ts'
import { type Delivered, type Rung, readDelivery } from './webhook.ts'

type Edge = Hono<{ Variables: { call: string } }>

export function createEdge(env: Env): Edge {
  const configured = readConfiguration(env)
  const edge: Edge = new Hono()
  edge.use(async (c, next) => {
    c.set('call', crypto.randomUUID())
    await next()
    // A socket that opens has no headers to add to.
    if (c.res.status !== 101) c.res = stamp(c.res, c.get('call'))
    const { method, path } = c.req
    log('answered', { call: c.get('call'), method, path, status: c.res.status })
  })
  // One address for each thing: the router would take another slash at its end, too.
  edge.use((c, next) =>
    c.req.path.endsWith('/') ? Promise.resolve(problemResponse('not_found')) : next(),
  )
  edge.notFound(() => problemResponse('not_found'))
  edge.onError((error, c) => {
    log('edge broke', { call: c.get('call'), error })
    return problemResponse('internal')
  })
  edge.get('/healthz', () => health(env, configured.kind === 'configured' ? [] : configured.faults))
  if (configured.kind === 'misconfigured') edge.all('*', () => problemResponse('misconfigured'))
  else serve(edge, env, configured.configuration)
  return edge
}

function serve(edge: Edge, env: Env, configuration: Configuration): void {
  const nonces = createNonces(configuration.sealing)
  edge.use('/api/*', async (c, next) => {
    await next()
    if (c.res.status === 101) return
    c.res.headers.set(NONCE_HEADER, await nonces.current(Date.now()))
  })
  edge.get('/api/config', () => answer(configOf(configuration)))
  edge.get('/api/openapi.json', (c) => env.ASSETS.fetch(new URL('/openapi.json', c.req.url)))
  for (const page of ['/handover', '/handover.html'])
    edge.get(page, (c) => handoverPage(env.ASSETS, c.req.url, configuration))
  const limits = createAddressLimits(() => Date.now())
  const isForged = ({ status }: Response) => status === 400
  edge.post('/webhooks/stripe', limits.guesses(isForged), (c) => webhook(c, env, configuration))

  edge.get('/api/live', (c) => live(c, env, configuration))
  const guessing = [limits.calls(), limits.guesses()] as const
  edge.post('/api/enrol', ...guessing, (c) => forward(c, env, siteOfCode))
  const tickets = [limits.calls(), limits.guesses()] as const
  for (const path of ['/api/tickets', '/api/tickets/start'])
    edge.post(path, ...tickets, (c) => forward(c, env, siteOfTicket))
  edge.post(CSP_REPORT_PATH, limits.calls({ burst: 20, perMinute: 20 }), async (c) => {
    const body = await readBody(c.req.raw, CSP_REPORT_MAX_BYTES)
    return body ? takeCspReport(body) : problemResponse('body_too_large')
  })
  // A supervisor comes with a proof instead, as any device does.
  edge.post('/api/enrolments', ...guessing, (c, next) =>
    c.req.header('Authorization') ? forward(c, env, siteOfSetUp) : next(),
  )
  const proven = limits.badProofs()
  for (const endpoint of ENDPOINTS) {
    const [method = '', path = ''] = endpoint.split(' ')
    edge.on(method, path, proven, (c) => forward(c, env, siteOfCaller))
  }
}

/** All that a site ever looks at. The id of the call is the edge's own, whatever the caller sent. */
const FORWARDED = ['Authorization', DEVICE_HEADER, PROOF_HEADER]

async function forward(c: Context, env: Env, siteOf: SiteOfCall): Promise<Response> {
  const body = await readBody(c.req.raw)
  if (!body) return problemResponse('body_too_large')
  const site = siteOf(c, body)
  if (site.kind === 'refused') return problemResponse(site.code)
  const { method, url } = c.req
  const headers = new Headers({ [CALL_HEADER]: c.get('call') })
  for (const name of FORWARDED) {
    const value = c.req.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const id = env.SITES.idFromName(site.name)
  const response = await onSite(
    () => env.SITES.get(id),
    (stub) => stub.fetch(url, { method, headers, ...(method === 'POST' ? { body } : {}) }),
  )
  return new Response(response.body, response)
}

/** A socket carries no proof but its pass; a page of another origin must not use one it overheard. */
async function live(c: Context, env: Env, { publicOrigin }: Configuration): Promise<Response> {
  if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') return problemResponse('not_found')
  const pass = readPass(c.req.header('Sec-WebSocket-Protocol') ?? null)
  if (!pass || c.req.header('Origin') !== publicOrigin) return problemResponse('pass_refused')
  const id = env.SITES.idFromName(pass.site)
  const response = await onSite(
    () => env.SITES.get(id),
    (stub) => stub.fetch(c.req.raw),
  )
  return response.webSocket ? response : new Response(response.body, response)
}

async function webhook(c: Context, env: Env, configuration: Configuration) {
  const body = await readBody(c.req.raw)
  if (!body) return problemResponse('body_too_large')
  const payload = new TextDecoder().decode(body)
  const signature = c.req.header('Stripe-Signature') ?? null
  const delivered = await readDelivery(payload, signature, configuration.webhookSecrets)
  if (delivered.kind === 'refused') return problemResponse(delivered.code)
  if (delivered.kind === 'ignored') return answer({ rung: false })
  const rung = await ringAt(env, configuration, delivered)
  return rung instanceof Response ? rung : answer({ rung: rung === 'rung' })
}

/** What names no site that exists is rung at `HOME_SITE`, which keeps it only if it adopted that session. */
async function ringAt(
  env: Env,
  { homeSite }: Configuration,
  delivered: Delivered & { kind: 'bell' | 'stray' },
): Promise<Rung | Response> {
  const at = (site: string) => () => env.SITES.getByName(site)
  const bell = delivered.kind === 'bell' ? delivered.bell : delivered
  const rung =
    delivered.kind === 'bell'
      ? await onSite(at(delivered.bell.site), (stub) => stub.ring(delivered.bell))
      : 'no site'
  if (rung !== 'no site' || homeSite === null) return rung
  return onSite(at(homeSite), (stub) => stub.ringAdopted(bell))
}

const configOf = ({ publishableKey, stripeBase, stripeJsUrl }: Configuration): Config => ({
  publishable_key: publishableKey,
  sandbox: stripeBase !== null,
  stripe_js_url: stripeJsUrl?.href ?? null,
  protocol: PROTOCOL,
  protocol_floor: PROTOCOL_FLOOR,
  brand: { name: 'Fieldproof' },
})

/** Names the settings at fault, never what is in them. */
function health({ VERSION }: Env, faults: readonly string[]): Response {
  const told = { ok: faults.length === 0, build: VERSION?.id ?? 'dev', protocol: PROTOCOL }
  return faults.length === 0
    ? answer(told)
    : problemResponse({ ...problem('misconfigured', { detail: faults.join(' ') }), ...told })
}
