/**
 * Two people changed the settings at once. Whatever only one of them touched is taken from that one;
 * where both did, what is typed here stays and is told. Pure.
 */
import type { SettingsField, SettingsTyped } from './settings-typed.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const changedFields = (a: SettingsTyped, b: SettingsTyped): SettingsField[] =>
  (Object.keys(a) as SettingsField[]).filter((field) => !isSame(a[field], b[field]))

export type Merged = {
  typed: SettingsTyped
  /** What somebody else changed, and is taken over. */
  theirs: readonly SettingsField[]
  /** What both changed: mine stands in the form, theirs would be lost by saving. */
  both: readonly SettingsField[]
}

/** `base`: what both of us began with. */
export function mergeSettings(
  base: SettingsTyped,
  mine: SettingsTyped,
  theirs: SettingsTyped,
): Merged {
  const fields = changedFields(base, theirs).map((field) => ({
    field,
    ...merge(base[field], mine[field], theirs[field]),
  }))
  return {
    typed: { ...mine, ...Object.fromEntries(fields.map(({ field, value }) => [field, value])) },
    theirs: namesOf(fields.filter((one) => !one.isLost && !isSame(one.value, mine[one.field]))),
    both: namesOf(fields.filter(({ isLost }) => isLost)),
  }
}

const namesOf = (fields: readonly { field: SettingsField }[]): SettingsField[] =>
  fields.map(({ field }) => field)

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object(value) === value && !Array.isArray(value)

/** A field of several parts, as the brand is, is merged part by part. `isLost`: something of theirs is. */
function merge(base: unknown, mine: unknown, theirs: unknown): { value: unknown; isLost: boolean } {
  if (isSame(base, theirs) || isSame(mine, theirs)) return { value: mine, isLost: false }
  if (isSame(base, mine)) return { value: theirs, isLost: false }
  if (!(isParts(base) && isParts(mine) && isParts(theirs))) return { value: mine, isLost: true }
  const parts = Object.keys({ ...mine, ...theirs }).map((name) => ({
    name,
    ...merge(base[name], mine[name], theirs[name]),
  }))
  return {
    value: Object.fromEntries(parts.map(({ name, value }) => [name, value])),
    isLost: parts.some(({ isLost }) => isLost),
  }
}
