/** Brings the ledger to what Stripe has, of one session or of many one after the other; each has its outcome. */
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'
import { adoptSession, readSession } from '../../actions/desk.ts'
import { refresh } from '../../actions/verify.ts'
import { takeOverWay } from './take-over.ts'

export type Outcome =
  | { kind: 'waiting' }
  | { kind: 'busy' }
  | { kind: 'done' }
  /** Read again, and it is still different. */
  | { kind: 'still' }
  | { kind: 'failed'; problem: Problem }

export type TakeOvers = {
  outcomes: ReadonlyMap<string, Outcome>
  isRunning: boolean
  /** One after the other: Stripe allows so many calls a second. */
  run(sessions: readonly StripeSession[]): Promise<void>
  /** What is under way is ended, what waits is left as it is. */
  stop(): void
}

export function useTakeOver(onSession: (session: StripeSession) => void): TakeOvers {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [isRunning, setRunning] = useState(false)
  const running = useRef(false)
  const isStopped = useRef(false)
  const note = (id: string, outcome: Outcome | null) =>
    setOutcomes((before) => {
      const next = new Map(before)
      if (outcome) next.set(id, outcome)
      else next.delete(id)
      return next
    })

  async function run(sessions: readonly StripeSession[]): Promise<void> {
    if (running.current) return
    running.current = true
    isStopped.current = false
    setRunning(true)
    for (const { id } of sessions) note(id, { kind: 'waiting' })
    for (const session of sessions)
      if (isStopped.current) note(session.id, null)
      else {
        note(session.id, { kind: 'busy' })
        note(session.id, await takeOver(session, onSession))
      }
    running.current = false
    setRunning(false)
  }
  const stop = () => {
    isStopped.current = true
  }
  return { outcomes, isRunning, run, stop }
}

async function takeOver(
  session: StripeSession,
  onSession: (session: StripeSession) => void,
): Promise<Outcome> {
  const way = takeOverWay(session.ledger)
  if (way === null) return { kind: 'done' }
  const problem = await (way.kind === 'adopt' ? adopt(session.id) : refresh(way.request))
  // As it is then, whatever became of it.
  const now = await readSession(session.id)
  if (now.kind === 'read') onSession(now.value)
  if (problem) return { kind: 'failed', problem }
  if (now.kind === 'problem') return { kind: 'failed', problem: now.problem }
  return { kind: takeOverWay(now.value.ledger) === null ? 'done' : 'still' }
}

const adopt = async (id: string): Promise<Problem | null> => {
  const adopted = await adoptSession(id)
  return adopted.kind === 'problem' ? adopted.problem : null
}
