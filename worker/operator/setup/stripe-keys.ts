/** Asks for Stripe's keys, tells test from live, and tries each at Stripe before anything is written. */
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { type KeyFailure, modeOf, operatorStripe, tryKey } from '../stripe.ts'
import { holds, type Run } from './run.ts'

const KEYS_PAGE = 'https://dashboard.stripe.com/apikeys'
const TEST_KEYS_PAGE = 'https://dashboard.stripe.com/test/apikeys'

export async function askStripeKeys(run: Run): Promise<Stopped | null> {
  const secret = await run.ask.answer({
    name: 'STRIPE_SECRET_KEY',
    asks: holds(run, 'STRIPE_SECRET_KEY')
      ? 'Stripe’s secret key. One is set; Enter keeps it (then the webhook endpoint is not looked at)'
      : `Stripe’s secret key, from ${KEYS_PAGE} (${TEST_KEYS_PAGE} to try it)`,
    hidden: true,
    check: (answer) => secretFault(answer, holds(run, 'STRIPE_SECRET_KEY')),
  })
  if (isStopped(secret)) return secret
  if (secret === '') {
    if (holds(run, 'STRIPE_SECRET_KEY')) return keep(run)
    return stopped(
      'No Stripe key is set, and none was given.',
      `Set STRIPE_SECRET_KEY (${KEYS_PAGE}).`,
    )
  }
  const fault = secretFault(secret, false)
  if (fault) return stopped(`STRIPE_SECRET_KEY: ${fault}`, `Copy it anew from ${KEYS_PAGE}.`)
  run.mode = modeOf(secret)
  const failure = await takeKey(run, 'STRIPE_SECRET_KEY', secret)
  if (failure) return failure
  run.stripe = operatorStripe(secret, base(run))
  if (run.mode === 'live') {
    if (holds(run, 'ALLOW_TEST_KEY')) run.write.set('ALLOW_TEST_KEY', null)
  } else if (run.around.sandbox === null) run.write.set('ALLOW_TEST_KEY', 'true')
  run.ask.say(
    run.mode === 'live'
      ? 'The key works. It is a live key: verifications are real, and are charged.'
      : 'The key works. It is a test key: nobody is really verified, nothing is charged.',
  )
  return (await askPublishable(run)) ?? (await askRestricted(run))
}

function keep(run: Run): null {
  run.ask.say('Stripe’s keys stay as they are.')
  return null
}

async function askPublishable(run: Run): Promise<Stopped | null> {
  const key = await run.ask.answer({
    name: 'STRIPE_PUBLISHABLE_KEY',
    asks: holds(run, 'STRIPE_PUBLISHABLE_KEY')
      ? 'Its publishable key (pk_…). One is set; Enter keeps it'
      : 'Its publishable key (pk_…), from the same page',
    check: (answer) => pairFault(answer, 'pk', run.mode),
  })
  if (isStopped(key)) return key
  if (key === '' && !holds(run, 'STRIPE_PUBLISHABLE_KEY'))
    return stopped('No publishable key was given.', `Set STRIPE_PUBLISHABLE_KEY (${KEYS_PAGE}).`)
  const fault = pairFault(key, 'pk', run.mode)
  if (fault) return stopped(`STRIPE_PUBLISHABLE_KEY: ${fault}`, `Copy it anew from ${KEYS_PAGE}.`)
  if (key !== '') take(run, 'STRIPE_PUBLISHABLE_KEY', key)
  return null
}

async function askRestricted(run: Run): Promise<Stopped | null> {
  const key = await run.ask.answer({
    name: 'STRIPE_RESTRICTED_KEY',
    asks: 'A restricted key (rk_…) by which supervisors read dates of birth and pictures; Enter for none',
    hidden: true,
    check: (answer) => pairFault(answer, 'rk', run.mode),
  })
  if (isStopped(key)) return key
  if (key === '') return null
  const fault = pairFault(key, 'rk', run.mode)
  if (fault) return stopped(`STRIPE_RESTRICTED_KEY: ${fault}`, `Copy it anew from ${KEYS_PAGE}.`)
  return takeKey(run, 'STRIPE_RESTRICTED_KEY', key)
}

/** Tried at Stripe, and only then to be written. */
async function takeKey(
  run: Run,
  name: 'STRIPE_SECRET_KEY' | 'STRIPE_RESTRICTED_KEY',
  key: string,
): Promise<Stopped | null> {
  const forSetup = name === 'STRIPE_SECRET_KEY'
  const failure = await tryKey(operatorStripe(key, base(run)), forSetup ? 'setup' : 'read')
  if (failure) return told(name, failure)
  take(run, name, key)
  return null
}

function take(run: Run, name: string, value: string): void {
  run.known.set(name, value)
  run.write.set(name, value)
}

const base = ({ around }: Run): URL | null =>
  around.sandbox && new URL(around.sandbox.STRIPE_API_BASE)

function secretFault(key: string, mayBeEmpty: boolean): string | null {
  if (key === '' && mayBeEmpty) return null
  if (key.startsWith('pk_'))
    return 'this is the publishable key; the secret one begins with sk_ or rk_.'
  if (key.startsWith('whsec_')) return 'this is a webhook secret; the key begins with sk_ or rk_.'
  return modeOf(key) ? null : 'this is no secret key: those begin with sk_live_, sk_test_ or rk_.'
}

/** `''` is no fault: it may be kept or left out. */
function pairFault(key: string, kind: 'pk' | 'rk', mode: Run['mode']): string | null {
  if (key === '') return null
  if (!key.startsWith(`${kind}_`) || modeOf(key) === null)
    return `this does not begin with ${kind}_.`
  if (mode === null || modeOf(key) === mode) return null
  return `this is a ${modeOf(key)} key, the secret key a ${mode} one. Both must be of one mode.`
}

/** What is wrong with a key, and how to go on. Nothing was written. */
export function told(name: string, failure: KeyFailure): Stopped {
  switch (failure.kind) {
    case 'wrong':
      return stopped(`${name}: Stripe does not know this key.`, `Copy it anew from ${KEYS_PAGE}.`)
    case 'expired':
      return stopped(`${name}: this key has expired.`, `Make another at ${KEYS_PAGE}.`)
    case 'lacks':
      return stopped(
        `${name}: this key lacks ${failure.permissions.map((one) => `“${one}”`).join(' and ')}.`,
        `Edit it at ${KEYS_PAGE}, give it that, and run this again.`,
      )
    case 'unreachable':
      return stopped(
        `Stripe could not be asked: ${failure.why}`,
        'Look at https://status.stripe.com and at this machine’s network, and run this again.',
      )
  }
}
