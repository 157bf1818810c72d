/**
 * The secrets that nobody hands out: made here where the deployment has none, taken from a recovery kit
 * where there is one, and never made anew where there is one already. Those that roll get a slot more.
 */
import { slotName, slotOf } from '../../config.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import { isKept, readKit } from './recovery-kit.ts'
import { faultsAfterwards, holds, type Run } from './run.ts'

const MADE = ['SEALING_KEYS', 'SETUP_CODE', 'OPERATOR_KEY'] as const

export async function makeSecrets(run: Run): Promise<Stopped | null> {
  takeGiven(run)
  const missing = MADE.filter((name) => !isThere(run, name))
  if (missing.length > 0) {
    const failure = await askForKit(run, missing)
    if (failure) return failure
  }
  const still = missing.filter((name) => !isThere(run, name))
  for (const name of still) put(run, name, makeOne(run, name, 1))
  if (still.length > 0) run.ask.say(`Made: ${still.join(', ')}.`)
  roll(run)
  return judge(run)
}

/** At Cloudflare in any slot, or to be written. */
const isThere = (run: Run, name: string): boolean =>
  [...(run.held ?? []), ...run.write.keys()].some((setting) => slotOf(setting, name) !== null)

function put(run: Run, name: string, value: string): void {
  run.known.set(name, value)
  run.write.set(name, value)
}

/** What the environment or standard input names is known; it is written where the deployment lacks it. */
function takeGiven(run: Run): void {
  for (const [name, value] of run.given)
    if (isKept(name) && value !== '') {
      run.known.set(name, value)
      if (!holds(run, name)) run.write.set(name, value)
    }
}

/** Nothing that may exist elsewhere is made without a question. */
async function askForKit(run: Run, missing: readonly string[]): Promise<Stopped | null> {
  const wasThere = run.answers || (run.held?.size ?? 0) > 0
  if (!run.ask.hasTerminal) {
    if (run.options.printKit && !(wasThere && missing.includes('SEALING_KEYS'))) return null
    return stopped(
      `${missing.join(', ')}: not set, and without a terminal none is made unasked.`,
      wasThere && missing.includes('SEALING_KEYS')
        ? 'This deployment was set up before. Give them from its recovery kit, by environment or --stdin.'
        : 'Give them by environment or --stdin, or add --print-kit: they are made, and go to standard output once.',
    )
  }
  const pasted = await run.ask.answer({
    name: 'RECOVERY_KIT',
    asks: wasThere
      ? `${missing.join(', ')}: missing at a deployment that was set up before. Paste its recovery kit; Enter makes new ones, by which nothing sealed so far can be opened`
      : 'Paste the recovery kit of an earlier set-up, if there is one; Enter makes new secrets',
    hidden: true,
    check: (answer) =>
      answer === '' || readKit(answer) ? null : 'No line of this is one of a recovery kit.',
  })
  if (isStopped(pasted)) return pasted
  for (const [name, value] of readKit(pasted) ?? []) if (!holds(run, name)) put(run, name, value)
  return null
}

/** What is to be written as a whole, as the Worker will judge it. */
function judge(run: Run): Stopped | null {
  const faults = faultsAfterwards(run)
  return faults.length > 0
    ? stopped(faults.join(' '), 'Nothing was written. Give other values and run this again.')
    : null
}

function roll(run: Run): void {
  const { roll } = run.options
  if (roll === 'sealing') {
    const slot = nextSlot(run, 'SEALING_KEYS')
    if (!run.write.has('SEALING_KEYS'))
      put(run, slotName('SEALING_KEYS', slot), makeOne(run, 'SEALING_KEYS', slot))
    run.ask.say(
      'A new sealing key comes first from now on; the former ones go on opening what they sealed.',
    )
  }
  if (roll === 'setup-code') put(run, 'SETUP_CODE', makeOne(run, 'SETUP_CODE', 1))
  if (roll === 'operator-key') put(run, 'OPERATOR_KEY', makeOne(run, 'OPERATOR_KEY', 1))
}

/** The first above every slot that is used. */
export function nextSlot({ held, write }: Run, name: string): number {
  const used = [...(held ?? []), ...write.keys()].map((setting) => slotOf(setting, name) ?? 0)
  return Math.max(0, ...used) + 1
}

/** Ids of sealing keys must differ: the day and the slot tell them apart, also for who reads them. */
function makeOne({ around }: Run, name: (typeof MADE)[number], slot: number): string {
  if (name !== 'SEALING_KEYS') return around.random(32)
  const day = new Date(around.now()).toISOString().slice(0, 10).replaceAll('-', '')
  return `k${day}-${slot}:${around.random(32)}`
}
