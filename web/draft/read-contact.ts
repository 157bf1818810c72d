/**
 * How to reach a person, from what was typed to what is recorded. The table of the world's numbers is
 * fetched only where there is a number to read; whoever reads many brings its reader along.
 */
import * as v from 'valibot'
import type { FieldProblem } from '../../shared/problem.ts'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { Phone } from '../../shared/record/sealed.ts'
import type { Read } from './pasted.ts'
import { readEmail } from './read-email.ts'
import type { PhoneRead, readPhone } from './read-phone.ts'

export type Contact = { email: string; phone: string }

/** `recorded`: empty where nothing was typed, or nothing good. */
export type ContactRead = { recorded: Contact; errors: FieldProblem[] }

/** `country`: whose own way of writing a number is understood, as the site decided. */
export async function readContact(
  typed: Contact,
  country: string | null | undefined,
): Promise<ContactRead> {
  if (typed.phone.trim() === '') return readContactWith(nothing, typed, null)
  const reader = await loadReader().then(
    ({ readPhone }) => readPhone,
    (error: unknown) => {
      console.warn('phone reader', error)
      return asWritten
    },
  )
  return readContactWith(reader, typed, country)
}

const nothing = (): PhoneRead => ({ kind: 'empty' })

/** Where the table cannot be had: a number that is written in full, and no other. */
function asWritten(text: string): PhoneRead {
  const value = text.replaceAll(/[\s./-]/g, '')
  return v.is(Phone, value)
    ? { kind: 'good', value, shown: value, suggestion: null, extension: null, isDoubtful: false }
    : { kind: 'wrong', problem: 'phone_country', suggestion: null }
}

/** The reader of numbers, with its table. */
export const loadReader = () => import('./read-phone.ts')

export function readContactWith(
  phoneReader: typeof readPhone,
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
