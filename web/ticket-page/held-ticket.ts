/**
 * The ticket this phone holds. It comes in the fragment, which no server is sent, and is moved to
 * `sessionStorage` and out of the address at once: it must not stay in the history, a bookmark or a
 * picture of the screen. It goes with the tab.
 */
const TICKET = 'fieldproof-ticket'
const WENT = 'fieldproof-went'

/** A ticket in the address is newer than the one held. Null where there is none at all. */
export function takeTicket(): string | null {
  const fragment = location.hash.slice(1)
  if (fragment) history.replaceState(null, '', location.pathname)
  try {
    if (fragment) {
      sessionStorage.removeItem(WENT)
      sessionStorage.setItem(TICKET, fragment)
    }
    return fragment || sessionStorage.getItem(TICKET)
  } catch {
    // Storage is blocked: it works until the person comes back from Stripe.
    return fragment || null
  }
}

/** Whether the person has been at Stripe's page and may just have come back. */
export const hasGone = (): boolean => read(WENT) !== null

export function noteGoing(): void {
  try {
    sessionStorage.setItem(WENT, '1')
  } catch {
    // As above: nothing depends on it but a kinder sentence.
  }
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
