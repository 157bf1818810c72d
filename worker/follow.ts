/**
 * Keeps the ledger equal to Stripe's own sessions: bells and due re-reads are answered by reading
 * the session. A look that fails stays due; nothing here throws for what Stripe does.
 */
import { sessionReference } from '../shared/ids.ts'
import type { Bells } from './bells.ts'
import type { Ledger } from './ledger.ts'
import { sessionOf } from './request-row.ts'
import type { Read, SessionRead, StripePort } from './stripe.ts'

/** Looks per run of the alarm: Stripe allows 25 calls a second, others want some too. */
const LOOKS_MAX = 25
const RETRY_FIRST_MS = 2_000
const RETRY_SLOWEST_MS = 10 * 60_000

type Ports = {
  site: string
  ledger: Ledger
  bells: Bells
  retrieve: StripePort['retrieve']
  now: () => number
}

export type Follow = ReturnType<typeof createFollow>

export function createFollow({ site, ledger, bells, retrieve, now }: Ports) {
  /** By the session the row holds, or by what cannot be changed at Stripe. */
  const isOurs = (request: string, session: SessionRead) => {
    const row = ledger.find(request)?.row
    if (!row) return false
    return sessionOf(row) === session.id || session.reference === sessionReference(site, request)
  }

  /** One look. A session that names another request is left alone. */
  async function look(request: string, session: string): Promise<Read> {
    const readNo = ledger.beginRead()
    const read = await retrieve(session)
    if (read.kind === 'read' && isOurs(request, read.session))
      ledger.applyReading(request, read.session, readNo)
    return read
  }

  async function answerBells(): Promise<void> {
    for (const bell of bells.due(LOOKS_MAX)) {
      // Put off first: should this look break something, the bell neither blocks nor spins.
      bells.putOff(bell, now() + retryMs(bell.tries))
      const read = await look(bell.request, bell.session)
      // A session that does not exist here was never ours: its bell has nothing to tell.
      if (read.kind === 'read' || read.kind === 'missing') bells.silence(bell)
    }
  }

  async function reread(): Promise<void> {
    for (const { request, session } of ledger.takeDueRereads(LOOKS_MAX)) {
      const read = await look(request, session)
      if (read.kind !== 'read') ledger.rereadAt(request, now() + RETRY_SLOWEST_MS)
    }
  }

  return {
    look,
    async run(): Promise<void> {
      await answerBells()
      await reread()
    },
  }
}

const retryMs = (tries: number): number =>
  Math.min(RETRY_FIRST_MS * 2 ** Math.min(tries, 20), RETRY_SLOWEST_MS)
