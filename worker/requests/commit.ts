/**
 * The one way to change what the alarm goes by: a claim, a pending action, an event, a time to refresh,
 * to erase or to revoke. The change and the alarm for it must reach the disk together, or a crash in between
 * leaves work that nobody is woken for.
 */
import type { Sql } from '../storage/sql.ts'

/** Sets the alarm to what is due first, and resolves when it is set. */
export type Arm = () => Promise<void>

/**
 * All of `work` or nothing, in one transaction; then the alarm, in the same turn: a Durable Object
 * writes to disk in one piece what no await separates, alarms included.
 * https://developers.cloudflare.com/durable-objects/api/alarms/
 */
export async function commit<T>({ sql, arm }: { sql: Sql; arm: Arm }, work: () => T): Promise<T> {
  const result = sql.transaction(work)
  await arm()
  return result
}
