/**
 * What the screens show and what they can ask for: signals to read, actions to call. The composition
 * of store, sync and service worker in a page; screens know nothing below it. Whatever is not needed
 * to show the first screen is loaded after it.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import type { EnrolOutcome } from '../actions/enrol-device.ts'
import type { Standing } from '../actions/offboard.ts'
import { announceChange, onChange } from '../store/broadcast.ts'
import { loadEnrolled, loadSetting } from '../store/store.ts'
import { type DeviceProblem, deviceProblemOf } from './device-problem.ts'
import type { InStep } from './keep-in-sync.ts'
import { readRequests } from './requests.ts'
import { readSite } from './site.ts'
import { contact, persisted } from './sync-status.ts'

export type Device =
  | { kind: 'loading' }
  | { kind: 'none' }
  | { kind: 'enrolled'; enrolled: Enrolled }
  | { kind: 'unusable'; problem: DeviceProblem }
  /** Asked to empty itself, or put out: nothing is taken down here any more. */
  | { kind: 'leaving'; enrolled: Enrolled; standing: Standing }

const deviceSignal = signal<Device>({ kind: 'loading' })
export const device: ReadonlySignal<Device> = deviceSignal

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

let inStep: Promise<InStep> | null = null

/** From the first call on; it is fetched then. */
function keptInStep(): Promise<InStep> {
  inStep ??= import('./keep-in-sync.ts').then(({ keepInStep }) =>
    keepInStep({
      device,
      stopped: leaveIfTold,
      broke: (error) => {
        console.error('sync', error)
        deviceSignal.value = { kind: 'unusable', problem: deviceProblemOf(error) }
      },
    }),
  )
  return inStep
}

/** Drains and asks for what changed, now. */
export const syncNow = async (): Promise<void> => (await keptInStep()).look()

const retryLive = async (): Promise<void> => (await keptInStep()).retry()

/** Reads the store and begins to keep it in step. Call once, when the page starts. */
export async function startState(): Promise<void> {
  try {
    const enrolled = await loadEnrolled()
    // The brand is on the first screen of a device, so nothing of ours is shown before it.
    if (enrolled) await readSite()
    await readRequests()
    contact.value = { at: (await loadSetting('lastContactAt')) ?? null, reachable: true }
    locked.value = (await loadSetting('pin')) !== undefined
    deviceSignal.value = enrolled ? { kind: 'enrolled', enrolled } : { kind: 'none' }
    await leaveIfNoted()
  } catch (error) {
    deviceSignal.value = { kind: 'unusable', problem: deviceProblemOf(error) }
    return
  }
  onChange(() => {
    void readRequests()
    void leaveIfNoted()
  })
  const wake = () => void syncNow()
  addEventListener('online', () => {
    wake()
    void retryLive()
  })
  addEventListener('focus', wake)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake()
  })
  persisted.value = (await navigator.storage?.persisted?.()) ?? null
  wake()
  const { hasPin, watchAway } = await import('../actions/pin.ts')
  watchAway(() => void hasPin().then((has) => has && lockNow()))
}

/** Another tab was told, or this device before it was restarted. */
async function leaveIfNoted(): Promise<void> {
  const standing = await loadSetting('standing')
  if (standing) void leave(standing)
}

function leaveIfTold(code: string): void {
  if (code === 'device_wiping') void leave('wiping')
  if (code === 'device_revoked') void leave('revoked')
}

/** The Worker said so to a call that this device's key had signed. */
async function leave(standing: 'wiping' | 'revoked'): Promise<void> {
  const known = deviceSignal.value
  if (known.kind !== 'enrolled') return
  // From here on nothing is learned, nor noted: it would be written where all is being erased.
  const show = (now: Standing) => {
    deviceSignal.value = { ...known, kind: 'leaving', standing: now }
  }
  show(standing)
  const { leaveAs } = await import('../actions/offboard.ts')
  await leaveAs(standing, known.enrolled.device, show)
  await readRequests()
}

export async function enrol(code: string, label: string): Promise<EnrolOutcome> {
  const outcome = await import('../actions/enrol-device.ts').then((m) => m.enrolDevice(code, label))
  if (outcome.kind !== 'enrolled') return outcome
  const enrolled = await loadEnrolled()
  if (enrolled) deviceSignal.value = { kind: 'enrolled', enrolled }
  // Nothing of this is waited for: whoever enrolled may be on their way to the next screen. It is the
  // fitting moment to ask, for somebody has just said that this device is for work.
  void import('../actions/device-storage.ts').then(({ askToKeep }) => askToKeep())
  void retryLive()
  void syncNow()
  return outcome
}

/** Shows what was written into the queue, here and in other tabs, and sends it on its way. */
export async function queueChanged(): Promise<void> {
  await readRequests()
  announceChange()
  void import('../sw/register.ts').then(({ askForBackgroundSync }) => askForBackgroundSync())
  void syncNow()
}
