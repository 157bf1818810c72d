/** The sections of the settings: a line each in the sub-navigation, with the fields that are in it. */
import type { ComponentType } from 'preact'
import { BrandPart } from '../brand/brand-part.tsx'
import { LanguagesPart } from '../languages/languages-part.tsx'
import { PresetsPart } from '../presets/presets-part.tsx'
import { RetentionPart } from '../retention/retention-part.tsx'
import { AlertsPart, KiosksPart } from './limits-part.tsx'
import { PART_NAMES, type PartName } from './part-names.ts'
import { RequestsPart } from './requests-part.tsx'
import type { PartProps } from './settings-draft.ts'
import type { SettingsField } from './settings-typed.ts'

type SettingsPart = {
  fields: readonly SettingsField[]
  screen: ComponentType<PartProps>
}

export const PARTS: Readonly<Record<PartName, SettingsPart>> = {
  brand: { fields: ['brand'], screen: BrandPart },
  presets: { fields: ['presets', 'default_preset'], screen: PresetsPart },
  requests: { fields: ['phone_country', 'attempts_max'], screen: RequestsPart },
  languages: {
    fields: ['languages', 'welcome', 'privacy_notice', 'alternative'],
    screen: LanguagesPart,
  },
  kiosks: { fields: ['idle_s', 'staff_pin'], screen: KiosksPart },
  alerts: { fields: ['waiting_alert_h'], screen: AlertsPart },
  retention: { fields: ['retention'], screen: RetentionPart },
}

/** The one that the address names, or the first. */
export const partNamed = (name: string | undefined): PartName =>
  PART_NAMES.find((one) => one === name) ?? PART_NAMES[0]

/** `path`: of a field, as `brand.name`. */
export const partOf = (path: string): PartName => {
  const field = path.split('.')[0]
  return PART_NAMES.find((name) => PARTS[name].fields.some((one) => one === field)) ?? PART_NAMES[0]
}
