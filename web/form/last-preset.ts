/** The preset that was used last, so that the next request is one touch less. Nothing personal. */
import { presetOf, site } from '../state/site.ts'

const KEY = 'last-preset'

export function lastPreset(): string {
  try {
    const known = presetOf(localStorage.getItem(KEY))
    if (known) return known.id
  } catch {
    // Storage can be blocked; the first preset is as good.
  }
  return site.value.presets[0]?.id ?? ''
}

export function rememberPreset(id: string): void {
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // A convenience, not a record.
  }
}
