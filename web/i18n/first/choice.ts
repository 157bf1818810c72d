/**
 * Which language a device speaks: the person's choice, else the first of the browser's languages
 * that there is a catalogue for, else the site's first, else English.
 */
import type { Language } from '../../../shared/languages.ts'
import { ownLanguage, preferredLanguage, rememberLanguage } from './preferred.ts'
import { speakIn } from './speak.ts'

/** Call once, before anything is shown. English is on every device, the others where they are used. */
export const startSpeaking = (): Promise<void> =>
  speakIn(preferredLanguage()).catch(() => speakIn('en'))

/** Once the site's settings are known: its first language, unless the person has one of ours. */
export const speakForSite = async (languages: readonly Language[]): Promise<void> => {
  const [first] = languages
  if (first && ownLanguage() === null) await speakIn(first)
}

/** Speaks it from now on, also after a restart. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speakIn(language)
  rememberLanguage(language)
}
