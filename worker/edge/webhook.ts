/**
 * Stripe's webhook: verifies that Stripe signed an event, takes only ids from it, and puts it into the
 * inbox of the site that it is about. https://docs.stripe.com/webhooks
 */
import type { Context } from 'hono'
import * as v from 'valibot'
import { readSessionReference } from '../../shared/ids.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import type { Configuration, Enqueued, Env, SessionEvent } from '../config.ts'
import { readBody } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { verifyEvent } from '../stripe/client.ts'
import { onSite } from './forward.ts'

/** Answers Stripe; `queued` says whether anybody here is concerned. */
export async function webhook(
  c: Context,
  env: Env,
  configuration: Configuration,
): Promise<Response> {
  const body = await readBody(c.req.raw)
  if (!body) return problemResponse('body_too_large')
  const payload = new TextDecoder().decode(body)
  const signature = c.req.header('Stripe-Signature') ?? null
  const delivery = await readDelivery(payload, signature, configuration.webhookSecrets)
  if (delivery.kind === 'refused') return problemResponse(delivery.code)
  if (delivery.kind === 'ignored') return answer({ queued: false })
  const enqueued = await enqueue(env, configuration, delivery)
  return enqueued instanceof Response ? enqueued : answer({ queued: enqueued === 'queued' })
}

/** What names no site that exists goes to `HOME_SITE`, which takes it only if it adopted that session. */
async function enqueue(
  env: Env,
  { homeSite }: Configuration,
  delivery: Delivery & { kind: 'ours' | 'unnamed' },
): Promise<Enqueued | Response> {
  const { event } = delivery
  if (delivery.kind === 'ours') {
    const { site, ...about } = delivery.event
    const enqueued = await onSite(
      () => env.SITES.getByName(site),
      (stub) => stub.enqueue(about),
    )
    if (enqueued !== 'no_site') return enqueued
  }
  if (homeSite === null) return 'no_site'
  return onSite(
    () => env.SITES.getByName(homeSite),
    (stub) => stub.enqueueAdopted(event),
  )
}

export type Delivery =
  | { kind: 'ours'; event: SessionEvent }
  /** About a session that names no request: somebody may have adopted it. */
  | { kind: 'unnamed'; event: Pick<SessionEvent, 'session' | 'event'> }
  /** Well signed, and about no session. */
  | { kind: 'ignored' }
  | { kind: 'refused'; code: ProblemCode }

/** Stripe's own default: five minutes. */
const TOLERANCE_S = 300

const SignedEvent = v.object({
  id: v.string(),
  type: v.pipe(v.string(), v.startsWith('identity.verification_session.')),
  data: v.object({
    object: v.object({ id: v.string(), client_reference_id: v.nullable(v.string()) }),
  }),
})

/** `header`: Stripe's signature. `secrets`: more than one while Stripe's is being rolled. */
export async function readDelivery(
  payload: string,
  header: string | null,
  secrets: readonly string[],
): Promise<Delivery> {
  if (secrets.length === 0) return { kind: 'refused', code: 'webhook_unconfigured' }
  if (!header) return { kind: 'refused', code: 'webhook_unsigned' }
  const verified = async (toleranceS: number) => {
    const events = secrets.map((secret) => verifyEvent(payload, { header, secret, toleranceS }))
    return (await Promise.all(events)).find((event) => event !== null) ?? null
  }
  const signed = await verified(TOLERANCE_S)
  // The SDK does not say which it was; without a limit of age only the signature counts.
  if (signed === null)
    return {
      kind: 'refused',
      code: (await verified(0)) === null ? 'webhook_forged' : 'webhook_too_old',
    }
  const parsed = v.safeParse(SignedEvent, signed)
  if (!parsed.success) return { kind: 'ignored' }
  const { id: session, client_reference_id } = parsed.output.data.object
  const event = parsed.output.id
  const named = readSessionReference(client_reference_id)
  return named
    ? { kind: 'ours', event: { site: named.site, request: named.id, session, event } }
    : { kind: 'unnamed', event: { session, event } }
}
