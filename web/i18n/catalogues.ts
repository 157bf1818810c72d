/** Where the words are: by part, then by language, each in a file that is fetched when needed. */
import type { Language } from '../../shared/languages.ts'
import type { Catalogue } from './words.ts'

type Load = () => Promise<Catalogue>

/**
 * `first` is what the first screens say, `enrol` the first meeting, `later` all else of the app,
 * `guidance` what to do about a failed check, `kiosk` what only a kiosk says, `v` the
 * page behind a ticket's link.
 */
export type Part = 'first' | 'enrol' | 'later' | 'guidance' | 'kiosk' | 'v'

const first: Load = () => import('./en.ts').then((m) => m.en)
const enrol: Load = () => import('./en-enrol.ts').then((m) => m.enEnrol)
const later: Load = () => import('./en-later.ts').then((m) => m.enLater)
const guidance: Load = () => import('./en-guidance.ts').then((m) => m.enGuidance)
const kiosk: Load = () => import('./en-kiosk.ts').then((m) => m.enKiosk)
const v: Load = () => import('./en-v.ts').then((m) => m.enV)

export const CATALOGUES: Readonly<Record<Part, Readonly<Record<Language, Load>>>> = {
  first: { en: first, es: first, fr: first, de: first, pt: first, ar: first },
  enrol: { en: enrol, es: enrol, fr: enrol, de: enrol, pt: enrol, ar: enrol },
  later: { en: later, es: later, fr: later, de: later, pt: later, ar: later },
  guidance: { en: guidance, es: guidance, fr: guidance, de: guidance, pt: guidance, ar: guidance },
  kiosk: { en: kiosk, es: kiosk, fr: kiosk, de: kiosk, pt: kiosk, ar: kiosk },
  v: { en: v, es: v, fr: v, de: v, pt: v, ar: v },
}
