/** Where the words are: by part, then by language, each in a file that is fetched when needed. */
import type { Language } from '../../shared/languages.ts'
import type { Catalogue } from './words.ts'

type Load = () => Promise<Catalogue>

/**
 * `first` is what the first screens say, `later` all else of the app, `guidance` what to do about a
 * failed check, `kiosk` what only a kiosk says.
 */
export type Part = 'first' | 'later' | 'guidance' | 'kiosk'

const first: Load = () => import('./en.ts').then((m) => m.en)
const later: Load = () => import('./en-later.ts').then((m) => m.enLater)
const guidance: Load = () => import('./en-guidance.ts').then((m) => m.enGuidance)
const kiosk: Load = () => import('./en-kiosk.ts').then((m) => m.enKiosk)

export const CATALOGUES: Readonly<Record<Part, Readonly<Record<Language, Load>>>> = {
  first: { en: first, es: first, fr: first, de: first, pt: first, ar: first },
  later: { en: later, es: later, fr: later, de: later, pt: later, ar: later },
  guidance: { en: guidance, es: guidance, fr: guidance, de: guidance, pt: guidance, ar: guidance },
  kiosk: { en: kiosk, es: kiosk, fr: kiosk, de: kiosk, pt: kiosk, ar: kiosk },
}
