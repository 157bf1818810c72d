/**
 * Starts what this device knows, and lets it go where that was asked for: the composition of store and
 * state in a page. Fetched where this browser may be a device; `after-start.ts` goes on from here.
 *
 * Must: nothing that the first screen does not need is imported here, only fetched when it is needed.
 */
import type { Enrolled } from '../shared/protocol/protocol.ts'
import { here } from './browser/address.ts'
import { type DeviceStatus, device, lockNow, setDevice } from './state/device.ts'
import { draftsToCome, readListStart, readRequests, startCounts } from './state/requests.ts'
import { readSite } from './state/site.ts'
import { activity, contact } from './state/sync-status.ts'
import { onChange } from './store/broadcast.ts'
import { countDrafts } from './store/read-requests.ts'
import { loadEnrolled, loadSetting } from './store/store.ts'
import { fetchPart } from './ui/first/fetch-part.ts'

let started = false

/**
 * Reads the store and begins to keep it in sync: when the page starts, or when this browser has become a
 * device. A second call changes nothing. `fetchScreens`: what is shown on this device can come while its
 * requests are read, and how a list starts may be drawn before they are; without it, nothing is.
 */
export async function startState(fetchScreens?: (enrolled: Enrolled) => void): Promise<void> {
  if (started) return
  started = true
  activity.subscribe((now) => {
    if (now.kind === 'stopped') offboardIfTold(now.problem.code)
  })
  try {
    // Must come before the first reading: what another tab stores meanwhile would never be read.
    onChange(readAnew)
    const [enrolled, drafts] = await Promise.all([
      readDevice(fetchScreens),
      countDrafts(),
      readFirst(fetchScreens),
    ])
    draftsToCome.value = drafts
    contact.value = { at: (await loadSetting('lastContactAt')) ?? null, reachable: true }
    if (await loadSetting('pin')) lockNow()
    await lockIfHandedOver()
    setDevice(enrolled ? { kind: 'enrolled', enrolled } : { kind: 'none' })
    await offboardIfNoted()
    if (startCounts.value) await readRequests()
  } catch (error) {
    setDevice({ kind: 'unusable', error })
    return
  }
  // A page that was kept for Back has heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readAnew()
  })
  const part = await fetchPart(() => import('./after-start.ts'))
  await part.goOn()
}

/** Whatever is opened but a list, or searched for in it, needs all requests. */
async function readFirst(mayBeList: unknown): Promise<void> {
  const { pathname, search } = here()
  if (mayBeList && pathname + search === '/') await readListStart()
  if (!startCounts.value) await readRequests()
}

function readAnew(): void {
  void readRequests()
  void readSite()
  void lockIfHandedOver()
  void offboardIfNoted()
}

async function readDevice(fetchScreens?: (enrolled: Enrolled) => void) {
  const enrolled = await loadEnrolled()
  if (!enrolled) return undefined
  fetchScreens?.(enrolled)
  // The brand is on the first screen of a device, so nothing of ours is shown before it.
  await readSite()
  return enrolled
}

/** A person has this device for a check: nothing is shown until staff have it back. */
async function lockIfHandedOver(): Promise<void> {
  if (await loadSetting('handedOver')) lockNow()
}

/** Another tab was told, or this device before it was restarted. */
async function offboardIfNoted(): Promise<void> {
  const status = await loadSetting('deviceStatus')
  if (status) void offboard(status)
}

function offboardIfTold(code: string): void {
  if (code === 'device_wiping') void offboard('wiping')
  if (code === 'device_revoked') void offboard('revoked')
}

/** The Worker said so to a call that this device's key had signed. */
async function offboard(status: 'wiping' | 'revoked'): Promise<void> {
  const known = device.value
  if (known.kind !== 'enrolled') return
  // From here on nothing is learned, nor noted: it would be written where all is being erased.
  const show = (now: DeviceStatus) => setDevice({ ...known, kind: 'offboarding', status: now })
  show(status)
  const part = await fetchPart(() => import('./actions/device/offboard.ts'))
  await part.offboardAs(status, known.enrolled.device, show)
  await readRequests()
}
