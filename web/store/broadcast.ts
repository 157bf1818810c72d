/** Tells the other tabs and the service worker that the store changed, and hears it from them. */
const NAME = 'fieldproof-changes'
let opened: BroadcastChannel | null = null

/** Opened when somebody uses it, and not with this file: where a browser refuses storage, it throws. */
function channel(): BroadcastChannel {
  opened ??= new BroadcastChannel(NAME)
  return opened
}

export const announceChange = (): void => channel().postMessage('changed')

/** Hears it until what is returned is called. */
export function onChange(listener: () => void): () => void {
  channel().addEventListener('message', listener)
  return () => channel().removeEventListener('message', listener)
}

/** Tells this page, too: a channel hears every other of its name, but never itself. */
export function announceHereToo(): void {
  const other = new BroadcastChannel(NAME)
  other.postMessage('changed')
  other.close()
}
