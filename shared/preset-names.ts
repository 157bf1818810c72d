/**
 * What the presets that every site begins with are called in English; by that name other languages know
 * them. By itself, for it is part of the first screen.
 */
export const PRESET_NAMES = {
  'document-selfie': 'Document and selfie',
  document: 'Document only',
  'driving-licence': 'Driving licence only',
} as const

export type PresetId = keyof typeof PRESET_NAMES

export const isOurs = (id: string): id is PresetId => Object.hasOwn(PRESET_NAMES, id)
