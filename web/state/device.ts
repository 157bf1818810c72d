/**
 * What this browser is: a device of a site or not, locked or open, and how it is kept in sync with the
 * ledger. Screens read the signals; whoever changed the queue or wants news calls what is here.
 * Whatever is not needed to show the first screen is loaded after it.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import { announceChange } from '../store/broadcast.ts'
import { fetchOnce, fetchPart } from '../ui/first/fetch-part.ts'
import type { Syncing } from './keep-in-sync.ts'
import { readRequests } from './requests.ts'

export type Device =
  | { kind: 'loading' }
  | { kind: 'none' }
  | { kind: 'enrolled'; enrolled: Enrolled }
  /** What the store failed with. */
  | { kind: 'unusable'; error: unknown }
  /** Asked to empty itself, or put out: nothing is created here any more. */
  | { kind: 'offboarding'; enrolled: Enrolled; status: DeviceStatus }

/** `wiped`: nothing of the site is left; until the page is opened anew, it says so. */
export type DeviceStatus = 'wiping' | 'revoked' | 'wiped'

const deviceSignal = signal<Device>({ kind: 'loading' })
export const device: ReadonlySignal<Device> = deviceSignal

/** For whoever starts, enrols or empties this device; screens only read. */
export const setDevice = (now: Device): void => {
  deviceSignal.value = now
}

const locked = signal(false)
/** Somebody must enter the PIN first: nothing of the app is on the page. */
export const isLocked: ReadonlySignal<boolean> = locked
export const lockNow = (): void => {
  locked.value = true
}
export async function unlocked(): Promise<void> {
  await readRequests()
  locked.value = false
  void syncNow()
}

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

/** Shows what was written into the queue, here and in other tabs, and sends it on its way. */
export async function queueChanged(): Promise<void> {
  await readRequests()
  announceChange()
  void fetchPart(() => import('../sync/background-sync.ts')).then((m) => m.askForBackgroundSync())
  void syncNow()
}
