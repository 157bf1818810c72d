import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import { language } from '../i18n/t/ticket-page.ts'

/** What the site wrote, in the language of the moment, else in English; undefined where it did not. */
export const textOf = (texts: TicketState['alternative']): string | undefined =>
  texts[language()] ?? texts.en
