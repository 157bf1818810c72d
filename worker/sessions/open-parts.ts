/** Opens the sealed parts that a session is created with: those very bytes that are named, no others. */
import { Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { OpenPart } from '../security/sealing.ts'

/** Must not be stored or logged; they live as long as the call to Stripe. */
export type OpenedParts = { details: Details | null; notes: Notes | null }

/** By the hashes of their sealed bytes; null where nothing is to be opened. */
export type NamedParts = { details: string | null; notes: string | null }

/** `unreadable`: rubbish was sealed, or to a key that is not listed any more. */
export async function openParts(
  named: NamedParts,
  { id, ledger, open }: { id: string; ledger: Ledger; open: OpenPart },
): Promise<{ opened: OpenedParts; unreadable: PartName[] }> {
  const sealed = (name: PartName) => {
    const part = named[name] === null ? null : ledger.part(id, name)
    return part && part.hash === named[name] ? part.sealed : null
  }
  const [details, notes] = [sealed('details'), sealed('notes')]
  const opened = {
    details:
      details === null ? null : await open(details, { id, name: 'details', schema: Details }),
    notes: notes === null ? null : await open(notes, { id, name: 'notes', schema: Notes }),
  }
  const unreadable = (['details', 'notes'] as const).filter(
    (name) => named[name] !== null && opened[name] === null,
  )
  return { opened, unreadable }
}
