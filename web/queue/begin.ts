/**
 * Somebody is about to verify: brings a request to the point where Stripe's secret and url are in
 * hand. A request that is still in the queue is saved, accepted and started in one round trip. What
 * this returns must stay in a variable, never in a store, a log or an address of ours. Pure over
 * what it is handed, like the drain.
 */
import { problem } from '../../shared/problem.ts'
import type { Carried, RequestRow, Started } from '../../shared/protocol.ts'
import { type Ports as DrainPorts, drain, type Sent, settleBatch } from './drain.ts'
import { carry, type QueuedRecord } from './outbox.ts'
import type { Failure } from './remedy.ts'

export type Begun = { kind: 'answered'; answer: Started } | Failure

export type BeginPorts = DrainPorts & {
  start(id: string): Promise<Begun>
  /** Takes the record and starts its request in the same call. */
  sendAndStart(item: Carried): Promise<Sent>
  saveRow(row: RequestRow): Promise<void>
  /** No drain runs meanwhile. */
  alone(work: () => Promise<Begun>): Promise<Begun>
}

export async function begin(ports: BeginPorts, id: string): Promise<Begun> {
  const begun = await ports.alone(async () => {
    const queued = (await ports.load()).filter((record) => record.id === id)
    const [only, another] = queued
    if (!only) return ports.start(id)
    if (another) {
      await drain(ports)
      return ports.start(id)
    }
    return only.problem
      ? ({ kind: 'problem', problem: only.problem } as const)
      : sendAndStart(ports, only)
  })
  if (begun.kind === 'answered') await ports.saveRow(begun.answer.request)
  return begun
}

async function sendAndStart(ports: BeginPorts, queued: QueuedRecord): Promise<Begun> {
  await ports.markSent([queued])
  const sent = await ports.sendAndStart(carry(queued, ports.now()))
  if (sent.kind !== 'answered') return sent
  const [settled] = settleBatch([queued], sent.answer.items, new Set())
  if (settled) await ports.settle([settled])
  const { started } = sent.answer
  if (started && 'client_secret' in started) return { kind: 'answered', answer: started }
  if (started) return { kind: 'problem', problem: started.problem }
  return { kind: 'problem', problem: settled?.keep?.problem ?? problem('not_startable') }
}
