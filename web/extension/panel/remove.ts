/**
 * Takes the extension off its deployment: what is unsent is handed over first, and everything it keeps in
 * this browser goes last.
 */
import { forgetChoices } from '../../browser/kept-choice.ts'
import { setDevice } from '../../state/device.ts'
import { readRequests } from '../../state/requests.ts'
import { syncNow } from '../../state/syncing.ts'
import { announceChange } from '../../store/broadcast.ts'
import { eraseDevice } from '../../store/erase.ts'
import { loadQueue } from '../../store/queue/outgoing.ts'

/** How many the Worker has not taken, refused ones too: they are lost with what is deleted. */
export async function handOver(): Promise<number> {
  await syncNow().catch((error: unknown) => console.warn('sync', error))
  return (await loadQueue()).length
}

/** For good. `device`: it does nothing where this is by now another one. */
export async function removeAll(device: string): Promise<void> {
  await eraseDevice(device)
  forgetChoices()
  await readRequests()
  announceChange()
  setDevice({ kind: 'none' })
}
