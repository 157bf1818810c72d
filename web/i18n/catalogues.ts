/** Where the words are: by part, then by language, each in a file that is fetched when needed. */
import type { Language } from '../../shared/languages.ts'
import type { Catalogue } from './words.ts'

type Load = () => Promise<Catalogue>

/**
 * `first` is what the first screens say, `enrol` the first meeting, `later` all else of the app,
 * `guidance` what to do about a failed check, `kiosk` what only a kiosk says, `desk` what only a
 * supervisor's desk does, `v` the page behind a ticket's link.
 */
export type Part = 'first' | 'enrol' | 'later' | 'guidance' | 'kiosk' | 'desk' | 'v'

export const CATALOGUES: Readonly<Record<Part, Readonly<Record<Language, Load>>>> = {
  first: {
    en: () => import('./en.ts').then((m) => m.en),
    es: () => import('./es.ts').then((m) => m.es),
    fr: () => import('./fr.ts').then((m) => m.fr),
    de: () => import('./de.ts').then((m) => m.de),
    pt: () => import('./pt.ts').then((m) => m.pt),
    ar: () => import('./ar.ts').then((m) => m.ar),
  },
  enrol: {
    en: () => import('./en-enrol.ts').then((m) => m.enEnrol),
    es: () => import('./es-enrol.ts').then((m) => m.esEnrol),
    fr: () => import('./fr-enrol.ts').then((m) => m.frEnrol),
    de: () => import('./de-enrol.ts').then((m) => m.deEnrol),
    pt: () => import('./pt-enrol.ts').then((m) => m.ptEnrol),
    ar: () => import('./ar-enrol.ts').then((m) => m.arEnrol),
  },
  later: {
    en: () => import('./en-later.ts').then((m) => m.enLater),
    es: () => import('./es-later.ts').then((m) => m.esLater),
    fr: () => import('./fr-later.ts').then((m) => m.frLater),
    de: () => import('./de-later.ts').then((m) => m.deLater),
    pt: () => import('./pt-later.ts').then((m) => m.ptLater),
    ar: () => import('./ar-later.ts').then((m) => m.arLater),
  },
  guidance: {
    en: () => import('./en-guidance.ts').then((m) => m.enGuidance),
    es: () => import('./es-guidance.ts').then((m) => m.esGuidance),
    fr: () => import('./fr-guidance.ts').then((m) => m.frGuidance),
    de: () => import('./de-guidance.ts').then((m) => m.deGuidance),
    pt: () => import('./pt-guidance.ts').then((m) => m.ptGuidance),
    ar: () => import('./ar-guidance.ts').then((m) => m.arGuidance),
  },
  kiosk: {
    en: () => import('./en-kiosk.ts').then((m) => m.enKiosk),
    es: () => import('./es-kiosk.ts').then((m) => m.esKiosk),
    fr: () => import('./fr-kiosk.ts').then((m) => m.frKiosk),
    de: () => import('./de-kiosk.ts').then((m) => m.deKiosk),
    pt: () => import('./pt-kiosk.ts').then((m) => m.ptKiosk),
    ar: () => import('./ar-kiosk.ts').then((m) => m.arKiosk),
  },
  desk: {
    en: () => import('./en-desk.ts').then((m) => m.enDesk),
    es: () => import('./en-desk.ts').then((m) => m.enDesk),
    fr: () => import('./en-desk.ts').then((m) => m.enDesk),
    de: () => import('./en-desk.ts').then((m) => m.enDesk),
    pt: () => import('./en-desk.ts').then((m) => m.enDesk),
    ar: () => import('./en-desk.ts').then((m) => m.enDesk),
  },
  v: {
    en: () => import('./en-v.ts').then((m) => m.enV),
    es: () => import('./es-v.ts').then((m) => m.esV),
    fr: () => import('./fr-v.ts').then((m) => m.frV),
    de: () => import('./de-v.ts').then((m) => m.deV),
    pt: () => import('./pt-v.ts').then((m) => m.ptV),
    ar: () => import('./ar-v.ts').then((m) => m.arV),
  },
}
