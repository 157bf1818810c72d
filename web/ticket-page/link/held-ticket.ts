/**
 * The link this phone holds: a ticket or a short link. It comes in the fragment, which no server is sent,
 * and stands there, in its one right form, until the person goes on to Stripe: "Open in Safari", a
 * bookmark or a reload must lead to it and not to an empty page. From then on it is out of the address and
 * of the history, and `sessionStorage` alone holds it; it goes with the tab.
 */
import { type Link, readLink } from './read-link.ts'

const TICKET = 'fieldproof-ticket'
const WENT = 'fieldproof-went'
const PHONE = 'fieldproof-phone'

/** What the address holds; where that is nothing, what was held before. */
export function takeLink(): Link {
  const link = readLink(location)
  if (link.kind === 'unreadable') return link
  if (link.kind === 'none') {
    const text = read(TICKET)
    return text === null ? link : { kind: text.includes('.') ? 'short' : 'ticket', text }
  }
  // Of `%23` for `#` every reload would tell the Worker.
  history.replaceState(null, '', addressOf(link.text))
  try {
    sessionStorage.removeItem(WENT)
    sessionStorage.setItem(TICKET, link.text)
  } catch {
    // Storage is blocked: it works until the person comes back from Stripe.
  }
  return link
}

/** The address, without the origin, that opens it. */
export const addressOf = (ticket: string): string => `/v#${ticket}`

let phone: string | null = null

/** What this tab calls itself, so that a second phone is told from this one coming back. */
export function phoneName(): string {
  phone ??= read(PHONE) ?? crypto.randomUUID().replaceAll('-', '').slice(0, 22)
  try {
    sessionStorage.setItem(PHONE, phone)
  } catch {
    // Storage is blocked: a reload counts as another phone.
  }
  return phone
}

/** Whether the person has been at Stripe's page and may just have come back. */
export const hasGone = (): boolean => read(WENT) !== null

export function noteGoing(): void {
  history.replaceState(null, '', '/v')
  try {
    sessionStorage.setItem(WENT, '1')
  } catch {
    // As above: nothing depends on it but a kinder sentence.
  }
}

/** For a request that nobody can start any more: out of the address, where a reload finds it all the same. */
export function leaveAddress(): void {
  if (location.hash !== '' && holdsTicket()) history.replaceState(null, '', '/v')
}

export const holdsTicket = (): boolean => read(TICKET) !== null

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    // Blocked: as if it were empty.
    return null
  }
}
