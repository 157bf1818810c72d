/**
 * Which language a device speaks: the person's choice, else the first of the browser's languages
 * that there is a catalogue for, else the site's first, else English.
 */
import { LANGUAGES, type Language } from '../../shared/languages.ts'
import { speakIn } from './speak.ts'

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
const ownLanguage = (): Language | null =>
  chosenLanguage() ?? navigator.languages.map(known).find((one) => one !== undefined) ?? null

/** Call once, before anything is shown. */
export const startSpeaking = (): Promise<void> => speakIn(ownLanguage() ?? 'en')

/** Once the site's settings are known: its first language, unless the person has one of ours. */
export const speakForSite = async (languages: readonly Language[]): Promise<void> => {
  const [first] = languages
  if (first && ownLanguage() === null) await speakIn(first)
}

/** Speaks it from now on, also after a restart. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speakIn(language)
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // It stays until the app is closed.
  }
}
