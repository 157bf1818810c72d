/**
 * The devices of the site as the Worker listed them last. What they are called is kept, for the first rows
 * of the next page and for a desk without network.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { readDevices } from '../../actions/desk.ts'
import { devicesVersion, onSiteReport } from '../../api/site-report.ts'
import { loadSetting, saveSetting } from '../../store/store.ts'
import { setSiteClock } from './site-clock.ts'

const known = signal<readonly DeviceRow[] | null>(null)

/** Null until the Worker has told. */
export const devices: ReadonlySignal<readonly DeviceRow[] | null> = known

type Labels = Readonly<Record<string, string>>

const kept = signal<Labels>({})

/** By their ids, what devices are called; of one that is not here nobody has heard yet. */
export const deviceLabels: ReadonlySignal<Labels> = kept

export async function readDeviceLabels(): Promise<void> {
  kept.value = { ...(await loadSetting('deviceLabels')), ...kept.value }
}

/** Nobody waits for it to be on the disk: without that, the next page asks first. */
function takeUp(devices: readonly DeviceRow[]): void {
  known.value = devices
  const labels = Object.fromEntries(devices.map(({ id, label }) => [id, label]))
  if (JSON.stringify(labels) === JSON.stringify(kept.value)) return
  kept.value = labels
  saveSetting('deviceLabels', labels).catch((error: unknown) => console.warn('labels', error))
}

/** The version of it, as it was before that was asked for. */
let version: number | undefined

/** What is known stays where it does not answer; null: they were told. */
export async function learnDevices(): Promise<Problem | null> {
  const before = devicesVersion()
  const devices = await readDevices()
  if (devices.kind !== 'read') return devices.problem
  setSiteClock(devices.value.devices)
  version = before
  takeUp(devices.value.devices)
  return null
}

/** Whom the Worker was asked for and did not name: it is not asked for them again. */
const asked = new Set<string>()
let wanted: readonly string[] = []
let isAsking = false

/**
 * The names of these devices. One that is not in the list is new since that was told, so it is told
 * anew; and so it is while there is none, say for want of a network.
 */
export async function learnNames(ids: readonly string[]): Promise<void> {
  wanted = ids
  const here = new Set(known.value?.map(({ id }) => id))
  const strange = ids.filter((id) => !here.has(id) && !asked.has(id))
  if (isAsking || (known.value && strange.length === 0)) return
  isAsking = true
  const failed = await learnDevices()
  isAsking = false
  if (failed) return
  for (const id of strange) asked.add(id)
  // Somebody may have come meanwhile.
  await learnNames(wanted)
}

// One has another name, or another role, or is out: an answer to any call of this page says so.
onSiteReport(() => {
  if (known.value && !isAsking && devicesVersion() !== version) void learnAnew()
})

async function learnAnew(): Promise<void> {
  isAsking = true
  await learnDevices()
  isAsking = false
}

/** One of them is as told by now. */
export function learnDevice(device: DeviceRow): void {
  if (known.value) takeUp(known.value.map((one) => (one.id === device.id ? device : one)))
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
