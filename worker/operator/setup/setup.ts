/**
 * `npm run setup`: from a clone to a deployment that works, or from one that does not work to one that does.
 * Each step looks first and changes only what is wrong, so that a run that was cut at any moment is gone on
 * with by running it again. Secrets come by environment, standard input or a hidden line, never by a flag.
 */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Ask, askWith, readGiven } from '../ask.ts'
import { secretNames, whoIsLoggedIn, wrangler } from '../cloudflare.ts'
import { buildApp } from '../deploy/deploy.ts'
import { PLACE_FILE, readPlace } from '../place.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { askAddress } from './address.ts'
import { deployIfNeeded, lookWhetherRight, waitUntilServed } from './bring-up.ts'
import { putEndpoint } from './endpoint.ts'
import { finishRoll } from './finish.ts'
import { firstLink } from './first-link.ts'
import { leaveOutKnown } from './known-already.ts'
import { type Options, ROLLS, type Run, type Step, type Surroundings } from './run.ts'
import { makeSecrets } from './secrets.ts'
import { askStripeKeys } from './stripe-keys.ts'
import { writeAll } from './write.ts'

const USAGE = `npm run setup [-- FLAGS]
  --address https://…   of the deployment        --extra https://…,…   more of them
  --jurisdiction eu|us  where objects are kept   --home-site NAME      sees sessions of no site
  --site NAME           of the first supervisor  --stdin               NAME=value lines or JSON
  --roll ${ROLLS.join('|')}
  --finish              ends the rolling of the webhook secret, a day later
  --print-kit           makes secrets without a terminal; they go to standard output once
  --change-mode         from test to live keys, or back
  --built               deploys web/dist as it is
  --local               for practice: everything on this machine
Secrets are read from the environment, by --stdin, or asked for: STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY,
STRIPE_RESTRICTED_KEY, SEALING_KEYS, SETUP_CODE, OPERATOR_KEY.`

/** In order. Up to “secrets” nothing is changed anywhere but at Stripe, which keeps note of it itself. */
const STEPS: readonly Step[] = [
  { name: 'Cloudflare', run: lookAtCloudflare },
  { name: 'Stripe', run: askStripeKeys },
  { name: 'Address', run: askAddress },
  { name: 'Own secrets', run: makeSecrets },
  { name: 'Webhook endpoint', run: putEndpoint },
  { name: 'What is set already', run: leaveOutKnown },
  { name: 'Secrets', run: writeAll },
  { name: 'Deployment', run: deployIfNeeded },
  { name: 'Answer', run: waitUntilServed },
  { name: 'Doctor', run: lookWhetherRight },
  { name: 'First supervisor', run: firstLink },
]

const FINISH: readonly Step[] = [
  { name: 'Cloudflare', run: lookAtCloudflare },
  { name: 'Stripe', run: askStripeKeys },
  { name: 'Address', run: askAddress },
  { name: 'Former endpoint', run: finishRoll },
]

/** Null: all is done. */
export async function runSteps(run: Run): Promise<Stopped | null> {
  for (const step of run.options.finish ? FINISH : STEPS) {
    run.ask.say(`— ${step.name}`)
    const failure = await step.run(run)
    if (failure) return failure
  }
  return null
}

async function lookAtCloudflare(run: Run): Promise<Stopped | null> {
  const who = await whoIsLoggedIn(run.around.wrangler)
  if (isStopped(who)) return who
  const names = await secretNames(run.around.wrangler)
  if (isStopped(names)) return names
  run.held = names
  run.ask.say(
    `Logged in${who.name === null ? '' : ` as ${who.name}`}. ${names === null ? 'No Worker of this name yet.' : `${names.size} secrets are set.`}`,
  )
  return null
}

export const SURROUNDINGS: Surroundings = {
  wrangler,
  sandbox: null,
  build: buildApp,
  random: (bytes) => randomBytes(bytes).toString('base64url'),
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  placeFile: PLACE_FILE,
}

const FLAGS = {
  address: 'PUBLIC_ORIGIN',
  extra: 'EXTRA_ORIGINS',
  jurisdiction: 'JURISDICTION',
  'home-site': 'HOME_SITE',
  site: 'SITE',
} as const

/** Settings that the environment may hold for us. */
const NAMES =
  /^(STRIPE_(SECRET|PUBLISHABLE|RESTRICTED)_KEY|SEALING_KEYS(_\d+)?|SETUP_CODE|OPERATOR_KEY|PUBLIC_ORIGIN|EXTRA_ORIGINS|JURISDICTION|HOME_SITE|SITE|RECOVERY_KIT)$/

export function readArgs(
  args: string[],
): { options: Options; flags: Map<string, string>; stdin: boolean } | Stopped {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values } = parseArgs({
      args,
      options: {
        address: text,
        extra: text,
        jurisdiction: text,
        site: text,
        'home-site': text,
        roll: text,
        finish: flag,
        stdin: flag,
        built: flag,
        'print-kit': flag,
        'change-mode': flag,
      },
    })
    const roll = ROLLS.find((one) => one === values.roll) ?? null
    if (values.roll !== undefined && roll === null)
      return stopped(
        `--roll ${values.roll}: there is no such secret.`,
        `One of ${ROLLS.join(', ')}.`,
      )
    const flags = new Map<string, string>()
    for (const [name, setting] of Object.entries(FLAGS)) {
      const value = values[name as keyof typeof FLAGS]
      if (value !== undefined) flags.set(setting, value)
    }
    const { finish, stdin, built } = values
    const options: Options = {
      roll,
      finish,
      built,
      printKit: values['print-kit'],
      changeMode: values['change-mode'],
    }
    return { options, flags, stdin }
  } catch (error) {
    // What `parseArgs` refuses is a flag: secrets are in none.
    return stopped(error instanceof Error ? error.message : 'These flags are wrong.', USAGE)
  }
}

async function readInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  return text
}

/** Resolves to the exit code. `more`: what is known beforehand, as in practice on one machine. */
export async function setUp(
  args: string[],
  around: Surroundings = SURROUNDINGS,
  more: ReadonlyMap<string, string> = new Map(),
): Promise<number> {
  const read = readArgs(args)
  if (isStopped(read)) return tell(console.error, read)
  const input = read.stdin ? readGiven(await readInput()) : new Map<string, string>()
  if (isStopped(input)) return tell(console.error, input)
  const environment = Object.entries(process.env).flatMap(([name, value]) =>
    NAMES.test(name) && value !== undefined ? [[name, value] as const] : [],
  )
  const given = new Map([...more, ...environment, ...input, ...read.flags])
  const hasTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
  const ask = askWith(given, hasTerminal)
  const run = newRun({ around, options: read.options, given, ask })
  const failure = await runSteps(run)
  return failure ? tell(ask.say, failure) : 0
}

export const newRun = (begun: Pick<Run, 'around' | 'options' | 'given'> & { ask: Ask }): Run => ({
  ...begun,
  place: readPlace(begun.around.placeFile),
  held: null,
  write: new Map(),
  known: new Map(),
  stripe: null,
  mode: null,
  origin: '',
  extra: [],
  answers: false,
  made: [],
  replaced: [],
})

function tell(say: (line: string) => void, { stopped: what, mend }: Stopped): number {
  say(`Stopped. ${what}\n→ ${mend}`)
  return 1
}

export default async function setup(args: string[]): Promise<void> {
  process.exit(await setUp(args))
}
