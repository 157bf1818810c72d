/**
 * Signs a record and writes it into the queue. When this resolves with `saved`, it is on disk and
 * would survive a dead battery; nothing here needs the network.
 */
import type { DeviceRecord } from '../../shared/record/record.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import { signRecord } from '../crypto/device-key.ts'
import { type DeviceProblem, deviceProblemOf } from '../state/device-problem.ts'
import { enqueue, loadKeyPair } from '../store/store.ts'
import type { QueuedRecord } from '../sync/outbox.ts'

export type SaveOutcome =
  | { kind: 'saved'; id: string }
  /** Nothing was written. */
  | { kind: 'not_saved'; reason: DeviceProblem }

export type CarriedParts = { [part in PartName]?: string }

export async function saveRecord(
  record: DeviceRecord,
  parts: CarriedParts = {},
): Promise<SaveOutcome> {
  try {
    const pair = await loadKeyPair()
    if (!pair) return { kind: 'not_saved', reason: 'key_unusable' }
    await enqueue(await signedRecord(pair, record, parts))
    return { kind: 'saved', id: record.id }
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}

/** A record as the queue holds it; it is not there yet. */
export async function signedRecord(
  pair: CryptoKeyPair,
  record: DeviceRecord,
  parts: CarriedParts,
): Promise<QueuedRecord> {
  const { id, edit } = record
  const text = JSON.stringify(record)
  const signature = await signRecord(pair, text)
  return { id, edit, text, record, signature, ...parts, savedAt: Date.now(), sent: false }
}
