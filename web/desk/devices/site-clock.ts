/**
 * What time it is for the Worker, so that the ages of devices are right on a computer whose clock is
 * not. Listing the devices notes a contact of whoever lists them, before it answers: the newest contact
 * is the moment of the answer.
 */
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'

let aheadMs = 0

/** How far the Worker is ahead of `now`, in ms. */
export const aheadBy = (devices: readonly DeviceRow[], now: number): number =>
  devices.length === 0 ? 0 : Math.max(...devices.map(({ contact_at }) => contact_at)) - now

export function setSiteClock(devices: readonly DeviceRow[], now = Date.now()): void {
  aheadMs = aheadBy(devices, now)
}

export const siteNow = (now = Date.now()): number => now + aheadMs
