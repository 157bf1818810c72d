/**
 * `setup --finish`: ends the rolling of the webhook secret, a day after it began. Events that Stripe signed
 * for the former endpoint have come by then; it goes, and its secret with it.
 */
import { slotOf } from '../../config.ts'
import { writeSecrets } from '../cloudflare.ts'
import { ago } from '../doctor/finding.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { deleteEndpoint, type Endpoint, endpointsAt, whyOf } from '../stripe.ts'
import type { Run } from './run.ts'

const SECRET = 'STRIPE_WEBHOOK_SECRET'
const DAY_MS = 24 * 60 * 60_000

export async function finishRoll(run: Run): Promise<Stopped | null> {
  if (!run.stripe)
    return stopped('Without a key nothing can be finished at Stripe.', 'Give STRIPE_SECRET_KEY.')
  try {
    const found = await endpointsAt(run.stripe, run.origin)
    const newest = found.findLast(({ written }) => written)
    if (!newest?.slot || !run.held?.has(newest.slot))
      return stopped(
        'There is no endpoint here whose secret was written by setup: nothing is being rolled.',
        'Begin with `npm run setup -- --roll webhook`.',
      )
    const age = run.around.now() - newest.created
    if (age < DAY_MS)
      return stopped(
        `The new endpoint is ${ago(age)} old: events of the former one may still be on their way.`,
        `Run this again in ${ago(DAY_MS - age)}. Until then both are right.`,
      )
    return await removeFormer(run, { newest, slot: newest.slot, found })
  } catch (error) {
    return stopped(`Stripe did not let it be finished: ${whyOf(error)}`, 'Run this again.')
  }
}

/** The endpoints first: a secret that is gone while its endpoint still sends would refuse its events. */
async function removeFormer(
  run: Run,
  { newest, slot, found }: { newest: Endpoint; slot: string; found: readonly Endpoint[] },
): Promise<Stopped | null> {
  for (const { id } of found.filter((one) => one.id !== newest.id)) {
    if (run.stripe) await deleteEndpoint(run.stripe, id)
    run.ask.say(`Removed the former webhook endpoint ${id}.`)
  }
  const former = [...(run.held ?? [])].filter(
    (name) => slotOf(name, SECRET) !== null && name !== slot,
  )
  if (former.length === 0) {
    run.ask.say('Nothing is left to finish.')
    return null
  }
  const refused = await writeSecrets(
    run.around.wrangler,
    new Map(former.map((name) => [name, null])),
  )
  if (isStopped(refused)) return refused
  run.ask.say(`Taken away: ${former.join(', ')}.`)
  return null
}
