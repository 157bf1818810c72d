/**
 * `npm run doctor [-- ADDRESS]`: what is wrong with a deployment, each with its mend. Exits with 1 where
 * something is at fault. Changes nothing; with a test key it makes one session at Stripe and cancels it.
 */
import { parseArgs } from 'node:util'
import { askWith } from '../ask.ts'
import { readPlace } from '../place.ts'
import { lookAtStripe } from './at-stripe.ts'
import { lookAtFiles } from './files.ts'
import { type Finding, hasFault, lineOf } from './finding.ts'
import { lookInside } from './inside.ts'
import { lookAtClock, lookAtServed } from './served.ts'

export type Patient = {
  origin: string
  /** '' where it is not known: what it would show is told as not looked at. */
  operatorKey: string
  stripeKey: string
  /** Where the sandbox is; null for Stripe itself. */
  stripeBase: URL | null
  now: () => number
  wait: (ms: number) => Promise<void>
}

export async function examine(patient: Patient): Promise<Finding[]> {
  const { origin, operatorKey, now } = patient
  const served = await lookAtServed(origin)
  // Nothing of ours answers: all else would only repeat that.
  if (served.length === 1) return served
  const files = await lookAtFiles(origin)
  const { health, findings } = await lookInside(origin, operatorKey)
  const clock = await lookAtClock(origin, health?.now ?? null, now)
  const stripe = await lookAtStripe({ ...patient, health })
  return [...served, clock, ...files, ...findings, ...stripe]
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const patientAt = (origin: string, env: NodeJS.ProcessEnv = process.env): Patient => ({
  origin,
  operatorKey: env.OPERATOR_KEY ?? '',
  stripeKey: env.STRIPE_SECRET_KEY ?? '',
  stripeBase: URL.canParse(env.STRIPE_API_BASE ?? '') ? new URL(env.STRIPE_API_BASE ?? '') : null,
  now: () => Date.now(),
  wait,
})

const SECRETS = [
  ['OPERATOR_KEY', 'The operator key, from the recovery kit; Enter looks from outside only'],
  ['STRIPE_SECRET_KEY', 'Stripe’s secret key, to look at the webhook endpoint; Enter goes without'],
] as const

/** At a terminal what the environment does not have is asked for. */
async function withSecrets(
  env: NodeJS.ProcessEnv,
  hasTerminal: boolean,
): Promise<NodeJS.ProcessEnv> {
  const given = new Map(SECRETS.map(([name]) => [name, env[name] ?? '']))
  const ask = askWith(given, hasTerminal)
  const all = { ...env }
  for (const [name, asks] of SECRETS) {
    const answer = await ask.answer({ name, asks, hidden: true })
    if (typeof answer === 'string') all[name] = answer
  }
  return all
}

export default async function doctor(
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const address = positionals[0] ?? env.PUBLIC_ORIGIN ?? readPlace()?.origin
  if (address === undefined || !URL.canParse(address)) {
    console.error('Which deployment? npm run doctor -- https://your.address')
    process.exit(2)
  }
  const hasTerminal = !values.json && process.stdin.isTTY === true && process.stdout.isTTY === true
  const known = await withSecrets(env, hasTerminal)
  const findings = await examine(patientAt(new URL(address).origin, known))
  if (values.json) console.log(JSON.stringify({ ok: !hasFault(findings), findings }, null, 2))
  else for (const finding of findings) console.log(lineOf(finding))
  process.exitCode = hasFault(findings) ? 1 : 0
}
