/** The words of a ticket's page, by themselves: whoever is handed a ticket fetches no others. */
import type { Language } from '../../shared/languages.ts'
import type { Catalogue } from './words.ts'

type Loads = Readonly<Record<Language, () => Promise<Catalogue>>>

export const GUIDANCE_WORDS: Loads = {
  en: () => import('./en/guidance.ts').then((m) => m.enGuidance),
  es: () => import('./es/guidance.ts').then((m) => m.esGuidance),
  fr: () => import('./fr/guidance.ts').then((m) => m.frGuidance),
  de: () => import('./de/guidance.ts').then((m) => m.deGuidance),
  pt: () => import('./pt/guidance.ts').then((m) => m.ptGuidance),
  ar: () => import('./ar/guidance.ts').then((m) => m.arGuidance),
}

export const TICKET_PAGE_WORDS: Loads = {
  en: () => import('./en/ticket-page.ts').then((m) => m.enV),
  es: () => import('./es/ticket-page.ts').then((m) => m.esV),
  fr: () => import('./fr/ticket-page.ts').then((m) => m.frV),
  de: () => import('./de/ticket-page.ts').then((m) => m.deV),
  pt: () => import('./pt/ticket-page.ts').then((m) => m.ptV),
  ar: () => import('./ar/ticket-page.ts').then((m) => m.arV),
}
