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
  const [byMe, byThem] = [new Set(changedFields(base, mine)), changedFields(base, theirs)]
  const taken = byThem.filter((field) => !byMe.has(field))
  const both = byThem.filter((field) => byMe.has(field) && !isSame(mine[field], theirs[field]))
  const typed = { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) }
  return { typed, theirs: taken, both }
}
