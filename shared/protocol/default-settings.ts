/** What holds at a site that has decided nothing yet. */
import { LANGUAGES } from '../languages.ts'
import { PRESETS } from '../presets.ts'
import type { SiteSettings } from './settings.ts'

export const DEFAULT_SETTINGS: SiteSettings = {
  brand: { name: 'Fieldproof', color: null, logo: null },
  presets: [...PRESETS],
  default_preset: null,
  languages: [...LANGUAGES],
  welcome: {},
  privacy_notice: {},
  alternative: {},
  attempts_max: 3,
  phone_country: null,
  idle_s: 60,
  waiting_alert_h: 24,
  // Results for three years, as long as Stripe itself keeps most of what it has; the rest for a season.
  retention: {
    accepted: 30,
    open: 30,
    unverified: 90,
    verified: 1095,
    canceled: 30,
    closed: 90,
  },
  staff_pin: null,
}
