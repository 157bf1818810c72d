/**
 * Stripe's webhook: verifies that Stripe signed an event, takes only ids from it, and puts it into the
 * inbox of the site that it is about. https://docs.stripe.com/webhooks
 */
import type { Context } from 'hono'
import * as v from 'valibot'
import { readSessionReference } from '../../shared/ids.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import { PROBE_KEY } from '../../shared/protocol/operator-health.ts'
import { utf8 } from '../../shared/text/bytes.ts'
import { PlainText } from '../../shared/text/text.ts'
import type { Configuration } from '../config.ts'
import { type Enqueued, type Env, registryOf, type SessionEvent } from '../env.ts'
import { log } from '../http/log.ts'
import { parseJson, readBody } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { isSignedByStripe } from '../stripe/client.ts'
import { onSite, type Sites } from './forward.ts'

/** Answers Stripe; `queued` says whether anybody here is concerned. */
export async function webhook(
  c: Context,
  { env, sites }: { env: Env; sites: Sites },
  configuration: Configuration,
): Promise<Response> {
  const body = await readBody(c.req.raw)
  if (!body) return problemResponse('body_too_large')
  // Byte for byte: a signature is over all of them.
  const payload = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(body)
  const signature = c.req.header('Stripe-Signature') ?? null
  const delivery = await readDelivery(payload, signature, configuration.webhookSecrets)
  if (delivery.kind === 'refused') return problemResponse(delivery.code)
  if (delivery.kind === 'ignored') {
    log('webhook ignored', { call: c.get('call'), code: delivery.why })
    return answer({ queued: false })
  }
  if (delivery.kind === 'probe') {
    await registryOf(env).noteProbe(delivery.probe)
    return answer({ queued: false })
  }
  if (delivery.kind === 'ours') c.set('site', delivery.event.site)
  const enqueued = await enqueue(sites, configuration, delivery)
  return enqueued instanceof Response ? enqueued : answer({ queued: enqueued === 'queued' })
}

/** What names no site that exists goes to `HOME_SITE`, which takes it only if it adopted that session. */
async function enqueue(
  sites: Sites,
  { homeSite }: Configuration,
  delivery: Delivery & { kind: 'ours' | 'unnamed' },
): Promise<Enqueued | Response> {
  const { event } = delivery
  if (delivery.kind === 'ours') {
    const { site, ...about } = delivery.event
    const enqueued = await onSite(
      () => sites.getByName(site),
      (stub) => stub.enqueue(about),
    )
    if (enqueued !== 'no_site') return enqueued
  }
  if (homeSite === null) return 'no_site'
  return onSite(
    () => sites.getByName(homeSite),
    (stub) => stub.enqueueAdopted(event),
  )
}

export type Delivery =
  | { kind: 'ours'; event: SessionEvent }
  /** About a session that names no request: somebody may have adopted it. */
  | { kind: 'unnamed'; event: Pick<SessionEvent, 'session' | 'event'> }
  /** About a session that `doctor` made, to see whether events come. */
  | { kind: 'probe'; probe: string }
  /** Well signed, and nothing to us: the endpoint at Stripe sends what we do not use. */
  | { kind: 'ignored'; why: 'other_form' | 'other_kind' }
  | { kind: 'refused'; code: ProblemCode }

/** Stripe's own default: five minutes. */
const TOLERANCE_S = 300

/** Thin events (`v2.core.event`) are not of this form: they carry ids and no session. */
const Event = v.object({ id: PlainText, object: v.literal('event'), type: PlainText })
const ABOUT_SESSIONS = 'identity.verification_session.'
const SessionData = v.object({
  data: v.object({
    object: v.object({
      id: PlainText,
      client_reference_id: v.nullable(PlainText),
      metadata: v.optional(v.looseObject({ [PROBE_KEY]: v.optional(PlainText) })),
    }),
  }),
})

/** `header`: Stripe's signature. `secrets`: more than one while Stripe's is being rolled. */
async function readDelivery(
  payload: string,
  header: string | null,
  secrets: readonly string[],
): Promise<Delivery> {
  if (!header) return { kind: 'refused', code: 'webhook_unsigned' }
  const isSigned = async (toleranceS: number) => {
    const checks = secrets.map((secret) =>
      isSignedByStripe(payload, { header, secret, toleranceS }),
    )
    return (await Promise.all(checks)).includes(true)
  }
  // The SDK does not say which it was; without a limit of age only the signature counts.
  if (!(await isSigned(TOLERANCE_S)))
    return {
      kind: 'refused',
      code: (await isSigned(0)) ? 'webhook_too_old' : 'webhook_forged',
    }
  return read(parseJson(utf8(payload)))
}

/** From what Stripe signed to whom it concerns. */
function read(signed: unknown): Delivery {
  const event = v.safeParse(Event, signed)
  if (!event.success) return { kind: 'ignored', why: 'other_form' }
  if (!event.output.type.startsWith(ABOUT_SESSIONS)) return { kind: 'ignored', why: 'other_kind' }
  const about = v.safeParse(SessionData, signed)
  if (!about.success) return { kind: 'ignored', why: 'other_form' }
  const { id: session, client_reference_id, metadata } = about.output.data.object
  const probe = metadata?.[PROBE_KEY]
  if (client_reference_id === null && probe !== undefined) return { kind: 'probe', probe }
  const named = readSessionReference(client_reference_id)
  return named
    ? {
        kind: 'ours',
        event: { site: named.site, request: named.id, session, event: event.output.id },
      }
    : { kind: 'unnamed', event: { session, event: event.output.id } }
}
