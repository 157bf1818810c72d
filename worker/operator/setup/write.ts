/**
 * Shows the recovery kit, and then writes all secrets in one go. In this order: what was written and not
 * shown would be lost. Where Cloudflare refuses, what was made at Stripe for it goes again.
 */
import { writeSecrets } from '../cloudflare.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { deleteEndpoint, markWritten } from '../stripe.ts'
import { isKept, recoveryKit } from './recovery-kit.ts'
import type { Run } from './run.ts'

export async function writeAll(run: Run): Promise<Stopped | null> {
  const failure = await showKit(run)
  if (failure) return failure
  if (run.write.size > 0) {
    const refused = await writeSecrets(run.around.wrangler, run.write)
    if (isStopped(refused)) {
      for (const id of run.made) if (run.stripe) await deleteEndpoint(run.stripe, id)
      return refused
    }
    run.ask.say(`Written to Cloudflare in one go: ${namesOf(run)}.`)
  } else run.ask.say('No secret has to be written.')
  if (!run.stripe) return null
  for (const id of run.made) await markWritten(run.stripe, id)
  for (const id of run.replaced) {
    await deleteEndpoint(run.stripe, id)
    run.ask.say(`Removed the webhook endpoint ${id}: nobody knew its secret.`)
  }
  return null
}

const namesOf = ({ write }: Run): string =>
  [...write].map(([name, value]) => (value === null ? `${name} (taken away)` : name)).join(', ')

/** Only what is new is on it; what came from an earlier kit is on that. */
async function showKit(run: Run): Promise<Stopped | null> {
  const fresh = [...run.write].flatMap(([name, value]) =>
    value !== null && isKept(name) && run.given.get(name) !== value ? [[name, value] as const] : [],
  )
  if (fresh.length === 0) return null
  const today = new Date(run.around.now()).toISOString().slice(0, 10)
  run.ask.show('Recovery kit', recoveryKit(new Map(fresh), { origin: run.origin, today }))
  if (await run.ask.confirm('Is it kept? It is not shown again.', true)) return null
  return stopped(
    'The recovery kit is not kept yet; nothing was written.',
    'Run this again for another one.',
  )
}
