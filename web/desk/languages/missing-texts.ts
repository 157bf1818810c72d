/** Which texts a site has written in one of its languages and not in another one: there, people read English. Pure. */
import type { Language } from '../../../shared/languages.ts'
import { type SettingsTyped, TEXTS } from '../settings/settings-typed.ts'

export type Missing = { language: Language; text: (typeof TEXTS)[number] }

/** A text that is written nowhere is missing nowhere: the app has its own in every language. */
export const missingIn = (typed: SettingsTyped): Missing[] =>
  TEXTS.filter((text) => Object.values(typed[text]).some((one) => one?.trim())).flatMap((text) =>
    typed.languages
      .filter((language) => !typed[text][language]?.trim())
      .map((language) => ({ language, text })),
  )
