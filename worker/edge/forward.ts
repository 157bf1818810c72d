/**
 * Hands a call to the object of the site that it belongs to. Which site that is, is read from the
 * call, no more of it than that takes, and says nothing about what exists. The object may be moving,
 * starting or full at that moment: only errors that Cloudflare marks `retryable` are tried again, and
 * never those of a full object.
 * https://developers.cloudflare.com/durable-objects/best-practices/error-handling/
 */
import type { Context, MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { readEnrolmentCode, SiteName, siteOfDevice } from '../../shared/ids.ts'
import { type Problem, type ProblemCode, problem } from '../../shared/problem.ts'
import {
  CALL_HEADER,
  DEVICE_HEADER,
  PROOF_HEADER,
  readDeviceHeader,
  readProtocol,
} from '../../shared/protocol/headers.ts'
import { readPass } from '../../shared/protocol/live.ts'
import { PROTOCOL, PROTOCOL_FLOOR } from '../../shared/protocol/protocol.ts'
import { splitShortLink } from '../../shared/record/short-link.ts'
import { splitTicket, type TicketCall, type TicketStartCall } from '../../shared/record/ticket.ts'
import { PlainText } from '../../shared/text/text.ts'
import { type Configuration, originsOf } from '../config.ts'
import type { SiteRpc } from '../env.ts'
import { log } from '../http/log.ts'
import { parse, parseJson, readBody } from '../http/parse.ts'
import { problemResponse } from '../http/problem-response.ts'
import { extensionOrigin } from '../security/extension-origin.ts'
import type { WakeLimit } from './wake-limit.ts'

/** All that a site ever reads. The id of the call is the edge's own, whatever the caller sent. */
const FORWARDED = ['Authorization', DEVICE_HEADER, PROOF_HEADER, 'Origin']

/** This Worker was rolled back behind its apps; that it comes forward again takes a person. */
const OLDER_RETRY_S = 300

/**
 * Tells an app that is newer than this Worker so. Must come first: none of its calls can be judged here,
 * neither by header nor by body, nor by whether there is such a call.
 */
export const answerNewer: MiddlewareHandler = async (c, next) => {
  const protocol = readProtocol(c.req.header(DEVICE_HEADER)) ?? 0
  if (protocol <= PROTOCOL) return next()
  return problemResponse(problem('worker_older', { retry_after: OLDER_RETRY_S }))
}

/** What it takes to reach a site: all of them by name, and the limit on waking unknown ones. */
type Forwarding = { sites: Sites; wakeLimit: Pick<WakeLimit, 'answer'> }

export type Sites = DurableObjectNamespace<SiteRpc>

/** To the site that `siteOf` reads from the call. */
export async function forward(
  c: Context,
  { sites, wakeLimit }: Forwarding,
  siteOf: SiteOfCall,
): Promise<Response> {
  const body = await readBody(c.req.raw)
  if (!body) return problemResponse('body_too_large')
  const site = siteOf(c, body)
  if (site.kind === 'refused') return problemResponse(site.reason)
  if (site.name !== NOWHERE) c.set('site', site.name)
  if (site.device !== undefined) c.set('device', site.device)
  const { method, url } = c.req
  const headers = new Headers({ [CALL_HEADER]: c.get('call') })
  for (const name of FORWARDED) {
    const value = c.req.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const init = { method, headers, body: method === 'POST' ? body : null }
  const response = await wakeLimit.answer(c, site.name, () =>
    ask(sites, site.name, (stub) => stub.fetch(url, init)),
  )
  return new Response(response.body, response)
}

function ask(
  sites: Sites,
  site: string,
  act: (stub: Stub) => Promise<Response>,
): Promise<Response> {
  const id = sites.idFromName(site)
  return onSite(() => sites.get(id), act)
}

/**
 * Opens a socket at the site that made its pass. A socket carries no other proof, and a page of another
 * origin must not use a pass that it overheard. Of an extension the site knows which one it must be.
 */
export async function live(
  c: Context,
  { sites, wakeLimit }: Forwarding,
  configuration: Configuration,
): Promise<Response> {
  if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') return problemResponse('not_found')
  const pass = readPass(c.req.header('Sec-WebSocket-Protocol') ?? null)
  if (pass) c.set('site', pass.site)
  const origin = c.req.header('Origin') ?? ''
  const isOurs = originsOf(configuration).includes(origin) || extensionOrigin(origin) !== null
  if (!pass || !isOurs) return problemResponse('pass_refused')
  const response = await wakeLimit.answer(c, pass.site, () =>
    ask(sites, pass.site, (stub) => stub.fetch(c.req.raw)),
  )
  return response.webSocket ? response : new Response(response.body, response)
}

const TRIES_MAX = 3
const OVERLOADED_RETRY_S = 5

type Stub = DurableObjectStub<SiteRpc>

/**
 * What `act` returns, or 429 where the object is full. Throws what it threw last.
 * `stubOf`: a stub that has failed stays broken, so each try gets its own.
 */
export async function onSite<T>(
  stubOf: () => Stub,
  act: (stub: Stub) => Promise<T>,
): Promise<T | Response> {
  for (let tries = 1; ; tries++) {
    try {
      return await act(stubOf())
    } catch (error) {
      const { retryable, overloaded } = marksOf(error)
      if (overloaded)
        return problemResponse(problem('throttled', { retry_after: OVERLOADED_RETRY_S }))
      log('site failed', { error })
      if (!retryable || tries === TRIES_MAX) throw error
      await scheduler.wait(100 * 2 ** tries * Math.random())
    }
  }
}

function marksOf(error: unknown): { retryable: boolean; overloaded: boolean } {
  const has = (mark: string) =>
    typeof error === 'object' && error !== null && Reflect.get(error, mark) === true
  return { retryable: has('retryable'), overloaded: has('overloaded') }
}

type SiteOfCall = (
  c: Context,
  body: Uint8Array,
) =>
  | { kind: 'site'; name: string; device?: string }
  | { kind: 'refused'; reason: Problem | ProblemCode }

/** By the device id, which begins with its site. */
export const siteOfCaller: SiteOfCall = (c) => {
  const report = readDeviceHeader(c.req.header(DEVICE_HEADER))
  if (!report) return { kind: 'refused', reason: 'proof_refused' }
  if (report.protocol < PROTOCOL_FLOOR) return { kind: 'refused', reason: 'protocol_unsupported' }
  return { kind: 'site', name: siteOfDevice(report.id) }
}

/** By what a short link begins with, or by the device that a ticket says made it; none is woken for less. */
export const siteOfTicket =
  (schema: typeof TicketCall | typeof TicketStartCall): SiteOfCall =>
  (_, body) => {
    const parsed = parse<typeof TicketCall | typeof TicketStartCall>(schema, body)
    if (parsed.kind === 'refused') return { kind: 'refused', reason: parsed.problem }
    const { ticket } = parsed.value
    const link = splitShortLink(ticket)
    if (link) return { kind: 'site', name: link.site }
    const device = splitTicket(ticket)?.device
    return device === undefined
      ? { kind: 'refused', reason: 'ticket_refused' }
      : { kind: 'site', name: siteOfDevice(device), device }
  }

/** By the code, which begins with its site. */
export const siteOfCode: SiteOfCall = (_, body) => {
  const parsed = v.safeParse(v.object({ code: PlainText }), parseJson(body))
  const read = parsed.success ? readEnrolmentCode(parsed.output.code) : null
  return { kind: 'site', name: read?.site ?? NOWHERE }
}

export const siteOfSetUp: SiteOfCall = (_, body) => {
  const parsed = v.safeParse(v.object({ site: SiteName }), parseJson(body))
  return { kind: 'site', name: parsed.success ? parsed.output.site : NOWHERE }
}

/**
 * A body that names no site is still answered by one, so that all bad bodies are answered alike. This
 * is no SiteName: nothing will ever be made here.
 */
const NOWHERE = '.'
