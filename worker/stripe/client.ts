/**
 * Stripe, behind one file: the only import of its SDK. Whatever Stripe does comes back as a value.
 * What a request's own life needs is here, what the desk reads is in `reads.ts`. The SDK retries nothing
 * by itself: what a second try may do is decided in `sessions/`. Stripe's own id of each call is logged
 * beside ours, so that Stripe's support finds it; no bodies, no query.
 */
import Stripe from 'stripe'
import type { SessionReading } from '../../shared/lifecycle.ts'
import { currentCall, log } from '../http/log.ts'
import { classifyFailure, type StripeFailure } from './failure.ts'

/** Longer than Stripe needs, short enough for two tries while somebody waits. */
const TIMEOUT_MS = 10_000

export type StripeClient = Stripe
export type SdkSession = Stripe.Identity.VerificationSession
export type SdkReport = Stripe.Identity.VerificationReport

/** `base`: where the sandbox is; null for Stripe itself. */
export const stripeClient = (key: string, base: URL | null): StripeClient =>
  new Stripe(key, {
    httpClient: Stripe.createFetchHttpClient(stripeFetch),
    maxNetworkRetries: 0,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(base ? addressOf(base) : {}),
  })

const addressOf = ({ protocol, hostname, port }: URL) => ({
  protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
  host: hostname,
  port: port || (protocol === 'http:' ? 80 : 443),
})

export type SessionRead = SessionReading & {
  reference: string | null
  /** The newest report; every submission makes another one. */
  report: string | null
  /** For the person who waits, now. Never stored, never logged. */
  client_secret: string | null
  url: string | null
}

/** `replayed`: the answer to an earlier call with the same key, so its secret may be used up. */
export type Created = { kind: 'created'; session: SessionRead; replayed: boolean } | StripeFailure
export type Read = { kind: 'read'; session: SessionRead } | StripeFailure
export type Found = { kind: 'found'; session: SessionRead | null } | StripeFailure

export type CreateParams = Stripe.Identity.VerificationSessionCreateParams
/** Names and values as Stripe's own update takes them. */
export type UpdateParams = { [param: string]: unknown }

/**
 * What is done with verification sessions. An interface, so that tests can put another Stripe in its
 * place. https://docs.stripe.com/api/identity/verification_sessions
 */
export type StripeSessions = {
  /** `key`: the idempotency key. */
  create(params: CreateParams, key: string): Promise<Created>
  retrieve(session: string): Promise<Read>
  /** Stripe refuses unless it is waiting for input. */
  cancel(session: string): Promise<Read>
  update(session: string, params: UpdateParams): Promise<Read>
  /** For ever. Stripe refuses while it is processing. */
  redact(session: string): Promise<Read>
  /** By `client_reference_id`: what was created, even if its answer was lost. */
  find(reference: string): Promise<Found>
}

export function stripeSessions({ identity }: StripeClient): StripeSessions {
  const { verificationSessions } = identity
  const reading = (call: () => Promise<SdkSession>): Promise<Read> =>
    orFailure(async () => ({ kind: 'read', session: readingOf(await call()) }))

  return {
    create: (params, idempotencyKey) =>
      orFailure(async () => {
        const made = await verificationSessions.create(params, { idempotencyKey })
        return { kind: 'created', session: readingOf(made), replayed: isReplayed(made) }
      }),
    retrieve: (session) => reading(() => verificationSessions.retrieve(session)),
    cancel: (session) => reading(() => verificationSessions.cancel(session)),
    update: (session, params) => reading(() => verificationSessions.update(session, params)),
    redact: (session) => reading(() => verificationSessions.redact(session)),
    find: (reference) =>
      orFailure(async () => {
        const { data } = await verificationSessions.list({ client_reference_id: reference })
        return { kind: 'found', session: data[0] ? readingOf(data[0]) : null }
      }),
  }
}

function readingOf(session: SdkSession): SessionRead {
  const { id, status, last_error, redaction, client_reference_id, client_secret, url } = session
  return {
    id,
    status,
    last_error: last_error && { code: last_error.code, reason: last_error.reason },
    redaction: redaction?.status ?? null,
    reference: client_reference_id,
    report: reportIdOf(session),
    client_secret,
    url,
  }
}

/** The newest report's, whether Stripe sent it whole or by its id. */
export function reportIdOf({ last_verification_report: report }: SdkSession): string | null {
  return typeof report === 'string' ? report : (report?.id ?? null)
}

/**
 * Whatever Stripe's SDK throws, as a value. Text that is not well-formed cannot be encoded: then nothing
 * was sent, and never can be. Anything else is a bug and thrown on.
 */
export async function orFailure<T>(call: () => Promise<T>): Promise<T | StripeFailure> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return classifyFailure(error)
    if (error instanceof URIError) return NOT_SENDABLE
    throw error
  }
}

const NOT_SENDABLE: StripeFailure = {
  kind: 'rejected',
  message: 'This holds text that cannot be sent.',
  param: null,
}

/** The fetch client hands out the raw `Response` here, whatever the SDK's types say. */
function isReplayed({ lastResponse }: { lastResponse: { headers: unknown } }): boolean {
  const { headers } = lastResponse
  return headers instanceof Headers && headers.get('idempotent-replayed') === 'true'
}

const cryptoProvider = Stripe.createSubtleCryptoProvider()

/**
 * Whether `secret` signed this text at most `toleranceS` seconds ago (0: ever). What the text is does not
 * matter: the SDK's own reader of events refuses forms that Stripe signs all the same.
 * https://docs.stripe.com/webhooks/signatures
 */
export async function isSignedByStripe(
  payload: string,
  { header, secret, toleranceS }: { header: string; secret: string; toleranceS: number },
): Promise<boolean> {
  const { signature } = Stripe.webhooks
  if (!signature) throw new Error('this SDK verifies no signatures')
  try {
    await signature.verifyHeaderAsync(payload, header, secret, toleranceS, cryptoProvider)
    return true
  } catch {
    // The SDK throws alike for a wrong signature, an old one, and a header that is none.
    return false
  }
}

/** For a picture on its way: when its headers come, and no longer. */
const PICTURE_MS = 10_000

/**
 * What a link to a file leads to, or null where nothing came. Whoever has the link sees the file, so it
 * is in no log line.
 */
export async function fetchLinked(url: string): Promise<Response | null> {
  const fields = { call: currentCall(), method: 'GET', path: '/links' }
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), PICTURE_MS)
  try {
    const response = await fetch(url, { signal: late.signal })
    log('stripe answered', { ...fields, status: response.status })
    return response
  } catch {
    // What is thrown may name the link.
    log('stripe did not answer', fields)
    return null
  } finally {
    clearTimeout(timer)
  }
}

async function stripeFetch(target: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { pathname: path } = new URL(target instanceof Request ? target.url : target)
  const fields = { call: currentCall(), method: init?.method ?? 'GET', path }
  try {
    // Looked up at each call, so that nothing is bound to the request that came first.
    const response = await fetch(target, init)
    const stripe_request = response.headers.get('Request-Id') ?? ''
    log('stripe answered', { ...fields, status: response.status, stripe_request })
    return response
  } catch (error) {
    log('stripe did not answer', { ...fields, error })
    throw error
  }
}
