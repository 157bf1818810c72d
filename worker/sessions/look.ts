/** One look at a session: read from Stripe, written into the ledger. */
import { sessionReference } from '../../shared/ids.ts'
import type { Ledger } from '../requests/ledger.ts'
import { sessionOf } from '../requests/request-row.ts'
import type { Read, SessionRead, StripePort } from '../stripe/client.ts'

type Ports = { site: string; ledger: Ledger; retrieve: StripePort['retrieve'] }

export type Look = (request: string, session: string) => Promise<Read>

/** A session that names another request is left alone. */
export function createLook({ site, ledger, retrieve }: Ports): Look {
  /** By the session the row holds, or by what cannot be changed at Stripe. */
  const isOurs = (request: string, session: SessionRead) => {
    const row = ledger.find(request)?.row
    if (!row) return false
    return sessionOf(row) === session.id || session.reference === sessionReference(site, request)
  }

  return async (request, session) => {
    const readNo = ledger.beginRead()
    const read = await retrieve(session)
    if (read.kind === 'read' && isOurs(request, read.session))
      ledger.applyReading(request, read.session, readNo)
    return read
  }
}
