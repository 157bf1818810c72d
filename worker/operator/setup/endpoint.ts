/**
 * The webhook endpoint at Stripe: made where there is none, mended where it is off or deaf. Stripe tells
 * its secret only when it is made; in which slot that is kept, and whether it was written, stands with the
 * endpoint itself, so that an interrupted run is told from a finished one.
 */
import { slotName, slotOf } from '../../config.ts'
import { type Stopped, stopped } from '../stopped.ts'
import {
  createEndpoint,
  type Endpoint,
  endpointsAt,
  endpointUrl,
  mendEndpoint,
  missingEvents,
  type StripeByKey,
  whyOf,
} from '../stripe.ts'
import { holds, type Run } from './run.ts'
import { nextSlot } from './secrets.ts'

const SECRET = 'STRIPE_WEBHOOK_SECRET'
const ENDPOINTS_PAGE = 'https://dashboard.stripe.com/webhooks'

export async function putEndpoint(run: Run): Promise<Stopped | null> {
  if (!run.stripe) {
    if (holdsAnySecret(run)) return null
    return stopped(
      'The webhook endpoint’s secret is not set, and without STRIPE_SECRET_KEY no endpoint can be made.',
      'Give STRIPE_SECRET_KEY and run this again.',
    )
  }
  try {
    return await putAt(run, run.stripe)
  } catch (error) {
    return stopped(
      `Stripe did not let the webhook endpoint be put right: ${whyOf(error)}`,
      'Nothing else was changed. Run the same command again.',
    )
  }
}

async function putAt(run: Run, stripe: StripeByKey): Promise<Stopped | null> {
  const found = await endpointsAt(stripe, run.origin)
  const lost = found.filter((one) => isInterrupted(one) || hasLostSecret(run, one))
  const sound = found.filter((one) => !lost.includes(one))
  // Whose secret is set nobody can say of two that setup did not make: neither is touched.
  const byHand = found.filter(({ slot }) => slot === null).length
  if (byHand > 1 || (byHand === 1 && sound.length > 1) || sound.length > 2)
    return tooMany(run, found)
  for (const one of sound)
    if (!one.enabled || missingEvents(one.events).length > 0) {
      await mendEndpoint(stripe, one.id)
      run.ask.say(`Mended the webhook endpoint ${one.id}: ${faultsOf(one)}.`)
    }
  const isRolling = run.options.roll === 'webhook'
  if (isRolling && sound.length > 1)
    return stopped(
      'Two endpoints send to this address already: the secret was rolled before.',
      'End that with `npm run setup -- --finish`, a day after it began.',
    )
  run.replaced.push(...lost.map(({ id }) => id))
  if (sound.length > 0 && !isRolling) return null
  const free = lost.find(({ slot }) => slot !== null && !isUsed(sound, slot))?.slot
  const slot = free ?? slotName(SECRET, nextSlot(run, SECRET))
  const { id, secret } = await createEndpoint(stripe, run.origin, slot)
  run.made.push(id)
  run.write.set(slot, secret)
  run.ask.say(`Made the webhook endpoint ${id} for ${endpointUrl(run.origin)}.`)
  return null
}

const isUsed = (endpoints: readonly Endpoint[], slot: string): boolean =>
  endpoints.some((one) => one.slot === slot)

const holdsAnySecret = ({ held, write }: Run): boolean =>
  [...(held ?? []), ...write.keys()].some((name) => slotOf(name, SECRET) !== null)

/** Made by a run that ended before its secret was written. */
const isInterrupted = ({ slot, written }: Endpoint): boolean => slot !== null && !written

/** Of one made by hand it is enough that there is some secret: `doctor` says whether it is the right one. */
const hasLostSecret = (run: Run, { slot }: Endpoint): boolean =>
  slot === null ? !holdsAnySecret(run) && !run.given.has(SECRET) : !holds(run, slot)

function faultsOf({ enabled, events }: Endpoint): string {
  const missing = missingEvents(events)
  const silent = missing.length > 0 ? [`it did not send ${missing.join(', ')}`] : []
  return [...(enabled ? [] : ['it was off']), ...silent].join(', and ')
}

const tooMany = (run: Run, found: readonly Endpoint[]): Stopped =>
  stopped(
    `${found.length} webhook endpoints send to ${endpointUrl(run.origin)}: ${found.map(({ id }) => id).join(', ')}.`,
    `Delete all but the one whose secret is set, at ${ENDPOINTS_PAGE}, and run this again.`,
  )
