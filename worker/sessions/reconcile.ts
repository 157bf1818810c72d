/**
 * Keeps the ledger equal to Stripe's own sessions: bells and due re-reads are answered by reading
 * the session. A look that fails stays due; nothing here throws for what Stripe does.
 */

import type { Settle } from '../alarm.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { Retain } from '../requests/retention.ts'
import { RETRY_SLOWEST_MS, retryMs } from '../stripe/retry.ts'
import type { Bells } from './bells.ts'
import type { TellNotes } from './late-metadata.ts'
import type { Look } from './look.ts'

/** Looks per run of the alarm: Stripe allows 25 calls a second, others want some too. */
const LOOKS_MAX = 25

type Ports = {
  ledger: Ledger
  bells: Bells
  look: Look
  retain: Retain
  settle: Settle
  tellNotes: TellNotes
  now: () => number
}

export type Follow = ReturnType<typeof createFollow>

export function createFollow(ports: Ports) {
  const { ledger, bells, look, retain, settle, tellNotes, now } = ports

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
    /** All that is due, whoever set the alarm. */
    async run(): Promise<void> {
      await answerBells()
      // Before the wishes: those it adds are carried out in the same run.
      retain()
      await settle()
      await tellNotes()
      await reread()
    },
  }
}
