/** Tells the other tabs and the service worker that the store changed, and hears it from them. */
const channel = new BroadcastChannel('fieldproof-changes')

export const announceChange = (): void => channel.postMessage('changed')

export const onChange = (listener: () => void): void =>
  channel.addEventListener('message', listener)
