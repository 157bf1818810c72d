/**
 * Stripe's side: the webhook endpoint, and whether an event comes back. By the key that was given here;
 * without one, by what the deployment was told by its own.
 */
import type { EndpointHealth, OperatorHealth } from '../../../shared/protocol/operator-health.ts'
import {
  EVENTS,
  endpointsAt,
  endpointUrl,
  hasThinEndpoint,
  missingEvents,
  modeOf,
  operatorStripe,
  type StripeByKey,
  sendProbe,
  tryKey,
  whyOf,
} from '../stripe.ts'
import { askHealth } from './ask-health.ts'
import { ago, type Finding, fault, ok, warning } from './finding.ts'

export type AtStripe = {
  origin: string
  operatorKey: string
  /** '' : none was given. */
  stripeKey: string
  stripeBase: URL | null
  health: OperatorHealth | null
  now: () => number
  wait: (ms: number) => Promise<void>
}

const CHECK = 'webhook endpoint'
const SETUP = 'Run `npm run setup` with STRIPE_SECRET_KEY: it mends the endpoint.'

export async function lookAtStripe(at: AtStripe): Promise<Finding[]> {
  if (at.stripeKey === '') return withoutKey(at)
  const stripe = operatorStripe(at.stripeKey, at.stripeBase)
  const failure = await tryKey(stripe, 'setup')
  if (failure?.kind === 'lacks')
    return [
      fault(
        'permissions',
        `the given key lacks ${failure.permissions.join(' and ')}.`,
        'Edit it at https://dashboard.stripe.com/apikeys.',
      ),
      ...withoutKey(at),
    ]
  if (failure)
    return [
      fault(
        'permissions',
        `Stripe does not take the given key: ${failure.kind}.`,
        'Copy STRIPE_SECRET_KEY anew from https://dashboard.stripe.com/apikeys.',
      ),
    ]
  try {
    const found = await endpointsAt(stripe, at.origin)
    const endpoints = found.map(({ id, enabled, events }) => ({ id, enabled, events }))
    const rolling = found.length === 2 && found.every(({ slot }) => slot !== null)
    return [
      ok('permissions', 'the given key may do all that is needed.'),
      ...endpointFindings(at.origin, endpoints, rolling),
      ...((await hasThinEndpoint(stripe, at.origin)) ? [thin(at.origin)] : []),
      await eventFinding(stripe, at, found.length > 0),
    ]
  } catch (error) {
    return [warning(CHECK, `Stripe did not tell: ${whyOf(error)}`, 'Run this again.')]
  }
}

const thin = (origin: string): Finding =>
  fault(
    CHECK,
    `thin events are sent to ${endpointUrl(origin)}; the Worker needs the snapshot form.`,
    'Delete that event destination in Stripe’s Workbench, then run `npm run setup`.',
  )

function withoutKey({ origin, health }: AtStripe): Finding[] {
  const endpoints = health?.stripe.endpoints ?? null
  const asked = 'Set STRIPE_SECRET_KEY and run this again.'
  if (!health || endpoints === null)
    return [warning(CHECK, 'not looked at: no key here may ask Stripe.', asked)]
  const last = Math.max(
    0,
    ...health.sites.map(({ event_at }) => event_at ?? 0),
    health.probe?.at ?? 0,
  )
  return [
    ...endpointFindings(origin, endpoints, false),
    last > 0
      ? ok('events', `the last one came ${ago(health.now - last)} ago.`)
      : warning('events', 'none has ever come, and without a key none was sent for a try.', asked),
  ]
}

function endpointFindings(
  origin: string,
  endpoints: readonly EndpointHealth[],
  isRolling: boolean,
): Finding[] {
  if (endpoints.length === 0)
    return [fault(CHECK, `Stripe sends nothing to ${endpointUrl(origin)}.`, SETUP)]
  const ids = endpoints.map(({ id }) => id).join(', ')
  if (endpoints.length > 1 && !isRolling)
    return [
      fault(
        CHECK,
        `${endpoints.length} endpoints send to ${endpointUrl(origin)}: ${ids}.`,
        'After a roll, `npm run setup -- --finish`; else delete all but one at https://dashboard.stripe.com/webhooks.',
      ),
    ]
  const findings = endpoints.flatMap(({ id, enabled, events }) => {
    const missing = missingEvents(events)
    return [
      ...(enabled ? [] : [fault(CHECK, `${id} is off.`, SETUP)]),
      ...(missing.length > 0
        ? [fault(CHECK, `${id} does not send ${missing.join(', ')}.`, SETUP)]
        : []),
    ]
  })
  if (findings.length > 0) return findings
  return isRolling
    ? [
        warning(
          CHECK,
          `its secret is being rolled: ${ids}.`,
          'A day after that began, run `npm run setup -- --finish`.',
        ),
      ]
    : [ok(CHECK, `${ids} sends the ${EVENTS.length} events.`)]
}

const PROBE_TRIES = 20
const PROBE_WAIT_MS = 1_000

/** A session that is made and canceled makes two events; one of them has to come back, well signed. */
async function eventFinding(stripe: StripeByKey, at: AtStripe, isThere: boolean): Promise<Finding> {
  const check = 'events'
  if (modeOf(at.stripeKey) === 'live')
    return (
      withoutKey(at).find((one) => one.check === check) ?? ok(check, 'not tried with a live key.')
    )
  if (at.operatorKey === '' || !at.health)
    return warning(
      check,
      'not tried: only the server knows whether one came.',
      'Set OPERATOR_KEY and run this again.',
    )
  if (!isThere) return fault(check, 'none can come without an endpoint.', SETUP)
  const probe = `${at.now()}-${Math.random().toString(36).slice(2)}`
  await sendProbe(stripe, probe)
  for (let tries = 0; tries < PROBE_TRIES; tries++) {
    const asked = await askHealth(at.origin, at.operatorKey)
    if (asked.kind === 'told' && asked.health.probe?.probe === probe)
      return ok(check, 'one was made at Stripe and came back, well signed.')
    await at.wait(PROBE_WAIT_MS)
  }
  return fault(
    check,
    `an event of Stripe did not come back within ${(PROBE_TRIES * PROBE_WAIT_MS) / 1000} s: it is not sent, or not signed with a secret that is set here.`,
    'Run `npm run setup -- --roll webhook` with STRIPE_SECRET_KEY: a new endpoint, and its own secret.',
  )
}
