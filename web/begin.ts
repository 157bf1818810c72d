/**
 * Somebody is about to verify: brings a request to the point where Stripe's secret and url are in
 * hand. A request that is still in the queue is saved, accepted and started in one round trip. What
 * this returns must stay in a variable, never in a store, a log or an address of ours.
 */
import { problem } from '../shared/problem.ts'
import type { Started } from '../shared/protocol.ts'
import type { Called, Caller } from './api.ts'
import { sendBatch, sendStart } from './calls.ts'
import { announceChange } from './changes.ts'
import { drainPorts } from './drain-ports.ts'
import { drain, settleBatch } from './queue/drain.ts'
import { oneAtATime } from './queue/one-drainer.ts'
import { carry, type QueuedRecord } from './queue/outbox.ts'
import { loadQueue, markSent, saveRow, settle } from './queue/store.ts'

export async function begin(caller: Caller, id: string): Promise<Called<Started>> {
  const begun = await oneAtATime(async () => {
    const queued = (await loadQueue()).filter((record) => record.id === id)
    const [only, another] = queued
    if (!only) return sendStart(caller, id)
    if (another) {
      await drain(drainPorts(caller))
      return sendStart(caller, id)
    }
    return only.problem
      ? ({ kind: 'problem', problem: only.problem } as const)
      : sendAndStart(caller, only)
  })
  if (begun.kind === 'answered') await saveRow(begun.answer.request)
  announceChange()
  return begun
}

async function sendAndStart(caller: Caller, queued: QueuedRecord): Promise<Called<Started>> {
  await markSent([queued])
  const sent = await sendBatch(caller, { items: [carry(queued, Date.now())], start: true })
  if (sent.kind !== 'answered') return sent
  const [settled] = settleBatch([queued], sent.answer.items, new Set())
  if (settled) await settle([settled])
  const { started } = sent.answer
  if (started && 'client_secret' in started) return { kind: 'answered', answer: started }
  if (started) return { kind: 'problem', problem: started.problem }
  return { kind: 'problem', problem: settled?.keep?.problem ?? problem('not_startable') }
}
