/**
 * What this device has in store: the room that the browser gives it, whether the browser promised to
 * keep what is in it, and how what the ledger told is forgotten.
 */
import { askToKeep as askBrowser } from '../../browser/kept-storage.ts'
import { ledger, readRequests } from '../../state/requests.ts'
import { persisted } from '../../state/sync-status.ts'
import { announceChange } from '../../store/broadcast.ts'
import { erase } from '../../store/erase.ts'

/** Bytes; null where the browser does not say. */
export async function spaceLeft(): Promise<number | null> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined ? null : Math.max(0, quota - usage)
}

/** Whether it promised. */
export async function askToKeep(): Promise<boolean> {
  const isKept = await askBrowser()
  persisted.value = isKept
  return isKept
}

/**
 * Forgets what the ledger told, and drafts that a kiosk had when it was none yet; what is not sent yet
 * stays in the queue until it is answered.
 *
 * `isOver`: whether nobody has begun anew meanwhile. Must: an answer that lays down a row between the
 * erasing and the reading is erased, too; it may be the very row that was known, which nobody notices.
 */
export async function forgetRequests(isOver: () => boolean): Promise<void> {
  do {
    await erase(['replica', 'kept', 'drafts'])
    await readRequests()
  } while (ledger.value.length > 0 && isOver())
  announceChange()
}
