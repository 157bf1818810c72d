// The post: one row per event and endpoint, until it is delivered or given up. Rows survive a
// restart, so does the wait for the next attempt.

import type { World } from '../world.ts'
import type { Endpoint } from './endpoint-store.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** Waits between attempts. Stripe's sandboxes try over hours; the clock control can hurry these. */
const RETRY_AFTER_MS = [1, 2, 5, 10, 30]
  .map((n) => n * SECOND_MS)
  .concat([1, 5, 30].map((n) => n * MINUTE_MS))

/** How long the post to a reordering endpoint gathers before the newest goes first. */
const GATHER_MS = 1000

export interface Delivery {
  [column: string]: SqlStorageValue
  seq: number
  event: string
  endpoint: string
  attempts: number
}

export function enqueue(
  { sql, now, wake }: World,
  event: string,
  { fields, mode }: Endpoint,
): void {
  if (mode === 'drop') return
  const due = mode === 'hold' ? null : now() + (mode === 'reorder' ? GATHER_MS : 0)
  for (let copies = mode === 'duplicate' ? 2 : 1; copies > 0; copies -= 1) {
    sql.exec(
      "INSERT INTO delivery (event, endpoint, attempts, due_at, state) VALUES (?, ?, 0, ?, 'waiting')",
      event,
      fields.id,
      due,
    )
  }
  wake()
}

/** The next one for an endpoint: oldest first, or newest first while it reorders. */
export function nextDelivery({ sql, now }: World, { fields, mode }: Endpoint): Delivery | null {
  const order = mode === 'reorder' ? 'DESC' : 'ASC'
  const rows = sql.exec<Delivery>(
    `SELECT seq, event, endpoint, attempts FROM delivery
     WHERE endpoint = ? AND state = 'waiting' AND due_at <= ?
     ORDER BY due_at ${order}, seq ${order} LIMIT 1`,
    fields.id,
    now(),
  )
  return rows.toArray()[0] ?? null
}

export function markDelivered({ sql }: World, { seq }: Delivery): void {
  sql.exec("UPDATE delivery SET state = 'delivered', attempts = attempts + 1 WHERE seq = ?", seq)
}

export function markFailed({ sql, now }: World, { seq, attempts }: Delivery): void {
  const wait = RETRY_AFTER_MS[attempts]
  sql.exec(
    'UPDATE delivery SET attempts = attempts + 1, state = ?, due_at = ? WHERE seq = ?',
    wait === undefined ? 'given_up' : 'waiting',
    wait === undefined ? null : now() + wait,
    seq,
  )
}

/** A disabled endpoint gets nothing more, retries included. */
export function giveUpAll({ sql }: World, endpoint: string): void {
  sql.exec(
    "UPDATE delivery SET state = 'given_up', due_at = NULL WHERE endpoint = ? AND state = 'waiting'",
    endpoint,
  )
}

/** Lets go of what was held. */
export function release({ sql, now, wake }: World, endpoint: string): void {
  sql.exec(
    "UPDATE delivery SET due_at = ? WHERE endpoint = ? AND state = 'waiting' AND due_at IS NULL",
    now(),
    endpoint,
  )
  wake()
}

export function pendingFor({ sql }: World, event: string): number {
  return sql
    .exec<{ n: number }>(
      "SELECT COUNT(*) AS n FROM delivery WHERE event = ? AND state = 'waiting'",
      event,
    )
    .one().n
}

/** When each endpoint has its next post. One look into the index per endpoint, however much waits. */
export function nextDeliveries({ sql }: World): { endpoint: string; at: number }[] {
  const rows = sql.exec<{ endpoint: string; at: number | null }>(
    `SELECT id AS endpoint, (SELECT MIN(due_at) FROM delivery
       WHERE delivery.endpoint = endpoint.id AND state = 'waiting') AS at FROM endpoint`,
  )
  return rows.toArray().flatMap(({ endpoint, at }) => (at === null ? [] : [{ endpoint, at }]))
}
