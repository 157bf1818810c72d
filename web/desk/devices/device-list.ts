/** The devices of the site as the Worker listed them last. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { readDevices } from '../../actions/desk.ts'
import { setSiteClock } from './site-clock.ts'

const known = signal<readonly DeviceRow[] | null>(null)

/** Null until the Worker has told. */
export const devices: ReadonlySignal<readonly DeviceRow[] | null> = known

/** What is known stays where it does not answer; null: they were told. */
export async function learnDevices(): Promise<Problem | null> {
  const devices = await readDevices()
  if (devices.kind !== 'read') return devices.problem
  setSiteClock(devices.value.devices)
  known.value = devices.value.devices
  return null
}

/** One of them is as told by now. */
export function learnDevice(device: DeviceRow): void {
  known.value = known.value?.map((one) => (one.id === device.id ? device : one)) ?? null
}

const EVERY_MS = 30_000

/** For as long as the list is looked at: read when it opens, and now and then. */
export function useDevices(everyMs = EVERY_MS): { failed: Problem | null; again(): void } {
  const [failed, setFailed] = useState<Problem | null>(null)
  const again = () => void learnDevices().then(setFailed)
  useEffect(() => {
    again()
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return { failed, again }
}
