/**
 * What was sealed, opened for a supervisor. Never stored, never logged, `Cache-Control: no-store`.
 * Null where nothing was sealed, or where its notes have not come yet (`partial`).
 */
import * as v from 'valibot'
import { Details, Notes } from '../record/sealed.ts'

export const OpenedDetails = v.object({
  details: v.nullable(Details),
  notes: v.nullable(Notes),
  /** Parts that cannot be opened although others can; where none can: `details_unreadable`. */
  unreadable: v.array(v.picklist(['details', 'notes'])),
})
export type OpenedDetails = v.InferOutput<typeof OpenedDetails>
