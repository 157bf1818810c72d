/**
 * Words by key. A key that does not exist, or a value that a text asks for and nobody gives, does
 * not compile. Plural forms are chosen by Intl, never by `n === 1`.
 */
import { en } from './en.ts'

type Catalogue = typeof en
export type Key = keyof Catalogue

type Texts<K extends Key> = Catalogue[K] extends string
  ? Catalogue[K]
  : Catalogue[K][keyof Catalogue[K]]
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<K extends Key> = [Names<Texts<K>>] extends [never]
  ? []
  : [values: Record<Names<Texts<K>>, string | number>]

type Forms = { one: string; other: string }

/** The language of the catalogue; times follow the person's own region where it speaks it. */
export const LANGUAGE = 'en'
const plural = new Intl.PluralRules(LANGUAGE)

export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const entry: string | Forms = en[key]
  const given: Record<string, string | number> = values ?? {}
  const text = typeof entry === 'string' ? entry : entry[formOf(Number(given.n))]
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''))
}

const formOf = (n: number): keyof Forms => (plural.select(n) === 'one' ? 'one' : 'other')

const either = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' })

/** “a, b or c” */
export const anyOf = (words: readonly string[]): string => either.format(words)

type ProblemKey = Extract<Key, `problem.${string}`>

/** The words for a problem's code, where this catalogue has any: codes are open-ended. */
export function problemWords(code: string): string | undefined {
  const key = `problem.${code}`
  return Object.hasOwn(en, key) ? t(key as ProblemKey) : undefined
}
