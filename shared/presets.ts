/** What is usually asked of a person, by name, so that creating a request is one touch. */
import type { DocumentOptions } from './record/record.ts'

export type PresetId = 'document-selfie' | 'document' | 'driving-licence'

export type Preset = { id: PresetId; name: string; explains: string; document: DocumentOptions }

export const PRESETS: readonly Preset[] = [
  {
    id: 'document-selfie',
    name: 'Document and selfie',
    explains: 'Any identity document, and a selfie that matches it.',
    document: { require_live_capture: true, require_matching_selfie: true },
  },
  {
    id: 'document',
    name: 'Document only',
    explains: 'Passport, driving licence or identity card.',
    document: { require_live_capture: true },
  },
  {
    id: 'driving-licence',
    name: 'Driving licence only',
    explains: 'A driving licence. Other documents are not accepted.',
    document: { allowed_types: ['driving_license'], require_live_capture: true },
  },
]
