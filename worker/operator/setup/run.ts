/** What the steps of one run of `setup` know, and hand on to each other. */
import { type Configured, readConfiguration } from '../../config.ts'
import type { Ask } from '../ask.ts'
import type { Wrangler } from '../cloudflare.ts'
import type { Place } from '../place.ts'
import type { Stopped } from '../stopped.ts'
import type { StripeByKey } from '../stripe.ts'

export const ROLLS = ['webhook', 'sealing', 'setup-code', 'operator-key'] as const
type Roll = (typeof ROLLS)[number]

/** What a run has around it. A test, and practice on one machine, put others in their place. */
export type Surroundings = {
  wrangler: Wrangler
  /** Settings by which the Worker finds the sandbox; none with Stripe itself. */
  sandbox: { STRIPE_API_BASE: string; STRIPE_JS_URL: string } | null
  /** Builds the app; resolves to the exit code. */
  build: () => Promise<number>
  /** What this machine's random bytes become, base64url. */
  random: (bytes: number) => string
  now: () => number
  wait: (ms: number) => Promise<void>
  placeFile: string
}

export type Options = {
  roll: Roll | null
  finish: boolean
  /** Secrets may be made without a terminal: the kit goes to standard output, once. */
  printKit: boolean
  /** From test to live keys, or back. */
  changeMode: boolean
  /** Uses `web/dist` as it is. */
  built: boolean
}

export type Run = {
  around: Surroundings
  options: Options
  given: ReadonlyMap<string, string>
  ask: Ask
  place: Place | null
  /** Names of the secrets at Cloudflare; null: no Worker there yet. */
  held: ReadonlySet<string> | null
  /** What is written in one go; null takes a secret away. */
  write: Map<string, string | null>
  /** Values known in this run, whether or not they have to be written. */
  known: Map<string, string>
  stripe: StripeByKey | null
  /** What the secret key says of itself; null: it was not given. */
  mode: 'live' | 'test' | null
  origin: string
  extra: string[]
  /** Whether a Fieldproof answers at the address already. */
  answers: boolean
  /** Endpoints made in this run, until their secrets are written; and those that go then. */
  made: string[]
  replaced: string[]
}

export type Step = {
  name: string
  /** Null: done, or there was nothing to do. */
  run: (run: Run) => Promise<Stopped | null>
}

export const holds = ({ held }: Run, name: string): boolean => held?.has(name) ?? false

/**
 * What would be wrong with the deployment once all that is to be written is written. Secrets that stay
 * cannot be read, so sound ones of the same mode stand for them.
 */
export function faultsAfterwards(run: Run): string[] {
  const mode = run.mode ?? (run.known.get('STRIPE_PUBLISHABLE_KEY')?.slice(3, 7) || 'live')
  const unreadable: Record<string, string> = {
    STRIPE_SECRET_KEY: `sk_${mode}_unreadable`,
    STRIPE_PUBLISHABLE_KEY: `pk_${mode}_unreadable`,
    STRIPE_WEBHOOK_SECRET: 'whsec_unreadable',
    SEALING_KEYS: `unreadable:${run.around.random(32)}`,
    PUBLIC_ORIGIN: run.origin,
    ...(mode === 'test' && { ALLOW_TEST_KEY: 'true' }),
  }
  const stays = Object.entries(unreadable).filter(([name]) => !run.write.has(name))
  const written = [...run.write].filter(([, value]) => value !== null)
  const read: Configured = readConfiguration(Object.fromEntries([...stays, ...written]))
  return read.kind === 'configured' ? [] : read.faults
}
