/** What only the extension's panel says. The build of the app leaves it out (`vite.config.ts`). */
import type { Language } from '../../shared/languages.ts'
import type { Catalogue } from './words.ts'

export const EXTENSION_WORDS: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => import('./en/extension.ts').then((m) => m.enExtension),
  es: () => import('./es/extension.ts').then((m) => m.esExtension),
  fr: () => import('./fr/extension.ts').then((m) => m.frExtension),
  de: () => import('./de/extension.ts').then((m) => m.deExtension),
  pt: () => import('./pt/extension.ts').then((m) => m.ptExtension),
  ar: () => import('./ar/extension.ts').then((m) => m.arExtension),
}
