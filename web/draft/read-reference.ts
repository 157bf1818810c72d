/**
 * Reads a reference as it was typed, pasted or scanned, by the rule of the record. Nothing of it is cut
 * or taken out by itself: what it could be without the characters that cannot be seen is offered. Pure.
 */
import * as v from 'valibot'
import { fieldCodeOf } from '../../shared/record/field-messages.ts'
import { cleanReference, foldedReference, Reference } from '../../shared/record/reference.ts'
import type { Read } from './pasted.ts'

export function readReference(text: string): Read {
  if (text.trim() === '') return { kind: 'empty' }
  const parsed = v.safeParse(Reference, text)
  if (parsed.success) return { kind: 'good', value: parsed.output, suggestion: null }
  const cleaned = v.safeParse(Reference, cleanReference(text))
  return {
    kind: 'wrong',
    problem: fieldCodeOf(parsed.issues[0].message) ?? 'reference_missing',
    suggestion: cleaned.success ? cleaned.output : null,
  }
}

/**
 * Of `others`, the one that people would call the same: with no regard to case, to how a letter is
 * composed, to how many blanks there are, or to what cannot be seen.
 */
export const sameReference = <T extends { reference: string }>(
  reference: string,
  others: Iterable<T>,
): T | null => {
  const folded = foldedReference(reference)
  if (folded === '') return null
  for (const one of others) if (foldedOf(one) === folded) return one
  return null
}

/** A request that did not change is the same object: each is folded once, and not with each letter typed. */
const FOLDED = new WeakMap<{ reference: string }, string>()

/** What its reference is compared by. */
export function foldedOf(one: { reference: string }): string {
  const folded = FOLDED.get(one) ?? foldedReference(one.reference)
  FOLDED.set(one, folded)
  return folded
}
