/** What requests, devices and presets are called. The names of devices are asked for when the desk opens. */
import { limitOf } from '../../components/attempts-limit.ts'
import { deskWords } from '../../components/desk-words.ts'
import { presetName as nameOfPreset } from '../../components/first/preset-name.ts'
import { t } from '../../i18n/t/desk.ts'
import { device } from '../../state/device.ts'
import type { Item } from '../../state/request.ts'
import { deviceLabels } from '../devices/device-list.ts'
import { devicesOf, type Names } from './arrange.ts'

export const referenceOf = ({ id, reference }: Item): string =>
  reference || t('desk.erased_name', { id: id.slice(-8) })

export const deviceName = (id: string | null): string => {
  const label = deviceLabels.value[id ?? '']
  if (id === null || (device.value.kind === 'enrolled' && device.value.enrolled.device === id))
    return label ?? t('desk.this_device')
  // Without its name, the end of its id tells it from others.
  return label ?? `…${id.slice(-4)}`
}

/** Of a request: who created it and, where that is another, whom it was assigned to. */
export const deviceNames = (item: Item): string => devicesOf(item).map(deviceName).join(' → ')

/** Who has it now: what is said where there is no room for both. */
export function assigneeName(item: Item): string {
  const [author, assignee] = devicesOf(item)
  return assignee === undefined ? deviceName(author) : `→ ${deviceName(assignee)}`
}

/** Its status and, where that is so, that no attempt is left or too many were made. */
export function statusWords(item: Item): string {
  const { attempts: n, attemptsMax: max } = item
  const limit = limitOf(item)
  return [deskWords(item), ...(limit ? [t(`desk.limit.${limit}`, { n, max })] : [])].join(' · ')
}

export const presetName = (id: string | null): string =>
  id === null ? t('desk.own_options') : (nameOfPreset(id) ?? id)

/** Once a request was redacted nobody knows its preset any more; that is not a request with options of its own. */
export const presetOf = ({ reference, preset }: Item): string =>
  reference === '' ? '–' : presetName(preset)

export const names: Names = { device: deviceName, preset: presetName }
