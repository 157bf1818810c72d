/**
 * Words by key, from a catalogue. A key that does not exist, or a value that a text asks for and
 * nobody gives, does not compile. Plural forms are chosen by Intl, never by `n === 1`.
 */
type Forms = { one: string; other: string }
type Entry = string | Forms

type Texts<E extends Entry> = E extends string ? E : E[keyof E]
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<E extends Entry> = [Names<Texts<E>>] extends [never]
  ? []
  : [values: Record<Names<Texts<E>>, string | number>]

/** The language of the catalogues; times follow the person's own region where it speaks it. */
export const LANGUAGE = 'en'
const plural = new Intl.PluralRules(LANGUAGE)
const formOf = (n: number): keyof Forms => (plural.select(n) === 'one' ? 'one' : 'other')

type Catalogue = Readonly<Record<string, Entry>>

export type Speaker<C extends Catalogue> = {
  t<K extends keyof C>(key: K, ...values: Values<C[K]>): string
  /** The words for a problem's code, where this catalogue has any: codes are open-ended. */
  problemWords(code: string): string | undefined
}

export function speak<C extends Catalogue>(catalogue: C): Speaker<C> {
  function t<K extends keyof C>(key: K, ...[values]: Values<C[K]>): string {
    const entry: Entry = catalogue[key] ?? ''
    const given: Record<string, string | number> = values ?? {}
    const text = typeof entry === 'string' ? entry : entry[formOf(Number(given.n))]
    return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''))
  }
  function problemWords(code: string): string | undefined {
    const key = `problem.${code}`
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
    return typeof entry === 'string' ? entry : undefined
  }
  return { t, problemWords }
}
