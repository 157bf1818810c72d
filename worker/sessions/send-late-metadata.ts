/**
 * Tells Stripe the metadata of notes that came after the start, while it lets a session be changed.
 * Told again after a crash, the same keys get the same values: once or twice is the same.
 */
import { Notes } from '../../shared/record/sealed.ts'
import type { LateNotes } from '../requests/late-metadata.ts'
import type { Ledger } from '../requests/ledger.ts'
import { sessionOf } from '../requests/request-table.ts'
import type { OpenPart } from '../security/sealing.ts'
import type { StripePort } from '../stripe/client.ts'
import { retryMs } from '../stripe/failure.ts'
import type { Claims } from './claims.ts'
import type { Look } from './reconcile.ts'

/** Per run of the alarm: Stripe allows 25 calls a second, others want some too. */
const CALLS_MAX = 25

type Ports = {
  ledger: Ledger
  claims: Claims
  lateNotes: LateNotes
  stripe: Pick<StripePort, 'update'>
  look: Look
  open: OpenPart
  now: () => number
}

export type TellNotes = () => Promise<void>

export function createTellNotes(ports: Ports): TellNotes {
  const { ledger, claims, lateNotes, stripe, look, open, now } = ports

  /** Stripe lets nothing be changed until it has come to its verdict. */
  const isProcessing = (request: string) => ledger.find(request)?.row.state.phase === 'processing'

  /** False: perhaps later. */
  async function tell(request: string): Promise<boolean> {
    if (claims.find(request)) return false
    const stored = ledger.find(request)
    const session = stored ? sessionOf(stored.row) : null
    if (isProcessing(request)) return false
    // Not started after all: whoever starts it next has the notes at hand.
    if (session === null) return true
    const part = ledger.part(request, 'notes')
    const notes = part && (await open(part.sealed, { id: request, name: 'notes', schema: Notes }))
    if (!notes?.metadata) return true
    const readNo = ledger.beginRead()
    const updated = await stripe.update(session, { metadata: notes.metadata })
    if (updated.kind === 'read') ledger.applyReading(request, updated.session, readNo)
    if (updated.kind === 'read' || updated.kind === 'missing') return true
    if (updated.kind !== 'rejected') return false
    const read = await look(request, session)
    return read.kind === 'missing' || (read.kind === 'read' && !isProcessing(request))
  }

  return async () => {
    for (const late of lateNotes.due(CALLS_MAX)) {
      // Put off first: should one break something, it neither blocks the others nor spins.
      lateNotes.putOff(late, now() + retryMs(late.tries))
      if (await tell(late.request)) lateNotes.drop(late.request)
    }
  }
}
