/** Opens the sealed parts that a session is created with: those very bytes that the claim names. */
import { Details, Notes } from '../shared/sealed.ts'
import type { Ledger } from './ledger.ts'
import type { OpenPart } from './unseal.ts'

/** Must not be stored or logged; they live as long as the call to Stripe. */
export type OpenedParts = { details: Details | null; notes: Notes | null }

/** Null where a part that is named cannot be opened. */
export async function openParts(
  named: { details: string | null; notes: string | null },
  { id, ledger, open }: { id: string; ledger: Ledger; open: OpenPart },
): Promise<OpenedParts | null> {
  const [details, notes] = [ledger.part(id, 'details'), ledger.part(id, 'notes')]
  if (named.details !== null && details?.hash !== named.details) return null
  if (named.notes !== null && notes?.hash !== named.notes) return null
  const [openedDetails, openedNotes] = await Promise.all([
    details && open(details.sealed, { id, name: 'details', schema: Details }),
    notes && open(notes.sealed, { id, name: 'notes', schema: Notes }),
  ])
  if ((details && !openedDetails) || (notes && !openedNotes)) return null
  return { details: openedDetails, notes: openedNotes }
}
