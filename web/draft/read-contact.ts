/**
 * How to reach a person, from what was typed to what is recorded. The table of the world's numbers is
 * fetched only where there is a number to read; whoever reads many brings its reader along.
 */
import type { FieldProblem } from '../../shared/problem.ts'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import type { Read } from './pasted.ts'
import { readEmail } from './read-email.ts'
import type { PhoneRead, readPhone } from './read-phone.ts'

type Contact = { email: string; phone: string }

/** `recorded`: empty where nothing was typed, or nothing good. */
export type ContactRead = { recorded: Contact; errors: FieldProblem[] }

/** `country`: whose own way of writing a number is understood, as the site decided. */
export async function readContact(
  typed: Contact,
  country: string | null | undefined,
): Promise<ContactRead> {
  if (typed.phone.trim() === '') return readContactWith(nothing, typed, null)
  const { readPhone } = await loadReader()
  return readContactWith(readPhone, typed, country)
}

const nothing = (): PhoneRead => ({ kind: 'empty' })

/** The reader of numbers, with its table. */
export const loadReader = () => import('./read-phone.ts')

export function readContactWith(
  phoneReader: typeof readPhone | typeof nothing,
  typed: Contact,
  country: string | null | undefined,
): ContactRead {
  const reads = { email: readEmail(typed.email), phone: phoneReader(typed.phone, country ?? null) }
  return {
    recorded: { email: goodOf(reads.email), phone: goodOf(reads.phone) },
    errors: Object.entries(reads).flatMap(([field, read]) =>
      read.kind === 'wrong' ? [{ field, message: FIELD_MESSAGES[read.problem] }] : [],
    ),
  }
}

const goodOf = (read: Read | PhoneRead): string => (read.kind === 'good' ? read.value : '')
