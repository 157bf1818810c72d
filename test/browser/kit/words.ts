/**
 * What the app says, as a journey looks for it: from the catalogues, in the language that the run is
 * in. `npm run soak` sets `JOURNEY_LANGUAGE` and `JOURNEY_THEME`; else it is English and light.
 */
import * as v from 'valibot'
import { LANGUAGES } from '../../../shared/languages.ts'
import { CATALOGUES, type Part } from '../../../web/i18n/catalogues.ts'
import type { enEnrol } from '../../../web/i18n/en/enrol.ts'
import type { en } from '../../../web/i18n/en/first.ts'
import type { enGuidance } from '../../../web/i18n/en/guidance.ts'
import type { enHandover } from '../../../web/i18n/en/handover.ts'
import type { enImport } from '../../../web/i18n/en/import.ts'
import type { enKiosk } from '../../../web/i18n/en/kiosk.ts'
import type { enLater } from '../../../web/i18n/en/later.ts'
import { fill, rulesOf } from '../../../web/i18n/first/fill.ts'
import type { Catalogue, Speak } from '../../../web/i18n/words.ts'

const { JOURNEY_LANGUAGE = 'en', JOURNEY_THEME = 'light' } = process.env

export const LANGUAGE = v.parse(v.picklist(LANGUAGES), JOURNEY_LANGUAGE)
export const THEME = v.parse(v.picklist(['light', 'dark']), JOURNEY_THEME)

const PARTS = [
  'first',
  'enrol',
  'later',
  'guidance',
  'handover',
  'import',
  'kiosk',
] as const satisfies readonly Part[]

const loaded = await Promise.all(PARTS.map((part) => CATALOGUES[part][LANGUAGE]()))
const words: Catalogue = Object.assign({}, ...loaded)
const rules = rulesOf(LANGUAGE, LANGUAGE)

type All = typeof en &
  typeof enEnrol &
  typeof enLater &
  typeof enGuidance &
  typeof enHandover &
  typeof enImport &
  typeof enKiosk

export const t: Speak<All> = (key, ...[values]) => fill(words[key] ?? '', values ?? {}, rules)
