/**
 * A list that another app shares arrives as a form that is posted to `/import`. It stays in memory until
 * the page asks for it, behind its PIN where it has one: what is in it must be sealed before it is stored.
 *
 * Any page of any origin can post such a form. A share comes from no page and opens in the window of the
 * installed app, so what names no sender is handed over in such a window only.
 */

/** `unsaid`: a share, or a page that hides where it is. */
type Sender = 'own' | 'foreign' | 'unsaid'

export function senderOf(
  { mode, headers, referrer }: Pick<Request, 'mode' | 'headers' | 'referrer'>,
  own: string,
): Sender {
  // Whatever is no navigation was called by a page of our own: others have no way through this worker.
  if (mode !== 'navigate') return 'own'
  const origin = headers.get('Origin') ?? 'null'
  if (origin !== 'null') return origin === own ? 'own' : 'foreign'
  if (referrer === '' || referrer === 'about:client') return 'unsaid'
  return new URL(referrer).origin === own ? 'own' : 'foreign'
}

let held: { list: File; sender: Sender } | null = null

export function holdShared(list: unknown, sender: Sender): void {
  if (sender === 'foreign') return
  held = list instanceof File ? { list, sender } : null
}

/** Once. `inApp`: whether the page that asks is in the window of the installed app. */
export function takeHeld(inApp: boolean): File | null {
  const taken = held
  held = null
  return taken && (inApp || taken.sender === 'own') ? taken.list : null
}
