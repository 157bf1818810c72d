/**
 * The alarm of a site: when something is due next, and what is done then. Whatever a call left open
 * is brought to an end without anybody waiting for it. What fails is put off, never given up; nothing
 * here throws for what Stripe does.
 */
import { WIPE_LIFE_MS } from './devices/devices.ts'
import type { Wishes } from './requests/pending-actions.ts'
import { type Retain, retentionDueAt } from './requests/retention.ts'
import type { Claims, SettleClaim } from './sessions/claims.ts'
import { type CarryOut, giveUp } from './sessions/execute-actions.ts'
import type { Follow } from './sessions/reconcile.ts'
import type { TellNotes } from './sessions/send-late-metadata.ts'
import type { Sql } from './storage/sql.ts'
import { retryMs } from './stripe/failure.ts'

/** Per run of the alarm: Stripe allows 25 calls a second, others want some too. */
const CALLS_MAX = 25

type Ports = {
  sql: Sql
  claims: Claims
  wishes: Wishes
  settleClaim: SettleClaim
  carryOut: CarryOut
  now: () => number
}

export type Settle = () => Promise<void>

export const createSettle =
  (ports: Ports): Settle =>
  async () => {
    const { claims, wishes, settleClaim, carryOut, now } = ports
    // Put off first: should one break something, it neither blocks the others nor spins.
    for (const request of claims.due(CALLS_MAX, now())) {
      claims.putOff(request, now())
      await settleClaim(request)
    }
    for (const wish of wishes.due(CALLS_MAX)) {
      wishes.putOff(wish, now() + retryMs(wish.tries))
      const carried = await carryOut(wish.request)
      // Submitted meanwhile: what Stripe says stands. What shall be erased is asked for again.
      if (carried.kind === 'refused' && wish.kind !== 'redact') giveUp(wish, ports)
    }
  }

type RunPorts = {
  follow: Pick<Follow, 'answerBells' | 'reread'>
  retain: Retain
  settle: Settle
  tellNotes: TellNotes
}

/** All that is due, whoever set the alarm. */
export const createAlarm =
  ({ follow, retain, settle, tellNotes }: RunPorts) =>
  async (): Promise<void> => {
    await follow.answerBells()
    // Before the wishes: those it adds are carried out in the same run.
    retain()
    await settle()
    await tellNotes()
    await follow.reread()
  }

/** Each a time at which the alarm has something to do: ask Stripe, or give a silent device up. */
const DUE = [
  'SELECT MIN(due_at) AS due_at FROM bells',
  'SELECT MIN(due_at) AS due_at FROM claims',
  'SELECT MIN(due_at) AS due_at FROM wishes',
  'SELECT MIN(due_at) AS due_at FROM late_notes',
  'SELECT MIN(reread_at) AS due_at FROM requests WHERE session IS NOT NULL',
  `SELECT MIN(wipe_asked_at) + ${WIPE_LIFE_MS} AS due_at FROM devices WHERE state = 'wiping'`,
] as const

/** The first of these; null for never. */
export function nextDueAt(sql: Sql): number | null {
  const times = DUE.flatMap((statement) => {
    const due = sql.exec(statement)[0]?.due_at
    return typeof due === 'number' ? [due] : []
  })
  const retention = retentionDueAt(sql)
  if (retention !== null) times.push(retention)
  return times.length > 0 ? Math.min(...times) : null
}
