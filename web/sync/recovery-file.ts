/**
 * The queue as a file: for a device that can no longer send it. It holds the records as they would
 * have travelled, signed and with their parts sealed; no key, and nothing opened. Pure.
 */
import * as v from 'valibot'
import { DeviceId } from '../../shared/ids.ts'
import { type ItemAnswer, RecordEnvelope } from '../../shared/protocol/protocol.ts'
import { utf8 } from '../../shared/text/bytes.ts'
import { PlainText } from '../../shared/text/text.ts'
import { LARGEST_BATCH } from './push/line.ts'
import { effectOf, envelopeOf, type Travelling } from './push/outbox.ts'

const RecoveryFile = v.strictObject({
  kind: v.literal('fieldproof-recovery'),
  v: v.literal(1),
  device: DeviceId,
  /** Epoch ms of that device's clock. */
  saved_at: v.number(),
  items: v.array(RecordEnvelope),
})
type RecoveryFile = v.InferOutput<typeof RecoveryFile>

export function writeRecoveryFile(
  device: string,
  queue: readonly Travelling[],
  now: number,
): string {
  const items = queue.map((queued) => envelopeOf(queued, now))
  const file: RecoveryFile = { kind: 'fieldproof-recovery', v: 1, device, saved_at: now, items }
  return JSON.stringify(file)
}

/** Null for what is no such file, or was damaged. */
export function readRecoveryFile(text: string): RecoveryFile | null {
  const parsed = v.safeParse(v.pipe(PlainText, v.parseJson(), RecoveryFile), text)
  return parsed.success ? parsed.output : null
}

/** In the order of the file, each as large as the Worker takes. */
export function inBatches(items: readonly RecordEnvelope[]): RecordEnvelope[][] {
  const batches: RecordEnvelope[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const item of items) {
    const weight = utf8(JSON.stringify(item)).length
    bytes += weight
    const last = batches.at(-1)
    if (last && last.length < LARGEST_BATCH.items && bytes <= LARGEST_BATCH.bytes) last.push(item)
    else {
      batches.push([item])
      bytes = weight
    }
  }
  return batches
}

/** `kept`: why the Worker did not take the others, a code for each. */
export type Brought = { taken: number; kept: string[] }

export function broughtBy(answers: readonly ItemAnswer[]): Brought {
  const kept = answers.map(effectOf).flatMap((answered) => {
    if (answered.kind === 'done') return []
    return [answered.kind === 'keep' ? answered.problem.code : 'later']
  })
  return { taken: answers.length - kept.length, kept }
}
