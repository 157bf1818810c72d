/** What is usually asked of a person, by name, so that creating a request is one touch. */
import { PRESET_NAMES, type PresetId } from './preset-names.ts'
import type { DocumentOptions } from './record/record.ts'

export type Preset = { id: PresetId; name: string; explains: string; document: DocumentOptions }

export const PRESETS: readonly Preset[] = [
  {
    id: 'document-selfie',
    name: PRESET_NAMES['document-selfie'],
    explains: 'Any identity document, and a selfie that matches it.',
    document: { require_live_capture: true, require_matching_selfie: true },
  },
  {
    id: 'document',
    name: PRESET_NAMES.document,
    explains: 'Passport, driving licence or identity card.',
    document: { require_live_capture: true },
  },
  {
    id: 'driving-licence',
    name: PRESET_NAMES['driving-licence'],
    explains: 'A driving licence. Other documents are not accepted.',
    document: { allowed_types: ['driving_license'], require_live_capture: true },
  },
]
