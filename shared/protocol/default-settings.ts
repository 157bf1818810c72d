/** What holds at a site that has decided nothing yet. */
import { LANGUAGES } from '../languages.ts'
import { PRESETS } from '../presets.ts'
import type { SiteSettings } from './settings.ts'

export const DEFAULT_SETTINGS: SiteSettings = {
  brand: { name: 'Fieldproof', color: null, logo: null },
  presets: [...PRESETS],
  languages: [...LANGUAGES],
  welcome: {},
  privacy_notice: {},
  alternative: {},
  attempts_max: 3,
  idle_s: 60,
  redact_after_days: null,
  clean_up_after_days: 30,
  staff_pin: null,
}
