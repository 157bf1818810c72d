/**
 * How this device is kept in sync with the ledger: whoever changed the queue or wants news calls what is
 * here. What does it is loaded after the first screen.
 */
import { announceChange } from '../store/broadcast.ts'
import { fetchOnce, fetchPart } from '../ui/first/fetch-part.ts'
import { device, setDevice, unlock } from './device.ts'
import type { Syncing } from './keep-in-sync.ts'
import { readRequests } from './requests.ts'

let syncing: Promise<Syncing> | null = null

/** From the first call on; it is fetched then, and anew where it could not be had. */
function keptInSync(): Promise<Syncing> {
  syncing ??= startKeeping().catch((error: unknown) => {
    syncing = null
    // Whoever asked next might do so much later.
    setTimeout(() => syncNow().catch(() => {}), 5_000)
    throw error
  })
  return syncing
}

const loadKeeping = () => import('./keep-in-sync.ts')

async function startKeeping(): Promise<Syncing> {
  const part = await fetchOnce(loadKeeping)
  return part.keepInSync({
    role: () => (device.value.kind === 'enrolled' ? device.value.enrolled.role : null),
    broke: (error) => {
      console.error('sync', error)
      setDevice({ kind: 'unusable', error })
    },
    isCalled: (label) => {
      const { value } = device
      if (value.kind === 'enrolled' && value.enrolled.label !== label)
        setDevice({ ...value, enrolled: { ...value.enrolled, label } })
    },
  })
}

/** Pushes and asks for what changed, now. */
export const syncNow = async (): Promise<void> => (await keptInSync()).sync()

/** The network may be back, or this device is new: the live line need not wait any longer. */
export const retryLive = async (): Promise<void> => (await keptInSync()).retry()

/** Staff have the device back. */
export async function unlocked(): Promise<void> {
  await readRequests()
  unlock()
  void syncNow()
}

/** Shows what was written into the queue, here and in other tabs, and sends it on its way. */
export async function queueChanged(): Promise<void> {
  await readRequests()
  announceChange()
  void fetchPart(() => import('../sync/background-sync.ts')).then((m) => m.askForBackgroundSync())
  void syncNow()
}
