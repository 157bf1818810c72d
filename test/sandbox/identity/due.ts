// What will happen to sessions by itself: a verdict that takes its time, a redaction that runs its
// course. Rows, not timers, so that they survive a restart and follow the sandbox clock.

import type { World } from '../world.ts'
import { act } from './act.ts'
import type { Act } from './lifecycle.ts'

/** Stripe takes up to four days; nobody trying things out would wait. */
export const REDACTION_MS = 60_000

export function schedule(
  { sql, wake, now }: World,
  session: string,
  what: Act,
  inMs: number,
): void {
  sql.exec(
    'INSERT INTO due (at, session, act) VALUES (?, ?, ?)',
    now() + inMs,
    session,
    JSON.stringify(what),
  )
  wake()
}

export function scheduleRedaction(world: World, session: string): void {
  schedule(world, session, { kind: 'validate_redaction' }, REDACTION_MS / 2)
  schedule(world, session, { kind: 'finish_redaction' }, REDACTION_MS)
}

/** A verdict given by hand replaces the one still to come. */
export function unschedule({ sql }: World, session: string): void {
  sql.exec('DELETE FROM due WHERE session = ?', session)
}

export function runDue(world: World): void {
  const rows = world.sql
    .exec<{ seq: number; session: string; act: string }>(
      'SELECT seq, session, act FROM due WHERE at <= ? ORDER BY at, seq',
      world.now(),
    )
    .toArray()
  for (const row of rows) {
    world.atomically(() => {
      world.sql.exec('DELETE FROM due WHERE seq = ?', row.seq)
      // Refused where the session moved on meanwhile: then there is nothing left to do.
      act(world, row.session, JSON.parse(row.act), null)
    })
  }
}

export function nextDueAt({ sql }: World): number | null {
  return sql.exec<{ at: number | null }>('SELECT MIN(at) AS at FROM due').one().at
}
