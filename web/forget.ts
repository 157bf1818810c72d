/** Forgets what the ledger told; what is not sent yet stays in the queue until it is answered. */
import { announceChange } from './changes.ts'
import { erase } from './queue/erase.ts'
import { readRequests } from './requests.ts'

export async function forgetRequests(): Promise<void> {
  await erase(['replica', 'kept'])
  await readRequests()
  announceChange()
}
