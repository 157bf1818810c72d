/**
 * How to reach a person, as it was typed. Most requests have nothing of it, and a kiosk none at all: what
 * reads it is fetched only where there is something.
 */
import type { Contact, ContactRead } from './read-contact.ts'

export const isBlank = (text: string): boolean => text.trim() === ''

/** `country`: whose own way of writing a number is understood; asked only where there is something to read. */
export async function contactOf(
  typed: Contact,
  country: () => Promise<string | null>,
): Promise<ContactRead> {
  if (isBlank(typed.email) && isBlank(typed.phone))
    return { recorded: { email: '', phone: '' }, errors: [] }
  const { readContact } = await import('./read-contact.ts')
  return readContact(typed, await country())
}
