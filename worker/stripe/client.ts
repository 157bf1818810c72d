/**
 * Stripe, behind one file: the only import of its SDK. Whatever Stripe does comes back as a value.
 * What a request's own life needs is here, what the desk looks at in `reads.ts`. The SDK retries
 * nothing by itself: what a second try may do is decided in `sessions/start.ts`. Stripe's own id of
 * each call is logged beside ours, so that Stripe's support finds it; no bodies, no query.
 */
import Stripe from 'stripe'
import type { SessionReading } from '../../shared/lifecycle.ts'
import { currentCall, log } from '../http/log.ts'

/** Longer than Stripe needs, short enough for two tries while somebody waits. */
const TIMEOUT_MS = 10_000

export type SessionRead = SessionReading & {
  reference: string | null
  /** The newest report; every submission makes another one. */
  report: string | null
  /** For the person who waits, now. Never stored, never logged. */
  client_secret: string | null
  url: string | null
}

export type StripeFailure =
  /** Final: these parameters are not accepted. */
  | { kind: 'rejected'; message: string; param: string | null }
  /** Final: this key may not do that. */
  | { kind: 'key_refused' }
  | { kind: 'missing' }
  /** The idempotency key was used before with other parameters. */
  | { kind: 'key_reused' }
  /** Nothing was executed, nothing is stored under the idempotency key. */
  | { kind: 'busy'; retryAfterMs: number }
  /** Executed or not, who knows. `replayed`: this answer is what the key will give for ever. */
  | { kind: 'failed'; replayed: boolean }
  | { kind: 'unreachable' }

export type Created = { kind: 'created'; session: SessionRead; replayed: boolean } | StripeFailure
/** Names and values as Stripe's own update takes them. */
export type UpdateParams = { [param: string]: unknown }
export type Read = { kind: 'read'; session: SessionRead } | StripeFailure
export type Found = { kind: 'found'; session: SessionRead | null } | StripeFailure

export type StripePort = {
  create(params: Stripe.Identity.VerificationSessionCreateParams, key: string): Promise<Created>
  retrieve(session: string): Promise<Read>
  /** Stripe refuses unless it is waiting for input. */
  cancel(session: string): Promise<Read>
  update(session: string, params: UpdateParams): Promise<Read>
  /** For ever. Stripe refuses while it is processing. */
  redact(session: string): Promise<Read>
  /** By `client_reference_id`: what was created, even if its answer was lost. */
  find(reference: string): Promise<Found>
}

export type StripeClient = Stripe
export type SdkSession = Stripe.Identity.VerificationSession
export type SdkReport = Stripe.Identity.VerificationReport

/** `base`: where the sandbox is; null for Stripe itself. */
export const createClient = (key: string, base: URL | null): StripeClient =>
  new Stripe(key, {
    httpClient: Stripe.createFetchHttpClient(stripeFetch),
    maxNetworkRetries: 0,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(base ? addressOf(base) : {}),
  })

export function createStripe({ identity }: StripeClient): StripePort {
  const { verificationSessions } = identity
  return {
    create: (params, idempotencyKey) =>
      settled(async () => {
        const made = await verificationSessions.create(params, { idempotencyKey })
        return { kind: 'created', session: readingOf(made), replayed: isReplayed(made) }
      }),
    retrieve: (session) =>
      settled(async () => ({
        kind: 'read',
        session: readingOf(await verificationSessions.retrieve(session)),
      })),
    cancel: (session) =>
      settled(async () => ({
        kind: 'read',
        session: readingOf(await verificationSessions.cancel(session)),
      })),
    update: (session, params) =>
      settled(async () => ({
        kind: 'read',
        session: readingOf(await verificationSessions.update(session, params)),
      })),
    redact: (session) =>
      settled(async () => ({
        kind: 'read',
        session: readingOf(await verificationSessions.redact(session)),
      })),
    find: (reference) =>
      settled(async () => {
        const { data } = await verificationSessions.list({ client_reference_id: reference })
        return { kind: 'found', session: data[0] ? readingOf(data[0]) : null }
      }),
  }
}

const addressOf = ({ protocol, hostname, port }: URL) => ({
  protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
  host: hostname,
  port: port || (protocol === 'http:' ? 80 : 443),
})

function readingOf(session: Stripe.Identity.VerificationSession): SessionRead {
  const { id, status, last_error, redaction, client_reference_id } = session
  const report = session.last_verification_report
  return {
    id,
    status,
    last_error: last_error && { code: last_error.code, reason: last_error.reason },
    redaction: redaction?.status ?? null,
    reference: client_reference_id,
    report: typeof report === 'string' ? report : (report?.id ?? null),
    client_secret: session.client_secret,
    url: session.url,
  }
}

/** Whatever the SDK throws, as a value. */
export async function settled<T>(call: () => Promise<T>): Promise<T | StripeFailure> {
  try {
    return await call()
  } catch (error) {
    return failureOf(error)
  }
}

function failureOf(error: unknown): StripeFailure {
  const { StripeError, StripeConnectionError, StripeIdempotencyError } = Stripe.errors
  if (!(error instanceof StripeError)) throw error
  if (error instanceof StripeConnectionError) return { kind: 'unreachable' }
  if (error instanceof StripeIdempotencyError) return { kind: 'key_reused' }
  const { statusCode = 500, headers } = error
  if (error instanceof Stripe.errors.StripeRateLimitError)
    return { kind: 'busy', retryAfterMs: (Number(headers?.['retry-after']) || 0) * 1000 }
  if (statusCode === 401 || statusCode === 403) return { kind: 'key_refused' }
  if (statusCode === 404) return { kind: 'missing' }
  if (statusCode === 409 || statusCode >= 500)
    return { kind: 'failed', replayed: headers?.['idempotent-replayed'] === 'true' }
  return { kind: 'rejected', message: error.message, param: error.param ?? null }
}

/** The fetch client hands out the raw `Response` here, whatever the SDK's types say. */
function isReplayed({ lastResponse }: { lastResponse: { headers: unknown } }): boolean {
  const { headers } = lastResponse
  return headers instanceof Headers && headers.get('idempotent-replayed') === 'true'
}

const cryptoProvider = Stripe.createSubtleCryptoProvider()

/** The event if `secret` signed it at most `toleranceS` seconds ago (0: ever), else null. */
export async function verifyEvent(
  payload: string,
  signed: { header: string; secret: string; toleranceS: number },
): Promise<unknown> {
  try {
    const { header, secret, toleranceS } = signed
    return await Stripe.webhooks.constructEventAsync(
      payload,
      header,
      secret,
      toleranceS,
      cryptoProvider,
    )
  } catch {
    // The SDK throws alike for a wrong signature, an old one, and a signed body that is no event.
    return null
  }
}

export async function stripeFetch(asked: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const call = currentCall()
  const { pathname: path } = new URL(asked instanceof Request ? asked.url : asked)
  const told = {
    ...(call === undefined ? {} : { call }),
    method: init?.method ?? 'GET',
    path,
  }
  try {
    // Looked up at each call, so that nothing is bound to the request that came first.
    const response = await fetch(asked, init)
    const stripe_request = response.headers.get('Request-Id') ?? ''
    log('stripe answered', { ...told, status: response.status, stripe_request })
    return response
  } catch (error) {
    log('stripe did not answer', { ...told, error })
    throw error
  }
}
