/** What the form of an update holds while somebody types, and what of it is sent. Pure. */

import type { updateRequest } from '../../actions/device/update.ts'
import type { DraftNow } from '../../actions/drafts.ts'
import { DOCUMENTS, draftNow, nothingTyped, type Typed, typedOf } from '../../form/drafts/typed.ts'
import type { Item } from '../../state/request.ts'
import {
  PARTS,
  type StoredDraft,
  type sealedOf,
  type UpdateChosen,
} from '../../store/stored-draft.ts'
import { EMPTY_ROW, type MetadataRow } from './own-fields-typed.ts'

type UpdateDraft = Parameters<typeof updateRequest>[2]

/** Fields of the create form, with which parts are meant to change. */
export type UpdateTyped = Typed & UpdateChosen & { metadata: readonly MetadataRow[] }

export function nothingUpdated(item: Item): UpdateTyped {
  const { documents, liveCapture, selfie, idNumber } = withOwnOptions(item)
  return {
    ...nothingTyped(),
    reference: item.reference,
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

/**
 * As it was kept, over what the form would hold without it. What was meant as a change, before somebody
 * started the request, is meant as an update now.
 */
export function updateFrom(
  { open, update, parts }: StoredDraft,
  without: UpdateTyped,
): UpdateTyped {
  const { documents, liveCapture, selfie, idNumber } = update ? open : without
  const sealed = PARTS.filter((part) => parts[part]?.sealed)
  return {
    ...without,
    hasDetails: parts.details !== undefined,
    hasNotes: parts.notes !== undefined,
    ...update,
    documents,
    liveCapture,
    selfie,
    idNumber,
    sealed,
    keep: sealed,
  }
}

/** As it is kept as a draft. */
export function updateDraftNow(typed: UpdateTyped): DraftNow {
  const { hasAsked, type, options, hasDetails, hasNotes, metadata } = typed
  return {
    ...draftNow(typed, { metadata }),
    update: { hasAsked, type, options, hasDetails, hasNotes },
  }
}

/** What was sealed before, and is sent as it is. */
export const keptParts = (typed: UpdateTyped, held: ReturnType<typeof sealedOf>) =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const isMeant = part === 'details' ? typed.hasDetails : typed.hasNotes
      const sealed = held[part]
      return isMeant && sealed && typed.keep.includes(part) ? [[part, sealed] as const] : []
    }),
  )

export const isNothing = ({ hasAsked, hasDetails, hasNotes }: UpdateTyped): boolean =>
  !(hasAsked || hasDetails || hasNotes)

export function updateOf(typed: UpdateTyped): UpdateDraft {
  const { hasAsked, email, phone, note, metadata, keep } = typed
  const hasDetails = typed.hasDetails && !keep.includes('details')
  const hasNotes = typed.hasNotes && !keep.includes('notes')
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
