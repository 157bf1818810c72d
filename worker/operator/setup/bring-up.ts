/** From written secrets to a deployment that answers and is right. */
import { deployBuild, tellRollback } from '../deploy/deploy.ts'
import { publishedAt } from '../deploy/kept-files.ts'
import { publishedOf } from '../deploy/published.ts'
import { healthz } from '../doctor/answered.ts'
import { examine } from '../doctor/doctor.ts'
import { hasFault, lineOf } from '../doctor/finding.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { holds, type Run } from './run.ts'

/** What is deployed already is not deployed again. */
export async function deployIfNeeded(run: Run): Promise<Stopped | null> {
  const { around, options, origin, extra } = run
  if (!options.built && (await around.build()) !== 0)
    return stopped(
      'The app could not be built.',
      'The secrets are written. Mend it and run this again.',
    )
  const live = run.answers ? await publishedAt(origin) : null
  if (live?.build === publishedOf().build) {
    run.ask.say('This build is deployed already.')
    return null
  }
  const deployed = await deployBuild({
    origins: [origin, ...extra],
    wrangler: around.wrangler,
    build: async () => 0,
    args: [],
    say: run.ask.say,
  })
  if (isStopped(deployed)) return deployed
  run.ask.say(tellRollback(deployed))
  return null
}

const TRIES = 120
const WAIT_MS = 1_000

/** A new address needs a while; a setting that is at fault stays so, and is told. */
export async function waitUntilServed(run: Run): Promise<Stopped | null> {
  let faults = ''
  for (let tries = 0; tries < TRIES; tries++) {
    const health = await healthz(run.origin)
    if (health?.ok) {
      run.ask.say(`${run.origin} answers, and every setting fits.`)
      return null
    }
    faults = health?.detail ?? ''
    await run.around.wait(WAIT_MS)
  }
  return faults === ''
    ? stopped(
        `${run.origin} does not answer after ${TRIES} s.`,
        'Is its domain in this Cloudflare account? A new certificate may take longer: run this again in some minutes.',
      )
    : stopped(
        `The deployment refuses to serve: ${faults}`,
        'Give what it names and run this again.',
      )
}

export async function lookWhetherRight(run: Run): Promise<Stopped | null> {
  const { around, origin, known } = run
  const operatorKey = known.get('OPERATOR_KEY') ?? ''
  if (operatorKey === '' && holds(run, 'OPERATOR_KEY'))
    run.ask.say('Without OPERATOR_KEY only the outside is looked at.')
  const findings = await examine({
    origin,
    operatorKey,
    stripeKey: known.get('STRIPE_SECRET_KEY') ?? '',
    stripeBase: around.sandbox && new URL(around.sandbox.STRIPE_API_BASE),
    now: around.now,
    wait: around.wait,
  })
  for (const finding of findings) run.ask.say(lineOf(finding))
  return hasFault(findings)
    ? stopped(
        'The deployment is up, and something is wrong with it.',
        'See above what, and how each is mended.',
      )
    : null
}
