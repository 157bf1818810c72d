/** What somebody changed in the settings, as lines that name it: before and after. Pure. */
import type { SettingsTyped } from './settings-typed.ts'
import { KEPT, NUMBERS, TEXTS } from './settings-typed.ts'

/** `null`: nothing, before or after. */
export type Change =
  | { kind: 'value'; name: string; before: string | null; after: string | null }
  /** One whose content says little in a line. */
  | { kind: 'plain'; name: 'logo' | 'staff_pin' | 'order' }
  | { kind: 'preset'; name: string; what: 'added' | 'removed' | 'edited' }
  | { kind: 'text'; text: (typeof TEXTS)[number]; language: string }

const orNull = (text: string | null | undefined): string | null => text?.trim() || null
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export function changesOf(base: SettingsTyped, typed: SettingsTyped): Change[] {
  return [...brandChanges(base, typed), ...presetChanges(base, typed), ...otherChanges(base, typed)]
}

function value(name: string, before: string | null, after: string | null): Change[] {
  return before === after ? [] : [{ kind: 'value', name, before, after }]
}

const brandChanges = ({ brand: a }: SettingsTyped, { brand: b }: SettingsTyped): Change[] => [
  ...value('name', orNull(a.name), orNull(b.name)),
  ...value('colour', orNull(a.color), orNull(b.color)),
  ...(a.logo === b.logo ? [] : [{ kind: 'plain', name: 'logo' } as const]),
]

function presetChanges(base: SettingsTyped, typed: SettingsTyped): Change[] {
  const [before, after] = [base.presets, typed.presets]
  const nameOf = (id: string | null) =>
    [...after, ...before].find((preset) => preset.id === id)?.name ?? null
  const inBoth = (list: typeof before, other: typeof before) =>
    list.filter(({ id }) => other.some((one) => one.id === id)).map(({ id }) => id)
  return [
    ...after.flatMap((preset): Change[] => {
      const was = before.find(({ id }) => id === preset.id)
      if (!was) return [{ kind: 'preset', name: preset.name, what: 'added' }]
      return isSame(was, preset) ? [] : [{ kind: 'preset', name: preset.name, what: 'edited' }]
    }),
    ...before
      .filter(({ id }) => !after.some((one) => one.id === id))
      .map(({ name }): Change => ({ kind: 'preset', name, what: 'removed' })),
    ...(isSame(inBoth(before, after), inBoth(after, before))
      ? []
      : [{ kind: 'plain', name: 'order' } as const]),
    ...value('default_preset', nameOf(base.default_preset), nameOf(typed.default_preset)),
  ]
}

function otherChanges(base: SettingsTyped, typed: SettingsTyped): Change[] {
  return [
    ...value('phone_country', base.phone_country, typed.phone_country),
    ...NUMBERS.flatMap((field) => value(field, orNull(base[field]), orNull(typed[field]))),
    ...value('languages', orNull(base.languages.join(', ')), orNull(typed.languages.join(', '))),
    ...TEXTS.flatMap((text) => {
      const languages = new Set([...Object.keys(base[text]), ...Object.keys(typed[text])])
      return [...languages]
        .filter((language) => {
          const of = (texts: SettingsTyped[typeof text]) =>
            orNull(Object.entries(texts).find(([one]) => one === language)?.[1])
          return of(base[text]) !== of(typed[text])
        })
        .map((language): Change => ({ kind: 'text', text, language }))
    }),
    ...KEPT.flatMap((kept) =>
      value(`keep.${kept}`, orNull(base.retention[kept]), orNull(typed.retention[kept])),
    ),
    ...(isSame(base.staff_pin, typed.staff_pin)
      ? []
      : [{ kind: 'plain', name: 'staff_pin' } as const]),
  ]
}
