/**
 * Keeps device and ledger together: pushes, pulls, waits, and does it again. Any trigger only ever
 * says "look now"; runs never overlap. Pure over what it is handed: clock, chance and timers, too.
 *
 *   wake ─► push ─► pull ─► wait (poll or backoff) ─► wake …
 */
import type { Problem } from '../../shared/problem.ts'
import { coalesce } from '../store/coalesce.ts'
import type { PullOutcome } from './pull.ts'
import type { PushOutcome } from './push/push.ts'
import { classifyFailure, type WaitCause, waitMs } from './push/retry.ts'

export type Activity =
  | { kind: 'idle' }
  | { kind: 'sending'; count: number }
  /** `until`: epoch ms. */
  | { kind: 'waiting'; cause: WaitCause; until: number }
  /** Trying again will not help: an update, a supervisor or a new enrolment will. */
  | { kind: 'stopped'; problem: Problem }

export type LoopOptions = {
  /** Null while this device is not enrolled. */
  nextRun(): Promise<Run | null>
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
  /** Returns how to cancel it. */
  after(ms: number, work: () => void): () => void
}

/** What one run does. `sending` is told how many records are about to leave. */
export type Run = {
  push(sending: (count: number) => void): Promise<PushOutcome>
  pull(): Promise<PullOutcome>
}

export type SyncLoop = {
  /** Look now. Resolves when a run that began after this call is over. */
  wake(): Promise<void>
}

export function startLoop(options: LoopOptions): SyncLoop {
  let failures = 0
  let cancel = () => {}

  async function run(): Promise<void> {
    cancel()
    const next = await options.nextRun()
    if (!next) return
    let sent = 0
    const pushed = await next.push((count) => {
      sent += count
      options.show({ kind: 'sending', count })
    })
    const pulled = mayPull(pushed) ? await next.pull() : null
    const end = pulled ? endOf(pushed, pulled) : pushed
    failures = end.kind === 'wait' ? failures + 1 : 0
    await options.ran({ reached: reached(pushed, pulled), changed: sent > 0 || hasChanged(pulled) })
    cancel = options.after(showEnd(end), wake)
  }

  /** Shows how the run ended and returns the wait until the next one, in ms. */
  function showEnd(end: PushOutcome): number {
    if (end.kind === 'wait') {
      const isAside = end.cause === 'set_aside'
      const ms = isAside
        ? end.retryAfterMs
        : waitMs(end.cause, failures, options.random(), end.retryAfterMs)
      options.show({ kind: 'waiting', cause: end.cause, until: options.now() + ms })
      // The push knows when each record is due; until then the pull goes on as usual.
      return isAside ? Math.min(ms, options.pollMs()) : ms
    }
    options.show(end.kind === 'stop' ? { kind: 'stopped', problem: end.problem } : { kind: 'idle' })
    return end.kind === 'stop' ? STOPPED_MS : options.pollMs()
  }

  const wake = coalesce(() =>
    run().catch((error: unknown) => {
      options.broke(error)
      cancel = options.after(STOPPED_MS, wake)
    }),
  )

  return { wake }
}

/** A stopped device still looks now and then: it may have been put right at the desk. */
const STOPPED_MS = 60_000

/**
 * Whether to pull after this push. Where something answered, perhaps only the records do not get through,
 * and a pull does.
 */
const mayPull = (pushed: PushOutcome): boolean =>
  pushed.kind === 'emptied' || (pushed.kind === 'wait' && PULLED_ALL_THE_SAME.has(pushed.cause))

const PULLED_ALL_THE_SAME: ReadonlySet<WaitCause> = new Set([
  'later',
  'set_aside',
  'intercepted',
  'worker_down',
])

function endOf(pushed: PushOutcome, pulled: PullOutcome): PushOutcome {
  if (pulled.kind === 'pulled') return pushed
  const failed = classifyFailure(pulled)
  return failed.kind === 'send_less' ? { ...failed, kind: 'wait' } : failed
}

/** Whether the Worker itself has answered. */
const reached = (pushed: PushOutcome, pulled: PullOutcome | null): boolean =>
  pulled
    ? pulled.kind !== 'unreachable' && pulled.kind !== 'intercepted'
    : pushed.kind !== 'wait' || !(pushed.cause === 'no_network' || pushed.cause === 'intercepted')

const hasChanged = (pulled: PullOutcome | null): boolean =>
  pulled?.kind === 'pulled' && pulled.changed
