/** The first steps of a new site, and which of them are done. Pure. */
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import type { SiteSettings } from '../../../shared/protocol/settings.ts'

export const STEPS = ['phone', 'brand', 'pin', 'verification'] as const
export type Step = (typeof STEPS)[number]

type Known = {
  devices: readonly Pick<DeviceRow, 'role' | 'state'>[]
  settings: Pick<SiteSettings, 'brand' | 'staff_pin'>
  requests: readonly Pick<RequestRow, 'verdict_at'>[]
}

/** What every site begins with. */
const NOT_YET_NAMED = 'Fieldproof'

export function doneSteps({ devices, settings, requests }: Known): ReadonlySet<Step> {
  const { brand, staff_pin } = settings
  const isDone: Readonly<Record<Step, boolean>> = {
    phone: devices.some(({ role, state }) => role === 'agent' && state === 'active'),
    brand: brand.name !== NOT_YET_NAMED || brand.color !== null || brand.logo !== null,
    pin: staff_pin !== null,
    verification: requests.some(({ verdict_at }) => verdict_at !== null),
  }
  return new Set(STEPS.filter((step) => isDone[step]))
}
