/**
 * A device in the hands of the person who verifies. From the start of a check until staff have taken the
 * device back, every page of the app shows that it is to be handed back, and nothing of the app: after
 * a reload, Back, another tab or a restart, too. Loaded when first needed.
 */
import { route } from '../../router.tsx'
import { lockNow } from '../../state/device.ts'
import { unlocked } from '../../state/syncing.ts'
import { announceChange } from '../../store/broadcast.ts'
import { dropSetting, loadSetting, saveSetting } from '../../store/store.ts'

/** On disk when it resolves: only then may this page be left for the check. */
export async function handOver(request: string): Promise<void> {
  await saveSetting('handedOver', request)
  // Other tabs close at once, and the browser lets go of those that it keeps for Back.
  announceChange()
  // The browser may keep it as it was left, for Back.
  addEventListener('pagehide', lockNow, { once: true })
}

/** The request that it is in a person's hands for. */
export const handedOver = (): Promise<string | undefined> => loadSetting('handedOver')

/** Staff have it again, and see the request. */
export async function takeBack(request: string): Promise<void> {
  await dropSetting('handedOver')
  announceChange()
  // The address on which they came back says how it ended.
  const isAt = [`/requests/${request}`, `/back/${request}`].includes(location.pathname)
  if (!isAt) route(`/requests/${request}`)
  await unlocked()
}
