/**
 * What a catalogue is. English is the source: its keys are the keys, and the `{names}` in its texts
 * are the values a text is given. Other languages hold exactly the same keys.
 */

/** Plural forms by `Intl.PluralRules`; a form that a language does not have is left out. */
type Forms = { readonly other: string } & {
  readonly [Rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string
}
export type Entry = string | Forms
export type Catalogue = Readonly<Record<string, Entry>>

/** The catalogue `C` in another language, `R` being the plural forms that it tells apart. */
export type Translation<C extends Catalogue, R extends Intl.LDMLPluralRule = 'one' | 'other'> = {
  readonly [K in keyof C]: C[K] extends string ? string : Readonly<Record<R, string>>
}

/** Arabic has a form for each. */
export type AllForms = Intl.LDMLPluralRule

type Texts<E extends Entry> = E extends string ? E : E[keyof E]
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<E extends Entry> = [Names<Texts<E>>] extends [never]
  ? []
  : [values: Record<Names<Texts<E>>, string | number>]

/** A key that does not exist, or a value that a text asks for and nobody gives, does not compile. */
export type Speak<C extends Catalogue> = <K extends keyof C>(
  key: K,
  ...values: Values<C[K]>
) => string
