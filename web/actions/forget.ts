/** Forgets what the ledger told; what is not sent yet stays in the queue until it is answered. */

import { ledger, readRequests } from '../state/requests.ts'
import { announceChange } from '../store/broadcast.ts'
import { erase } from '../store/erase.ts'

/**
 * `isOver`: whether nobody has begun anew meanwhile. Must: an answer that lays down a row between the
 * erasing and the reading is erased, too; it may be the very row that was known, which nobody notices.
 */
export async function forgetRequests(isOver: () => boolean): Promise<void> {
  do {
    await erase(['replica', 'kept'])
    await readRequests()
  } while (ledger.value.length > 0 && isOver())
  announceChange()
}
