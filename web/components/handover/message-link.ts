/**
 * An address that opens a message to somebody, with its text, in whatever app this device has for it. What
 * is typed here is in that address and nowhere else: it is not kept.
 */
import { readContact } from '../../draft/read-contact.ts'

export type Message = { subject: string; text: string }

export type MessageLink = { kind: 'sms' | 'email'; href: string }

/** Null for what is neither a number nor an address. `country`: as the site decided. */
export async function messageLink(
  to: string,
  { subject, text }: Message,
  country: string | null,
): Promise<MessageLink | null> {
  const typed = to.includes('@') ? { email: to, phone: '' } : { email: '', phone: to }
  const { recorded } = await readContact(typed, country)
  const body = encodeURIComponent(text)
  if (recorded.email !== '') {
    // An address may hold what would begin a query; the sign in its middle has to stay.
    const address = encodeURIComponent(recorded.email).replaceAll('%40', '@')
    const href = `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${body}`
    return { kind: 'email', href }
  }
  // iOS wants an ampersand, Android a question mark: both take both.
  if (recorded.phone !== '') return { kind: 'sms', href: `sms:${recorded.phone}?&body=${body}` }
  return null
}
