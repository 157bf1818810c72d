/** What the form of an update holds while somebody types, and what of it is sent. Pure. */
import type { updateRequest } from '../../actions/update.ts'
import { DOCUMENTS, nothingTyped, type Typed, typedOf } from '../../form/typed.ts'
import type { Item } from '../../state/request.ts'
import { EMPTY_ROW, type MetadataRow } from './own-fields-typed.ts'

type UpdateDraft = Parameters<typeof updateRequest>[2]

/** Fields of the create form, with which parts are meant to change. */
export type UpdateTyped = Typed & {
  hasAsked: boolean
  type: 'document' | 'id_number'
  options: 'keep' | 'set' | 'clear'
  hasDetails: boolean
  hasNotes: boolean
  metadata: readonly MetadataRow[]
}

export function nothingUpdated(item: Item): UpdateTyped {
  const { documents, liveCapture, selfie, idNumber } = withOwnOptions(item)
  return {
    ...nothingTyped(),
    documents,
    liveCapture,
    selfie,
    idNumber,
    type: 'type' in item.asked ? item.asked.type : 'document',
    options: 'keep',
    hasAsked: false,
    hasDetails: false,
    hasNotes: false,
    metadata: [EMPTY_ROW],
  }
}

/** What is asked for now, box by box, whatever preset it came from. */
function withOwnOptions(item: Item): Typed {
  const { document } = ('type' in item.asked && item.asked.options) || {}
  return {
    ...typedOf({ ...item, preset: null }),
    documents: document?.allowed_types ?? DOCUMENTS,
    liveCapture: document?.require_live_capture ?? false,
    selfie: document?.require_matching_selfie ?? false,
    idNumber: document?.require_id_number ?? false,
  }
}

export const isNothing = ({ hasAsked, hasDetails, hasNotes }: UpdateTyped): boolean =>
  !(hasAsked || hasDetails || hasNotes)

export function updateOf(typed: UpdateTyped): UpdateDraft {
  const { hasAsked, hasDetails, hasNotes, email, phone, note, metadata } = typed
  return {
    type: hasAsked ? typed.type : null,
    options: hasAsked ? optionsOf(typed) : null,
    details: hasDetails ? { email, phone } : null,
    notes: hasNotes ? { note, metadata } : null,
  }
}

function optionsOf({ type, options, ...boxes }: UpdateTyped): UpdateDraft['options'] {
  if (options === 'keep') return null
  if (options === 'clear' || type === 'id_number') return 'clear'
  return {
    allowed_types: [...boxes.documents],
    require_live_capture: boxes.liveCapture,
    require_matching_selfie: boxes.selfie,
    require_id_number: boxes.idNumber,
  }
}
