/**
 * Says things in the language of the moment. What is said is a signal: screens that show it change
 * with it. Plural forms, numbers and lists are Intl's business, never `n === 1`.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '../../../shared/languages.ts'
import type { Part } from '../catalogues.ts'
import type { Catalogue } from '../words.ts'
import { FIRST_CATALOGUES } from './catalogues.ts'
import { fill, rulesOf } from './fill.ts'

const spoken = signal<{ language: Language; words: Catalogue }>({ language: 'en', words: {} })

export const language: ReadonlySignal<Language> = computed(() => spoken.value.language)

/** Whether there are words at all: until then only a picture can be shown. */
export const canSpeak: ReadonlySignal<boolean> = computed(
  () => Object.keys(spoken.value.words).length > 0,
)

/** The person's own region where it speaks the language, so that 24 h stays 24 h. */
export const locale: ReadonlySignal<string> = computed(
  () =>
    globalThis.navigator?.languages.find((one) => one.split('-')[0] === language.value) ??
    language.value,
)

const parts = new Set<Part>(['first'])
let wanted: Language = 'en'

/** Changes the language of everything in sight; rejects, and changes nothing, where it cannot load. */
export async function speakIn(next: Language): Promise<void> {
  const before = wanted
  wanted = next
  try {
    await load(wordsOf)
  } catch (error) {
    if (wanted === next) wanted = before
    throw error
  }
}

/** The same for screens that can go on as they are: where it cannot load, nothing changes. */
export const trySpeakIn = (next: Language): Promise<void> =>
  speakIn(next).catch((error: unknown) => console.warn('words', next, error))

/**
 * Fetches more words of the language in use, before a screen that says them is shown. Those that cannot
 * be had are English: better than a screen that stays blank.
 */
export async function haveWords(part: Part): Promise<void> {
  parts.add(part)
  await load(wordsOrEnglish)
}

async function load(fetchWords: typeof wordsOf): Promise<void> {
  const next = wanted
  const loaded = await Promise.all([...parts].map((part) => fetchWords(part, next)))
  // Somebody chose another one meanwhile: that load brings all.
  if (next !== wanted) return
  const { language, words } = spoken.value
  const kept = language === next ? words : {}
  spoken.value = { language: next, words: Object.assign({}, kept, ...loaded) }
  const root = globalThis.document?.documentElement
  if (root) Object.assign(root, { lang: next, dir: next === 'ar' ? 'rtl' : 'ltr' })
}

async function wordsOf(part: Part, next: Language): Promise<Catalogue> {
  if (part === 'first' || part === 'enrol') return FIRST_CATALOGUES[part][next]()
  const { CATALOGUES } = await import('../catalogues.ts')
  return CATALOGUES[part][next]()
}

/** A language without its first words is none: it is not spoken. */
const wordsOrEnglish: typeof wordsOf = (part, next) =>
  wordsOf(part, next).catch((error: unknown) => {
    if (part === 'first') throw error
    console.warn('words', part, next, error)
    return wordsOf(part, 'en')
  })

const rules = computed(() => rulesOf(language.value, locale.value))

/** The text of a key with its `{names}` filled in; typed by what is in `i18n/t/`. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(spoken.value.words[key] ?? '', values, rules.value)
}

/** The words for a problem's code, where the loaded catalogues have any: codes are open-ended. */
export function problemWords(code: string): string | undefined {
  const { words } = spoken.value
  const key = `problem.${code}`
  return Object.hasOwn(words, key) ? say(key) : undefined
}
