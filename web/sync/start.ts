/**
 * Somebody is about to verify: brings a request to the point where Stripe's secret and url are in
 * hand. A request that is still in the queue is saved, accepted and started in one round trip. What
 * this returns must stay in a variable, never in a store, a log or an address of ours. Pure over
 * what it is handed, like the push.
 */
import { type Called, type Failure, problem } from '../../shared/problem.ts'
import type { RecordEnvelope, RequestRow, Started } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { QueuedRecord } from '../store/queue/queued-record.ts'
import { envelopeOf } from './push/outbox.ts'
import { type PushingDevice, type PushOutcome, pairAnswers, push, type Sent } from './push/push.ts'

export type StartOutcome = Called<Started>

export type StartingDevice = PushingDevice & {
  start(id: string): Promise<StartOutcome>
  /** Takes the record and starts its request in the same call. */
  sendAndStart(item: RecordEnvelope): Promise<Sent>
  /** Its edits in the queue, lowest first. */
  loadOfRequest(id: string): Promise<QueuedRecord[]>
  loadRow(id: string): Promise<RequestRow | undefined>
  saveRow(row: RequestRow): Promise<void>
}

export async function startRequest(device: StartingDevice, id: string): Promise<StartOutcome> {
  const waiting = await device.loadOfRequest(id)
  if (waiting.some(isBeingDeleted)) return NOT_STARTABLE
  const pushed = waiting.length > 1 ? await push(device) : null
  const started = await device.alone(() => startQueued(device, id, pushed))
  if (started.kind === 'answered') await device.saveRow(started.answer.request)
  return started
}

/** `pushed`: how sending its edits went, where there were several. */
async function startQueued(
  device: StartingDevice,
  id: string,
  pushed: PushOutcome | null,
): Promise<StartOutcome> {
  const queued = await device.loadOfRequest(id)
  if (queued.some(isBeingDeleted)) return NOT_STARTABLE
  const newest = queued.at(-1)
  if (!newest || (await isOutdone(device, newest))) return device.start(id)
  if (newest.problem) return { kind: 'problem', problem: newest.problem }
  // Must not start what the ledger has while a newer edit is still on its way.
  if (queued.length > 1) return pushed ? failureOf(pushed) : NOT_STARTABLE
  return sendAndStart(device, newest)
}

const NOT_STARTABLE = { kind: 'problem', problem: problem('not_startable') } as const

const isBeingDeleted = ({ record, problem }: QueuedRecord): boolean =>
  isDeletion(record) && problem === undefined

/**
 * It stays here with its reason, but the ledger is past it: a session exists, or a later edit was
 * taken. The person goes on with that.
 */
async function isOutdone(
  device: StartingDevice,
  { id, edit, problem }: QueuedRecord,
): Promise<boolean> {
  if (!problem) return false
  return problem.code === 'already_started' || ((await device.loadRow(id))?.edit ?? 0) > edit
}

function failureOf(pushed: PushOutcome): Failure {
  if (pushed.kind === 'stop') return { kind: 'problem', problem: pushed.problem }
  const cause = pushed.kind === 'wait' ? pushed.cause : 'later'
  switch (cause) {
    case 'no_network':
      return { kind: 'unreachable' }
    case 'intercepted':
      return { kind: 'intercepted', status: null }
    case 'throttled':
      return { kind: 'problem', problem: problem('throttled') }
    case 'worker_down':
      return { kind: 'problem', problem: problem('internal') }
    case 'worker_older':
      return { kind: 'problem', problem: problem('worker_older') }
    case 'later':
    case 'set_aside':
      return { kind: 'problem', problem: problem('not_startable') }
  }
}

async function sendAndStart(device: StartingDevice, queued: QueuedRecord): Promise<StartOutcome> {
  const [there] = await device.markSent([queued])
  if (!there) return NOT_STARTABLE
  const sent = await device.sendAndStart(envelopeOf(queued, device.now()))
  if (sent.kind !== 'answered') return sent
  const [answered] = pairAnswers([queued], sent.answer.items, new Set())
  if (answered) await device.acknowledge([answered])
  const { started } = sent.answer
  if (started && 'client_secret' in started) return { kind: 'answered', answer: started }
  if (started) return { kind: 'problem', problem: started.problem }
  return { kind: 'problem', problem: answered?.keep?.problem ?? problem('not_startable') }
}
