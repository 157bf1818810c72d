/**
 * Signs a record and writes it into the queue. When this resolves with `saved`, it is on disk and
 * would survive a dead battery; nothing here needs the network.
 */
import type { DeviceRecord } from '../shared/record.ts'
import type { PartName } from '../shared/sealed.ts'
import { signRecord } from './device-key.ts'
import { type DeviceProblem, deviceProblemOf } from './device-problem.ts'
import { enqueue, loadKeyPair } from './queue/store.ts'

export type SaveOutcome =
  | { kind: 'saved'; id: string }
  /** Nothing was written. */
  | { kind: 'not_saved'; reason: DeviceProblem }

export type CarriedParts = { [part in PartName]?: string }

export async function saveRecord(
  record: DeviceRecord,
  parts: CarriedParts = {},
): Promise<SaveOutcome> {
  const { id, edit } = record
  const text = JSON.stringify(record)
  try {
    const pair = await loadKeyPair()
    if (!pair) return { kind: 'not_saved', reason: 'key_unusable' }
    const signature = await signRecord(pair, text)
    const savedAt = Date.now()
    await enqueue({ id, edit, text, record, signature, ...parts, savedAt, sent: false })
    return { kind: 'saved', id }
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}
