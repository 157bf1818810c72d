/** The languages of every screen: what a site may offer, and what there is a catalogue for. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each in its own words: whoever looks for their language cannot be asked to read another. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
  ar: 'العربية',
}
