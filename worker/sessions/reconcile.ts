/**
 * Keeps the ledger equal to Stripe's own sessions. A bell says only that something happened to a
 * session: what happened must be read from Stripe, so a bell may ring twice, late, or in any order.
 * A look that fails stays due; nothing here throws for what Stripe does.
 */
import { sessionReference } from '../../shared/ids.ts'
import type { Ledger } from '../requests/ledger.ts'
import { sessionOf } from '../requests/request-table.ts'
import type { Sql } from '../storage/sql.ts'
import type { Read, SessionRead, StripePort } from '../stripe/client.ts'
import { RETRY_SLOWEST_MS, retryMs } from '../stripe/failure.ts'

/** Looks per run of the alarm: Stripe allows 25 calls a second, others want some too. */
const LOOKS_MAX = 25

type Ports = {
  ledger: Ledger
  bells: Bells
  look: Look
  now: () => number
}

export type Follow = ReturnType<typeof createFollow>

export function createFollow(ports: Ports) {
  const { ledger, bells, look, now } = ports

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

  return { look, answerBells, reread }
}

type LookPorts = { site: string; ledger: Ledger; retrieve: StripePort['retrieve'] }

export type Look = (request: string, session: string) => Promise<Read>

/** A session that names another request is left alone. */
export function createLook({ site, ledger, retrieve }: LookPorts): Look {
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

export type Bell = { session: string; request: string; rings: number; tries: number }

/** Stripe repeats an event for three days. */
const EVENT_LIFE_MS = 4 * 24 * 60 * 60_000

export type Bells = ReturnType<typeof createBells>

export const createBells = (sql: Sql, now: () => number) => ({
  /** False for an event that has rung before. */
  ring: ({ event, session, request }: { event: string; session: string; request: string }) =>
    sql.transaction((): boolean => {
      sql.exec('DELETE FROM events WHERE seen_at < ?', now() - EVENT_LIFE_MS)
      const isNew =
        sql.exec('INSERT OR IGNORE INTO events VALUES (?, ?) RETURNING id', event, now()).length > 0
      if (isNew)
        sql.exec(
          `INSERT INTO bells VALUES (?, ?, 1, 0, ?) ON CONFLICT (session)
           DO UPDATE SET rings = rings + 1, tries = 0, due_at = excluded.due_at`,
          ...[session, request, now()],
        )
      return isNew
    }),

  due: (limit: number): Bell[] =>
    sql
      .exec('SELECT * FROM bells WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
      .map((row) => ({
        session: String(row.session),
        request: String(row.request),
        rings: Number(row.rings),
        tries: Number(row.tries),
      })),

  /** Only if it did not ring again meanwhile. */
  silence({ session, rings }: Bell): void {
    sql.exec('DELETE FROM bells WHERE session = ? AND rings = ?', session, rings)
  },

  putOff({ session, rings, tries }: Bell, until: number): void {
    sql.exec(
      'UPDATE bells SET tries = ?, due_at = ? WHERE session = ? AND rings = ?',
      ...[tries + 1, until, session, rings],
    )
  },
})
