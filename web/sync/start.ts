/**
 * Somebody is about to verify: brings a request to the point where Stripe's secret and url are in
 * hand. A request that is still in the queue is saved, accepted and started in one round trip. What
 * this returns must stay in a variable, never in a store, a log or an address of ours. Pure over
 * what it is handed, like the drain.
 */
import { type Called, type Failure, problem } from '../../shared/problem.ts'
import type { Carried, RequestRow, Started } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { QueuedRecord } from '../store/queued-record.ts'
import { carry } from './outbox.ts'
import {
  type DrainOutcome,
  type Ports as DrainPorts,
  drain,
  type Sent,
  settleBatch,
} from './push.ts'

export type Begun = Called<Started>

export type BeginPorts = DrainPorts & {
  start(id: string): Promise<Begun>
  /** Takes the record and starts its request in the same call. */
  sendAndStart(item: Carried): Promise<Sent>
  loadRow(id: string): Promise<RequestRow | undefined>
  saveRow(row: RequestRow): Promise<void>
  /** No drain runs meanwhile. */
  alone(work: () => Promise<Begun>): Promise<Begun>
}

export async function begin(ports: BeginPorts, id: string): Promise<Begun> {
  const begun = await ports.alone(async () => {
    const queued = await ofRequest(ports, id)
    if (queued.some(isBeingDeleted)) return NOT_STARTABLE
    const drained = queued.length > 1 ? await drain(ports) : null
    const newest = (drained ? await ofRequest(ports, id) : queued).at(-1)
    if (!newest || (await isOutdone(ports, newest))) return ports.start(id)
    if (newest.problem) return { kind: 'problem', problem: newest.problem } as const
    // Must not start what the ledger has while a newer edit is still on its way.
    return drained ? failureOf(drained) : sendAndStart(ports, newest)
  })
  if (begun.kind === 'answered') await ports.saveRow(begun.answer.request)
  return begun
}

const NOT_STARTABLE = { kind: 'problem', problem: problem('not_startable') } as const

const isBeingDeleted = ({ record, problem }: QueuedRecord): boolean =>
  isDeletion(record) && problem === undefined

/** Lowest edit first, as the store's key orders them. */
const ofRequest = async (ports: BeginPorts, id: string): Promise<QueuedRecord[]> =>
  (await ports.load()).filter((record) => record.id === id)

/**
 * It stays here with its reason, but the ledger is past it: a session exists, or a later edit was
 * taken. The person goes on with that.
 */
async function isOutdone(ports: BeginPorts, { id, edit, problem }: QueuedRecord): Promise<boolean> {
  if (!problem) return false
  return problem.code === 'already_started' || ((await ports.loadRow(id))?.edit ?? 0) > edit
}

function failureOf(drained: DrainOutcome): Failure {
  if (drained.kind === 'stop') return { kind: 'problem', problem: drained.problem }
  const cause = drained.kind === 'wait' ? drained.cause : 'later'
  switch (cause) {
    case 'no_network':
      return { kind: 'unreachable' }
    case 'throttled':
      return { kind: 'problem', problem: problem('throttled') }
    case 'worker_down':
      return { kind: 'problem', problem: problem('internal') }
    case 'later':
      return { kind: 'problem', problem: problem('not_startable') }
  }
}

async function sendAndStart(ports: BeginPorts, queued: QueuedRecord): Promise<Begun> {
  const [there] = await ports.markSent([queued])
  if (!there) return NOT_STARTABLE
  const sent = await ports.sendAndStart(carry(queued, ports.now()))
  if (sent.kind !== 'answered') return sent
  const [settled] = settleBatch([queued], sent.answer.items, new Set())
  if (settled) await ports.settle([settled])
  const { started } = sent.answer
  if (started && 'client_secret' in started) return { kind: 'answered', answer: started }
  if (started) return { kind: 'problem', problem: started.problem }
  return { kind: 'problem', problem: settled?.keep?.problem ?? problem('not_startable') }
}
