/** A text of the site in the language of the moment, else in English, else the app's own words. */
import type { Texts } from '../../../shared/protocol/settings.ts'
import { language } from '../../i18n/first/speak.ts'

export const siteText = (texts: Texts, own: string): string =>
  texts[language.value] ?? texts.en ?? own
