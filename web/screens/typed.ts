/** What the take-down form holds while somebody types, and the draft it becomes. */
import { PRESETS } from '../../shared/presets.ts'
import type { DocumentOptions } from '../../shared/record.ts'
import type { takeDown } from '../state.ts'
import { lastPreset } from './last-preset.ts'

type Draft = Parameters<typeof takeDown>[0]

export const OWN = 'own'
export const FLOW = 'flow'

export const DOCUMENTS = ['passport', 'driving_license', 'id_card'] as const
type DocumentType = (typeof DOCUMENTS)[number]

export type Typed = {
  reference: string
  /** A preset's id, `OWN` or `FLOW`. */
  choice: string
  documents: readonly DocumentType[]
  liveCapture: boolean
  selfie: boolean
  idNumber: boolean
  flow: string
  email: string
  phone: string
  note: string
}

export const nothingTyped = (): Typed => ({
  reference: '',
  choice: lastPreset(),
  documents: DOCUMENTS,
  liveCapture: true,
  selfie: true,
  idNumber: false,
  flow: '',
  email: '',
  phone: '',
  note: '',
})

export function draftOf(typed: Typed): Draft {
  const { reference, email, phone, note, choice } = typed
  const words = { reference, email, phone, note }
  if (choice === FLOW) return { ...words, preset: null, asked: { verification_flow: typed.flow } }
  const preset = PRESETS.find(({ id }) => id === choice)
  if (preset)
    return { ...words, preset: preset.id, asked: { document: preset.document, idNumber: false } }
  return {
    ...words,
    preset: null,
    asked: { document: ownOptions(typed), idNumber: typed.idNumber },
  }
}

const ownOptions = ({ documents, liveCapture, selfie }: Typed): DocumentOptions => ({
  allowed_types: [...documents],
  require_live_capture: liveCapture,
  require_matching_selfie: selfie,
})
