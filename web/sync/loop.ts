/**
 * Keeps device and ledger together: empties the queue, asks for changes, waits, and does it again.
 * Any trigger only ever says "look now"; runs never overlap. Pure over what it is handed, clock,
 * chance and timers too.
 *
 *   wake ─► drain ─► pull ─► wait (poll or backoff) ─► wake …
 */
import type { Problem } from '../../shared/problem.ts'
import { oneMore } from '../store/coalesce.ts'
import type { CaughtUp } from './pull.ts'
import type { DrainOutcome } from './push.ts'
import { type Cause, remedy, waitMs } from './retry.ts'

export type Activity =
  | { kind: 'idle' }
  | { kind: 'sending'; count: number }
  /** `until`: epoch ms. */
  | { kind: 'waiting'; cause: Cause; until: number }
  /** Trying again will not help: an update, a supervisor or a new enrolment will. */
  | { kind: 'stopped'; problem: Problem }

export type LoopPorts = {
  /** Null while this device is not enrolled. */
  begin(): Promise<Run | null>
  /** How long until the next look when all is well. */
  pollMs(): number
  show(activity: Activity): void
  /** After each run: whether the Worker answered, and whether the store may have changed. */
  ran(result: { reached: boolean; changed: boolean }): Promise<void>
  /** The run threw: the store is out of reach, or there is a bug. It is tried again all the same. */
  broke(error: unknown): void
  /** Epoch ms. */
  now(): number
  /** In [0, 1). */
  random(): number
  /** Returns how to call it off. */
  after(ms: number, work: () => void): () => void
}

/** What one run does. `sending` is told how many records are about to leave. */
export type Run = {
  drain(sending: (count: number) => void): Promise<DrainOutcome>
  pull(): Promise<CaughtUp>
}

export type SyncLoop = {
  /** Look now. Resolves when a run that began after this call is over. */
  wake(): Promise<void>
}

export function startLoop(ports: LoopPorts): SyncLoop {
  let failures = 0
  let callOff = () => {}

  async function run(): Promise<void> {
    callOff()
    const begun = await ports.begin()
    if (!begun) return
    let sent = 0
    const drained = await begun.drain((count) => {
      sent += count
      ports.show({ kind: 'sending', count })
    })
    const pulled = isThrough(drained) ? await begun.pull() : null
    const end = pulled ? endOf(drained, pulled) : drained
    failures = end.kind === 'wait' ? failures + 1 : 0
    await ports.ran({ reached: reached(drained, pulled), changed: sent > 0 || hasChanged(pulled) })
    callOff = ports.after(settle(end), wake)
  }

  /** Shows how the run ended and returns the wait until the next one, in ms. */
  function settle(end: DrainOutcome): number {
    if (end.kind === 'wait') {
      const ms = waitMs(end.cause, failures, ports.random(), end.retryAfterMs)
      ports.show({ kind: 'waiting', cause: end.cause, until: ports.now() + ms })
      return ms
    }
    ports.show(end.kind === 'stop' ? { kind: 'stopped', problem: end.problem } : { kind: 'idle' })
    return end.kind === 'stop' ? STOPPED_MS : ports.pollMs()
  }

  const wake = oneMore(() =>
    run().catch((error: unknown) => {
      ports.broke(error)
      callOff = ports.after(STOPPED_MS, wake)
    }),
  )

  return { wake }
}

/** A stopped device still looks now and then: it may have been put right at the desk. */
const STOPPED_MS = 60_000

/** `later` concerns single records, the way to the Worker is open. */
const isThrough = (drained: DrainOutcome): boolean =>
  drained.kind === 'emptied' || (drained.kind === 'wait' && drained.cause === 'later')

function endOf(drained: DrainOutcome, pulled: CaughtUp): DrainOutcome {
  if (pulled.kind === 'pulled') return drained
  const failed = remedy(pulled)
  return failed.kind === 'halve' ? drained : failed
}

const reached = (drained: DrainOutcome, pulled: CaughtUp | null): boolean =>
  pulled ? pulled.kind !== 'unreachable' : drained.kind !== 'wait' || drained.cause !== 'no_network'

const hasChanged = (pulled: CaughtUp | null): boolean => pulled?.kind === 'pulled' && pulled.changed
