/**
 * Lets time pass for a ledger at rest: whatever its alarm was to look at later is moved nearer, in
 * the SQLite files of a Worker that is not running. Lost webhooks are made good by refreshes that lie
 * minutes and hours apart; nobody can wait for those here.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const OBJECTS = 'v3/do/fieldproof-Site'
const ALARMS = 'metadata.sqlite'

export function passTime(state: string, ms: number): void {
  const folder = path.join(state, OBJECTS)
  const files = readdirSync(folder).filter((file) => file.endsWith('.sqlite'))
  for (const file of files) {
    // A killed Worker holds its files for a moment longer than its parent lives.
    const db = new DatabaseSync(path.join(folder, file), { timeout: 10_000 })
    if (file === ALARMS) {
      // Nanoseconds.
      db.exec(`UPDATE _cf_ALARM SET scheduled_time = scheduled_time - ${ms} * 1000000`)
    } else {
      db.exec(`UPDATE webhook_inbox SET due_at = due_at - ${ms}`)
      db.exec(`UPDATE requests SET refresh_at = refresh_at - ${ms} WHERE refresh_at IS NOT NULL`)
    }
    db.close()
  }
}
