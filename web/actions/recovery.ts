/** Recovery files in a browser: this device's queue into a file, and another device's file into the ledger. */
import { type Problem, problem } from '../../shared/problem.ts'
import { loadCaller } from '../api/caller.ts'
import { sendImport } from '../api/endpoints.ts'
import { markSent } from '../store/answers.ts'
import { loadNewerOutbox } from '../store/newer-database.ts'
import { loadQueue } from '../store/queue/outgoing.ts'
import type { Travelling } from '../sync/push/outbox.ts'
import { problemOf } from '../sync/push/retry.ts'
import {
  type Brought,
  broughtBy,
  inBatches,
  readRecoveryFile,
  writeRecoveryFile,
} from '../sync/recovery-file.ts'
import { dayAt } from '../ui/days.ts'

/**
 * Null where nothing is unsent. What is in the file stays in the queue, too, and counts as sent:
 * whoever holds the file may bring it to the Worker.
 */
export async function recoveryFile(device: string): Promise<File | null> {
  const queue = await markSent(await loadQueue())
  return queue.length === 0 ? null : fileOf(device, queue)
}

export type NewerFile = { file: File; n: number; unreadable: number }

/**
 * The same of a database that a later version of the app made. There nothing is marked, for nothing is
 * written; whatever is brought in twice is taken once.
 */
export async function newerRecoveryFile(): Promise<NewerFile | null> {
  const outbox = await loadNewerOutbox()
  if (!outbox || outbox.records.length === 0) return null
  const { device, records, unreadable } = outbox
  return { file: fileOf(device, records), n: records.length, unreadable }
}

function fileOf(device: string, records: readonly Travelling[]): File {
  const now = Date.now()
  const text = writeRecoveryFile(device, records, now)
  const name = `fieldproof-${device}-${dayAt(now)}.json`
  return new File([text], name, { type: 'application/json' })
}

export type ImportOutcome =
  | ({ kind: 'imported' } & Brought)
  | { kind: 'unreadable' }
  /** It stopped there. The same file may be brought again: what was taken is not taken twice. */
  | { kind: 'stopped'; problem: Problem; taken: number }

export async function importRecoveryFile(text: string): Promise<ImportOutcome> {
  const file = readRecoveryFile(text)
  if (!file) return { kind: 'unreadable' }
  const caller = await loadCaller()
  const brought: Brought = { taken: 0, kept: [] }
  for (const items of inBatches(file.items)) {
    const { taken } = brought
    if (!caller) return { kind: 'stopped', problem: problem('proof_refused'), taken }
    const sent = await sendImport(caller, { items })
    if (sent.kind !== 'answered') return { kind: 'stopped', problem: problemOf(sent), taken }
    const batch = broughtBy(sent.answer.items)
    brought.taken += batch.taken
    brought.kept.push(...batch.kept)
  }
  return { kind: 'imported', ...brought }
}
