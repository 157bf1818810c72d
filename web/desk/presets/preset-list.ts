/** The list of presets as it is edited. Pure. */
import type { SitePreset } from '../../../shared/protocol/settings.ts'

/** Nothing happens at the ends. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list]
  const [one] = next.splice(at, 1)
  if (one === undefined || at + by < 0 || at + by > next.length) return [...list]
  next.splice(at + by, 0, one)
  return next
}

/** Its id must never be one that a request was created with: it says what was asked then. */
export const newPreset = (
  others: readonly SitePreset[],
  name: string,
  random: () => number = Math.random,
): SitePreset => ({
  id: newId(others, random),
  name,
  explains: '',
  document: { require_live_capture: true },
})

const NAME_MAX = 64

/** Another one that asks for the same. */
export const copyOf = (
  others: readonly SitePreset[],
  preset: SitePreset,
  name: string,
  random: () => number = Math.random,
): SitePreset => ({ ...preset, id: newId(others, random), name: name.slice(0, NAME_MAX) })

function newId(others: readonly SitePreset[], random: () => number): string {
  const ids = new Set(others.map(({ id }) => id))
  let id = ''
  do id = `own-${Math.floor(random() * 36 ** 8).toString(36)}`
  while (ids.has(id))
  return id
}

export type PresetKind = 'document' | 'id_number' | 'flow'

export function kindOf(preset: SitePreset): PresetKind {
  if ('verification_flow' in preset) return 'flow'
  return 'type' in preset ? 'id_number' : 'document'
}

/** The same preset, asking for something of another kind. */
export function withKind({ id, name, explains }: SitePreset, kind: PresetKind): SitePreset {
  const named = { id, name, explains }
  if (kind === 'flow') return { ...named, verification_flow: '' }
  if (kind === 'id_number') return { ...named, type: 'id_number' }
  return { ...named, document: { require_live_capture: true } }
}
