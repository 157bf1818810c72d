/** The preset that was used last, so that the next request is one touch less. Nothing personal. */
import { PRESETS } from '../../shared/presets.ts'

const KEY = 'last-preset'
const [first] = PRESETS

export function lastPreset(): string {
  try {
    const known = localStorage.getItem(KEY)
    if (PRESETS.some(({ id }) => id === known)) return known ?? ''
  } catch {
    // Storage can be blocked; the first preset is as good.
  }
  return first?.id ?? ''
}

export function rememberPreset(id: string): void {
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // A convenience, not a record.
  }
}
