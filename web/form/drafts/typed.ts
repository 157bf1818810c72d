/** What the create form holds while somebody types, and the draft it becomes. */
import type { DocumentOptions } from '../../../shared/record/record.ts'
import type { DraftNow } from '../../actions/drafts.ts'
import type { createRequest } from '../../actions/requests.ts'
import { defaultPreset } from '../../components/preset-words.ts'
import { askedBy } from '../../draft/draft.ts'
import type { Item } from '../../state/request.ts'
import { presetOf } from '../../state/site.ts'
import { type OpenTyped, PARTS, type StoredDraft } from '../../store/stored-draft.ts'

export type Draft = Parameters<typeof createRequest>[0]

export const OWN = 'own'
export const FLOW = 'flow'
export const ID_NUMBER = 'id-number'

export const DOCUMENTS = ['passport', 'driving_license', 'id_card'] as const

/** `choice`: a preset's id, `OWN`, `FLOW` or `ID_NUMBER`. */
export type Typed = OpenTyped & {
  email: string
  phone: string
  note: string
  /** What was sealed when it was created or kept as a draft, and what of that stays as it is. */
  sealed: readonly SealedPart[]
  keep: readonly SealedPart[]
}

/** What the lines for contact details and note are handed. */
export type LinesProps = {
  typed: Pick<Typed, 'email' | 'phone' | 'note'>
  change(part: Partial<Pick<Typed, 'email' | 'phone' | 'note'>>): void
  errorOf(field: string): string | undefined
}

/** `details` are e-mail and phone; the note is in `notes`. */
export type SealedPart = 'details' | 'notes'

export const nothingTyped = (): Typed => ({
  reference: '',
  // Never what was used last: what is asked of a person must not be less by habit.
  choice: defaultPreset()?.id ?? '',
  documents: DOCUMENTS,
  liveCapture: true,
  selfie: true,
  idNumber: false,
  flow: '',
  email: '',
  phone: '',
  note: '',
  sealed: [],
  keep: [],
})

/** A request as it was created; what is sealed cannot be read here, so it is kept or replaced. */
export function typedOf({ reference, preset, asked, details, notes }: Item): Typed {
  const sealed: SealedPart[] = [...(details ? (['details'] as const) : [])]
  if (notes) sealed.push('notes')
  const typed = { ...nothingTyped(), reference, sealed, keep: sealed }
  const known = presetOf(preset)
  if (known) return { ...typed, choice: known.id }
  if ('verification_flow' in asked) return { ...typed, choice: FLOW, flow: asked.verification_flow }
  if (asked.type === 'id_number') return { ...typed, choice: ID_NUMBER }
  const { document = {} } = asked.options ?? {}
  return {
    ...typed,
    choice: OWN,
    documents: document.allowed_types ?? DOCUMENTS,
    liveCapture: document.require_live_capture ?? false,
    selfie: document.require_matching_selfie ?? false,
    idNumber: document.require_id_number ?? false,
  }
}

/** What only some forms ask: metadata and whom it belongs to at Stripe. */
export type Own = Pick<Draft, 'metadata' | 'related'>

/** A draft as it was stored, over what its form would hold without it. */
export function typedFrom({ open, parts }: StoredDraft, without: Typed): Typed {
  const isOffered = [OWN, FLOW, ID_NUMBER].includes(open.choice) || presetOf(open.choice)
  const sealed = PARTS.filter((part) => parts[part]?.sealed || without.sealed.includes(part))
  const choice = isOffered ? open.choice : without.choice
  return { ...without, ...open, choice, sealed, keep: sealed }
}

/** What is typed, as a draft keeps it. */
export function draftNow(typed: Typed, { metadata = [], related }: Own): DraftNow {
  const { email, phone, note, keep } = typed
  return {
    open: openOf(typed),
    ...(related && { related }),
    personal: { email, phone, note, metadata },
    keep,
  }
}

export function openOf(typed: Typed): OpenTyped {
  const { reference, choice, documents, liveCapture, selfie, idNumber, flow } = typed
  return { reference, choice, documents, liveCapture, selfie, idNumber, flow }
}

export function draftOf(typed: Typed): Draft {
  const { reference, email, phone, note, choice } = typed
  const words = { reference, email, phone, note }
  if (choice === FLOW) return { ...words, preset: null, asked: { verification_flow: typed.flow } }
  if (choice === ID_NUMBER) return { ...words, preset: null, asked: { type: 'id_number' } }
  const preset = presetOf(choice)
  if (preset) return { ...words, preset: preset.id, asked: askedBy(preset) }
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
