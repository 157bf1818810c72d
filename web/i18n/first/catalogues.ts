/** The words of the first screens. All others are in `catalogues.ts`, which is fetched with them. */
import type { Language } from '../../../shared/languages.ts'
import type { Catalogue } from '../words.ts'

type Loads = Readonly<Record<Language, () => Promise<Catalogue>>>

export const FIRST_CATALOGUES: Readonly<Record<'first' | 'enrol', Loads>> = {
  first: {
    en: () => import('../en/first.ts').then((m) => m.en),
    es: () => import('../es/first.ts').then((m) => m.es),
    fr: () => import('../fr/first.ts').then((m) => m.fr),
    de: () => import('../de/first.ts').then((m) => m.de),
    pt: () => import('../pt/first.ts').then((m) => m.pt),
    ar: () => import('../ar/first.ts').then((m) => m.ar),
  },
  enrol: {
    en: () => import('../en/enrol.ts').then((m) => m.enEnrol),
    es: () => import('../es/enrol.ts').then((m) => m.esEnrol),
    fr: () => import('../fr/enrol.ts').then((m) => m.frEnrol),
    de: () => import('../de/enrol.ts').then((m) => m.deEnrol),
    pt: () => import('../pt/enrol.ts').then((m) => m.ptEnrol),
    ar: () => import('../ar/enrol.ts').then((m) => m.arEnrol),
  },
}
