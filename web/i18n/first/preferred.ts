/** The language a person prefers, as far as this browser knows. */
import { LANGUAGES, type Language } from '../../../shared/languages.ts'

const KEY = 'language'

const known = (tag: string | null): Language | undefined =>
  LANGUAGES.find((language) => language === tag?.split('-')[0])

/** What somebody chose on this device, or null. */
export function chosenLanguage(): Language | null {
  try {
    return known(localStorage.getItem(KEY)) ?? null
  } catch {
    // Storage can be blocked; the browser's language is as good.
    return null
  }
}

/** Of what is known before the store is read; null where only the site's own choice is left. */
export const ownLanguage = (): Language | null =>
  chosenLanguage() ?? navigator.languages.map(known).find((one) => one !== undefined) ?? null

export const preferredLanguage = (): Language => ownLanguage() ?? 'en'

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // It stays until the page is closed.
  }
}
