/** What the desk can find out and do over the network, for its screens. Loaded when first needed. */
import * as v from 'valibot'
import { type Problem, problem } from '../../shared/problem.ts'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { loadCaller } from '../api/caller.ts'
import type { Called, Caller } from '../api/client.ts'
import { queueChanged } from '../state/device.ts'
import { saveRow } from '../store/store.ts'
import { problemOf } from '../sync/retry.ts'
import {
  type Decision,
  fetchDetails,
  fetchDevices,
  fetchImage,
  fetchOutputs,
  fetchReports,
  fetchTimeline,
  sendDecision,
} from './desk-calls.ts'

export type { Decision } from './desk-calls.ts'

export type Read<T> = { kind: 'read'; value: T } | { kind: 'problem'; problem: Problem }

/** Asks as this device; what fails is told as a problem. */
export async function read<T>(ask: (caller: Caller) => Promise<Called<T>>): Promise<Read<T>> {
  const caller = await loadCaller()
  if (!caller) return { kind: 'problem', problem: problem('proof_refused') }
  const called = await ask(caller)
  return called.kind === 'answered'
    ? { kind: 'read', value: called.answer }
    : { kind: 'problem', problem: problemOf(called) }
}

export const readTimeline = (id: string) => read((caller) => fetchTimeline(caller, id))
export const readReports = (id: string) => read((caller) => fetchReports(caller, id))
export const readDevices = () => read(fetchDevices)
/** These three are written down with this device's name, whatever becomes of the answer. */
export const readOutputs = (id: string) => read((caller) => fetchOutputs(caller, id))
export const readDetails = (id: string) => read((caller) => fetchDetails(caller, id))
export const readImage = (id: string, file: string) =>
  read((caller) => fetchImage(caller, id, file))

/** `isGoingOn`: it is written down at the office, which carries it out as soon as it can. */
export type Decided = { kind: 'done' } | { kind: 'problem'; problem: Problem; isGoingOn: boolean }

/** The request as it stands then is shown at once, also where the answer is that it changed. */
export async function decide(id: string, decision: Decision): Promise<Decided> {
  const decided = await decideQuietly(id, decision)
  await queueChanged()
  return decided
}

/** One of many: the screen is brought up to date by whoever asks for them all (`showDecided`). */
export async function decideQuietly(id: string, decision: Decision): Promise<Decided> {
  const caller = await loadCaller()
  if (!caller) return { kind: 'problem', problem: problem('proof_refused'), isGoingOn: false }
  const called = await sendDecision(caller, id, decision)
  const told = called.kind === 'answered' ? called.answer : rowOf(called)
  if (told) await saveRow(told)
  if (called.kind === 'answered') return { kind: 'done' }
  const failed = problemOf(called)
  return { kind: 'problem', problem: failed, isGoingOn: told?.wish === decision.kind }
}

export const showDecided = queueChanged

function rowOf(called: Exclude<Called<RequestRow>, { kind: 'answered' }>): RequestRow | null {
  if (called.kind !== 'problem') return null
  const parsed = v.safeParse(RequestRow, called.request)
  return parsed.success ? parsed.output : null
}
