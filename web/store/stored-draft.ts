/**
 * A draft as this device keeps it until it is saved: what is not personal as it was typed, and what is
 * personal sealed. What could not be sealed as it stood, because it was not complete, is named and not
 * kept. Pure.
 */
import type { DocumentOptions } from '../../shared/record/record.ts'
import type { PartName } from '../../shared/record/sealed.ts'

/** So many of one device; one more is not kept until others were saved or deleted, and says so. */
export const MOST_DRAFTS = 50

/** What of a form is no secret. */
export type OpenTyped = {
  reference: string
  /** A preset's id, or a choice of one's own. */
  choice: string
  documents: readonly NonNullable<DocumentOptions['allowed_types']>[number][]
  liveCapture: boolean
  selfie: boolean
  idNumber: boolean
  flow: string
}

/** Fields that hold something personal; `metadata` is all of its rows. */
export type PersonalField = 'email' | 'phone' | 'note' | 'metadata'

/** `missing`: what was typed there and is not in `sealed`. */
export type HeldPart = { sealed: string | null; missing: readonly PersonalField[] }

export type HeldParts = { readonly [part in PartName]?: HeldPart }

/**
 * A new request, a change of one that nobody has started, or an update of one that somebody has: `from` is
 * what of that was no secret when it was begun.
 */
type DraftOf = { kind: 'new' } | { kind: 'change' | 'update'; from: string }

/** What of a started request somebody means to change. */
export type UpdateChosen = {
  hasAsked: boolean
  type: 'document' | 'id_number'
  options: 'keep' | 'set' | 'clear'
  hasDetails: boolean
  hasNotes: boolean
}

export type StoredDraft = {
  /** That of the request which it becomes, from the start. */
  id: string
  of: DraftOf
  /** Counts how often it was stored: of two tabs neither overwrites what it has not seen. */
  rev: number
  /** Epoch ms of the device's clock, to be shown. */
  savedAt: number
  open: OpenTyped
  related?: Readonly<Record<'customer' | 'customerAccount' | 'personAccount' | 'person', string>>
  /** Of an update alone. */
  update?: UpdateChosen
  /** A part that is left out holds nothing, or is as the request has it. */
  parts: HeldParts
}

export const PARTS = ['details', 'notes'] as const satisfies readonly PartName[]

/** The sealed bytes of those parts that have any, as a record takes them along. */
export const sealedOf = (parts: HeldParts): { [part in PartName]?: string } =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const sealed = parts[part]?.sealed
      return sealed ? [[part, sealed]] : []
    }),
  )
