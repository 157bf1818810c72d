/** What devices and presets are called. The names of devices are asked for when the desk opens. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Problem } from '../../../shared/problem.ts'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { readDevices } from '../../actions/desk.ts'
import { presetName as nameOfPreset } from '../../components/preset-words.ts'
import { t } from '../../i18n/t/desk.ts'
import { device } from '../../state/device.ts'
import type { Names } from './arrange.ts'
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

const labels = computed(() => new Map(known.value?.map(({ id, label }) => [id, label])))

export const deviceName = (id: string | null): string => {
  if (id === null || (device.value.kind === 'enrolled' && device.value.enrolled.device === id))
    return labels.value.get(id ?? '') ?? t('desk.this_device')
  // Without its name, the end of its id tells it from others.
  return labels.value.get(id) ?? `…${id.slice(-4)}`
}

export const presetName = (id: string | null): string =>
  id === null ? t('desk.own_options') : (nameOfPreset(id) ?? id)

export const names: Names = { device: deviceName, preset: presetName }
