/**
 * What somebody is writing into the settings. It outlives the screen: whoever looks something up in
 * another section finds it again. It is gone with the page, which asks first.
 */
import { signal } from '@preact/signals'
import { changedFields, type Merged, mergeSettings } from './merge-settings.ts'
import type { SettingsTyped } from './settings-typed.ts'

/** `base`: as they were read, with their version. */
export type SettingsDraft = { version: number; base: SettingsTyped; typed: SettingsTyped }

/**
 * What a part of the form is handed. `base`: as they are saved. `isWrong`: by the path of a field, once
 * somebody tried to save; `told`: what a field of that path says when it is wrong, then and when it is left.
 */
export type PartProps = {
  typed: SettingsTyped
  base: SettingsTyped
  change(part: Partial<SettingsTyped>): void
  isWrong(field: string): boolean
  told(field: string, words: string): Told
}

/** For `Field`. */
export type Told = { error: string | undefined; check(): string | undefined }

export const draft = signal<SettingsDraft | null>(null)

export const isUnsaved = (now: SettingsDraft | null): boolean =>
  now !== null && changedFields(now.base, now.typed).length > 0

/** They were read, or saved by somebody else meanwhile: nothing that is typed is lost. */
export function takeUp(version: number, fresh: SettingsTyped): Merged {
  const { base, typed } = draft.value ?? { base: fresh, typed: fresh }
  const merged = mergeSettings(base, typed, fresh)
  draft.value = { version, base: fresh, typed: merged.typed }
  return merged
}

/** Saved: what is typed is what they are. */
export function showSaved(version: number, saved: SettingsTyped): void {
  draft.value = { version, base: saved, typed: saved }
}

export function discard(): void {
  if (draft.value) draft.value = { ...draft.value, typed: draft.value.base }
}

export function change(part: Partial<SettingsTyped>): void {
  if (draft.value) draft.value = { ...draft.value, typed: { ...draft.value.typed, ...part } }
}

addEventListener('beforeunload', (event) => {
  if (isUnsaved(draft.value)) event.preventDefault()
})
