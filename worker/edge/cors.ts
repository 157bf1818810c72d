/**
 * Which calls an extension may make without having been given access to the address, and which answers it
 * may read then: those of a device, of its enrolment, and what everybody is told. A page of another origin
 * may nothing, and no cookie or login ever goes along. https://fetch.spec.whatwg.org/#http-cors-protocol
 */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { ENDPOINTS, pathOf } from '../../shared/protocol/endpoints.ts'
import { DEVICE_HEADER, PROOF_HEADER } from '../../shared/protocol/headers.ts'
import { allowReading, extensionOrigin } from '../security/extension-origin.ts'

/** For whoever is not enrolled yet. */
const OPEN = ['GET /api/config', 'POST /api/enrol']

const HEADERS = ['Content-Type', PROOF_HEADER, DEVICE_HEADER]

/** As long as any browser keeps it; it says nothing about anybody. */
const MAX_AGE_S = 7200

/**
 * What is said to whoever calls, before or beside any proof: too large, too old, too often, broken, not now.
 * All else a site marks for the device that it answers.
 */
const TOLD_TO_ALL: ReadonlySet<number> = new Set([413, 426, 429, 500, 503])

/** `edge`: before any of its calls is known to it. */
export function shareWithExtensions(edge: Pick<Hono, 'use'>): void {
  const calls = [...OPEN, ...ENDPOINTS]
  const paths = new Set(calls.map((call) => call.slice(call.indexOf(' ') + 1)))
  for (const path of paths)
    edge.use(path, shared(calls.filter((call) => call.endsWith(` ${path}`))))
}

/** `calls`: all of one path. */
const shared = (calls: readonly string[]): MiddlewareHandler => {
  const open = calls.filter((call) => OPEN.includes(call))
  const methods = calls.map((call) => call.slice(0, call.indexOf(' ')))
  return async (c, next) => {
    const origin = extensionOrigin(c.req.header('Origin'))
    if (origin !== null && isPreflight(c, calls, methods)) return allow(origin, methods)
    await next()
    // A socket that opens has no headers to add to, and no page reads them.
    if (c.res.status === 101) return undefined
    c.res.headers.append('Vary', 'Origin')
    const isCall = methods.includes(c.req.method)
    const isOpen = open.includes(`${c.req.method} ${c.req.path}`) || TOLD_TO_ALL.has(c.res.status)
    if (origin !== null && isCall && isOpen) allowReading(c.res.headers, origin)
    return undefined
  }
}

function isPreflight(
  { req }: Context,
  [call = '']: readonly string[],
  methods: readonly string[],
): boolean {
  if (req.method !== 'OPTIONS') return false
  // One address for each thing, and none for what cannot be an id.
  if (pathOf(call, req.param()) !== req.path) return false
  const asked = (req.header('Access-Control-Request-Headers') ?? '').split(',')
  const known = HEADERS.map((name) => name.toLowerCase())
  const areKnown = asked.every((name) => ['', ...known].includes(name.trim().toLowerCase()))
  return areKnown && methods.includes(req.header('Access-Control-Request-Method') ?? '')
}

function allow(origin: string, methods: readonly string[]): Response {
  const headers = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': HEADERS.join(', '),
    'Access-Control-Max-Age': String(MAX_AGE_S),
    Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
  }
  return new Response(null, { status: 204, headers })
}
