/** Reads the settings, and saves what is typed: from the form, and from the question on leaving it. */
import type { Problem } from '../../../shared/problem.ts'
import { readSettings, saveSettings } from '../../actions/desk.ts'
import type { Merged } from './merge-settings.ts'
import { draft, showSaved, takeUp } from './settings-draft.ts'
import { settingsOfTyped, typedOfSettings } from './settings-typed.ts'

export type Saved =
  | { kind: 'saved' }
  | { kind: 'wrong'; wrong: ReadonlySet<string> }
  | { kind: 'failed'; problem: Problem }
  /** Somebody else saved meanwhile: theirs was read, and what is typed lies over it. */
  | { kind: 'changed'; merged: Merged }

/** Reads them again, and lays what is typed over them. */
export async function readFresh(): Promise<Merged | Problem> {
  const fresh = await readSettings()
  if (fresh.kind === 'problem') return fresh.problem
  return takeUp(fresh.value.version, typedOfSettings(fresh.value.settings))
}

export async function saveDraft(): Promise<Saved> {
  const now = draft.value
  if (!now) return { kind: 'saved' }
  const checked = settingsOfTyped(now.typed)
  if (!checked.ok) return { kind: 'wrong', wrong: checked.wrong }
  const saved = await saveSettings({ settings: checked.settings, if_version: now.version })
  if (saved.kind === 'read') {
    showSaved(saved.value.version, typedOfSettings(saved.value.settings))
    return { kind: 'saved' }
  }
  const told = saved.problem.code === 'changed' ? await readFresh() : saved.problem
  return 'code' in told ? { kind: 'failed', problem: told } : { kind: 'changed', merged: told }
}
