/** Forgets what the ledger told; what is not sent yet stays in the queue until it is answered. */
import { announceChange } from './changes.ts'
import { erase } from './queue/erase.ts'
import { reload } from './state.ts'

export async function forgetRequests(): Promise<void> {
  await erase(['replica', 'kept'])
  await reload()
  announceChange()
}
