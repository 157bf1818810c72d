/**
 * What this browser is: a device of a site or not, locked or open. Screens read the signals.
 *
 * Must: nothing of store or sync is imported here, for a browser that is no device needs neither.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Enrolled } from '../../shared/protocol/protocol.ts'

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
/** What happened meanwhile is read first: see `unlocked`. */
export const unlock = (): void => {
  locked.value = false
}
