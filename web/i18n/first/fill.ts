/** Fills the `{names}` of a text in. Pure: which language it is, and its words, come from outside. */
import type { Entry } from '../words.ts'

export type Rules = { plural: Intl.PluralRules; number: Intl.NumberFormat }

/** `locale`: the person's own region, so that their digits and separators are used. */
export const rulesOf = (language: string, locale: string): Rules => ({
  // The words are those of Portugal, where nothing is plural, too.
  plural: new Intl.PluralRules(language.replace('pt', 'pt-PT')),
  number: new Intl.NumberFormat(locale),
})

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

export function fill(
  entry: Entry,
  values: Readonly<Record<string, string | number>>,
  { plural, number }: Rules,
): string {
  const text =
    typeof entry === 'string' ? entry : (entry[plural.select(Number(values.n))] ?? entry.other)
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    if (typeof value === 'number') return number.format(value)
    // What is written from the right must not turn the words around it, nor they what is not.
    return RIGHT_TO_LEFT.test(text + value) ? `\u2068${value}\u2069` : value
  })
}
