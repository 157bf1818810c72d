/**
 * The number on the icon: results that came since somebody last looked. Their ids are in the browser's
 * session storage, which is memory: after a restart the work list tells as much.
 */

export type UnseenApi = {
  action: Pick<typeof chrome.action, 'setBadgeText' | 'setBadgeBackgroundColor'>
  storage: { session: Pick<typeof chrome.storage.session, 'get' | 'set' | 'remove'> }
}

const UNSEEN = 'unseen'

/** White on it can be read. */
const COLOUR = '#3b4cca'

/** By id, so that one that is told twice counts once. */
export async function addUnseen(
  { action, storage }: UnseenApi,
  ids: readonly string[],
): Promise<void> {
  const { [UNSEEN]: kept } = await storage.session.get(UNSEEN)
  const unseen = new Set([...(Array.isArray(kept) ? kept : []), ...ids])
  await storage.session.set({ [UNSEEN]: [...unseen] })
  await action.setBadgeBackgroundColor({ color: COLOUR })
  await action.setBadgeText({ text: String(unseen.size) })
}

/** Somebody looks. */
export async function clearUnseen({ action, storage }: UnseenApi): Promise<void> {
  await storage.session.remove(UNSEEN)
  await action.setBadgeText({ text: '' })
}
