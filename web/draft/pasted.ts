/**
 * What a reader makes of a line that somebody typed or pasted: nothing, something good, or something
 * wrong with its reason. A `suggestion` is what was probably meant; it is offered, and never taken by
 * itself. Pure.
 */
import type { FieldCode } from '../../shared/record/field-messages.ts'

export type Read =
  | { kind: 'empty' }
  /** `value`: as it is saved. */
  | { kind: 'good'; value: string; suggestion: string | null }
  | { kind: 'wrong'; problem: FieldCode; suggestion: string | null }

/** Marks for the direction of writing, soft hyphens, byte marks, fillers: no keyboard has a key for them. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?![\t\n\r])\p{Cc}/gu

/** Joiners make letters of many scripts what they are; beside what is plain ASCII they only hide. */
const JOINERS_IN_WORDS = /(?<=[^\p{ASCII}])[\u200c\u200d](?=[^\p{ASCII}])/gu

/** Without what came along from where it was copied, and could not be seen or taken out. Composed (NFC). */
export function withoutUnseen(text: string): string {
  const kept = text.split(JOINERS_IN_WORDS)
  const joiners = text.match(JOINERS_IN_WORDS) ?? []
  return kept
    .map((part, n) => part.replaceAll(UNSEEN, '') + (joiners[n] ?? ''))
    .join('')
    .normalize('NFC')
    .trim()
}
