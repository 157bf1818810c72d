/**
 * What this device has in store: whether the browser promised to keep it, and how what the ledger told
 * is forgotten.
 */
import { askToKeep as askBrowser } from '../../browser/kept-storage.ts'
import { ledger, readRequests } from '../../state/requests.ts'
import { persisted } from '../../state/sync-status.ts'
import { announceChange } from '../../store/broadcast.ts'
import { erase } from '../../store/erase.ts'

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
