/**
 * How a record leaves the queue, and what an answer does to it. Pure: `store/` keeps the queue,
 * `next-batch.ts` says which go together, `push.ts` acts.
 *
 * Must: a record leaves the queue only by an answer of the Worker for that id and edit.
 */
import { unreachable } from '../../../shared/assert.ts'
import { type Problem, problem } from '../../../shared/problem.ts'
import type { ItemAnswer, RecordEnvelope } from '../../../shared/protocol/protocol.ts'
import { utf8 } from '../../../shared/text/bytes.ts'
import type { QueuedRecord } from '../../store/queue/queued-record.ts'

/** What one answer does to one queued record. */
type AnswerEffect = { kind: 'done' } | { kind: 'keep'; problem: Problem } | { kind: 'later' }

export function effectOf(answer: ItemAnswer): AnswerEffect {
  switch (answer.outcome) {
    case 'accepted':
    case 'duplicate':
    case 'superseded':
    case 'gone':
    case 'received':
      return { kind: 'done' }
    case 'already_started':
    case 'conflict':
      return { kind: 'keep', problem: problem(answer.outcome) }
    case 'refused':
      return { kind: 'keep', problem: answer.problem }
    case 'later':
      return { kind: 'later' }
    default:
      return unreachable(answer)
  }
}

/** What it adds to the body of a call, in bytes. */
export const weightOf = (record: QueuedRecord): number =>
  utf8(JSON.stringify(envelopeOf(record, record.savedAt))).length + AGE_DIGITS

/** An age is told in milliseconds: up to some hundred years. */
const AGE_DIGITS = 13

export const queueKey = ({ id, edit }: { id: string; edit: number }): string => `${id} ${edit}`

export function keyOf(queueKey: string): [id: string, edit: number] {
  const [id = '', edit] = queueKey.split(' ')
  return [id, Number(edit)]
}

/** What of a record travels, wherever it was kept. */
export type Travelling = Pick<QueuedRecord, 'text' | 'signature' | 'details' | 'notes' | 'savedAt'>

export const envelopeOf = (queued: Travelling, now: number): RecordEnvelope => ({
  record: queued.text,
  signature: queued.signature,
  ...(queued.details !== undefined && { details: queued.details }),
  ...(queued.notes !== undefined && { notes: queued.notes }),
  age_ms: Math.max(0, now - queued.savedAt),
})
