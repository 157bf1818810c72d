/**
 * Keeps device and ledger together while the app is open: empties the queue, asks for changes, waits,
 * and does it again. Any trigger only ever says "look now"; runs never overlap.
 *
 *   wake ─► drain ─► pull ─► wait (poll or backoff) ─► wake …
 */
import type { Problem } from '../shared/problem.ts'
import type { Role } from '../shared/protocol.ts'
import type { Caller } from './api.ts'
import { drainPorts } from './drain-ports.ts'
import { type Pulled, pull } from './pull.ts'
import { type Cause, waitMs } from './queue/backoff.ts'
import { type DrainOutcome, drain } from './queue/drain.ts'
import { oneAtATime } from './queue/one-drainer.ts'
import { remedy } from './queue/remedy.ts'

export type Activity =
  | { kind: 'idle' }
  | { kind: 'sending'; count: number }
  /** `until`: epoch ms. */
  | { kind: 'waiting'; cause: Cause; until: number }
  /** Trying again will not help: an update, a supervisor or a new enrolment will. */
  | { kind: 'stopped'; problem: Problem }

export type World = {
  /** Null while this device is not enrolled. */
  caller(): Promise<{ caller: Caller; role: Role } | null>
  /** How long until the next look when all is well. */
  pollMs(): number
  show(activity: Activity): void
  /** After each run: whether the Worker answered, and whether the store may have changed. */
  ran(result: { reached: boolean; changed: boolean }): Promise<void>
  /** The run threw: the store is out of reach, or there is a bug. It is tried again all the same. */
  broke(error: unknown): void
}

export type SyncLoop = {
  /** Look now. Resolves when a run that began after this call is over. */
  wake(): Promise<void>
}

export function startSync(world: World): SyncLoop {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  async function run(): Promise<void> {
    clearTimeout(timer)
    const who = await world.caller()
    if (!who) return
    let sent = 0
    const drained = await oneAtATime(() =>
      drain(
        drainPorts(who.caller, (count) => {
          sent += count
          world.show({ kind: 'sending', count })
        }),
      ),
    )
    const pulled = isThrough(drained) ? await pull(who.caller, who.role) : null
    const end = pulled ? endOf(drained, pulled) : drained
    failures = end.kind === 'wait' ? failures + 1 : 0
    await world.ran({ reached: reached(drained, pulled), changed: sent > 0 || hasChanged(pulled) })
    timer = setTimeout(wake, settle(end))
  }

  /** Shows how the run ended and returns the wait until the next one, in ms. */
  function settle(end: DrainOutcome): number {
    if (end.kind === 'wait') {
      const ms = waitMs(end.cause, failures, Math.random(), end.retryAfterMs)
      world.show({ kind: 'waiting', cause: end.cause, until: Date.now() + ms })
      return ms
    }
    world.show(end.kind === 'stop' ? { kind: 'stopped', problem: end.problem } : { kind: 'idle' })
    return end.kind === 'stop' ? STOPPED_MS : world.pollMs()
  }

  function wake(): Promise<void> {
    if (!running) {
      running = run()
        .catch((error: unknown) => {
          world.broke(error)
          timer = setTimeout(wake, STOPPED_MS)
        })
        .finally(() => {
          running = null
        })
      return running
    }
    // One run more after this one, however many ask for it.
    next ??= running.then(() => {
      next = null
      return wake()
    })
    return next
  }

  return { wake }
}

/** A stopped device still looks now and then: it may have been put right at the desk. */
const STOPPED_MS = 60_000

/** `later` concerns single records, the way to the Worker is open. */
const isThrough = (drained: DrainOutcome): boolean =>
  drained.kind === 'emptied' || (drained.kind === 'wait' && drained.cause === 'later')

function endOf(drained: DrainOutcome, pulled: Pulled): DrainOutcome {
  if (pulled.kind === 'pulled') return drained
  const failed = remedy(pulled)
  return failed.kind === 'halve' ? drained : failed
}

const reached = (drained: DrainOutcome, pulled: Pulled | null): boolean =>
  pulled ? pulled.kind !== 'unreachable' : drained.kind !== 'wait' || drained.cause !== 'no_network'

const hasChanged = (pulled: Pulled | null): boolean => pulled?.kind === 'pulled' && pulled.changed
