/**
 * Speaks the words of a ticket's page, without the signals of the app: that page is fetched on bad
 * lines by people who will open it once. Whoever changes the language draws the page again.
 */
import type { Language } from '../../../shared/languages.ts'
import type { enGuidance } from '../en/guidance.ts'
import type { enV } from '../en/ticket-page.ts'
import { fill, rulesOf } from '../first/fill.ts'
import { preferredLanguage } from '../first/preferred.ts'
import { GUIDANCE_WORDS, TICKET_PAGE_WORDS } from '../ticket-catalogues.ts'
import type { Catalogue, Speak } from '../words.ts'

let words: Catalogue = {}
let doesGuide = false
let spoken: Language = preferredLanguage()

export const language = (): Language => spoken

/** The person's own region where it speaks the language. */
export const locale = (): string =>
  navigator.languages.find((one) => one.split('-')[0] === spoken) ?? spoken

/** Call before anything is shown; rejects where the words cannot be fetched. */
export async function sayIn(next: Language): Promise<void> {
  const [page, guidance] = await Promise.all([
    TICKET_PAGE_WORDS[next](),
    doesGuide ? GUIDANCE_WORDS[next]() : {},
  ])
  words = { ...page, ...guidance }
  spoken = next
  Object.assign(document.documentElement, { lang: next, dir: next === 'ar' ? 'rtl' : 'ltr' })
}

/** What helps after a check that failed; most people never need it. Rejects as `sayIn` does. */
export async function sayGuidance(): Promise<void> {
  words = { ...words, ...(await GUIDANCE_WORDS[spoken]()) }
  doesGuide = true
}

export const t: Speak<typeof enV & typeof enGuidance> = (key, ...[values]) =>
  fill(words[key] ?? '', values ?? {}, rulesOf(spoken, locale()))
