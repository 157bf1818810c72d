/**
 * The table `alerts`: what asks for somebody now. At most a row per kiosk, and one for Stripe's refusal of
 * the key, so that whoever repeats themselves fills nothing. The only owner of that table. Whatever begins
 * or changes here raises the site's `rev`: that is how open desks hear of it.
 */
import type { Alerts, StaffAnswer } from '../../shared/protocol/alert-calls.ts'
import { noteAudit } from './audit.ts'
import { nextRev, type Sql } from './sql.ts'

type Reading = { sql: Sql }
type Writing = { sql: Sql; now: () => number }

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What this kiosk has asked, and what was said to it. */
export function readStaffCall({ sql }: Reading, device: string): StaffAnswer {
  const [row] = sql.exec(
    "SELECT since, coming_at FROM alerts WHERE kind = 'staff' AND about = ?",
    device,
  )
  return { asked_at: numberOrNull(row?.since), coming_at: numberOrNull(row?.coming_at) }
}

/** Asked again, it is the same call. */
export function askStaff({ sql, now }: Writing, device: string): void {
  if (readStaffCall({ sql }, device).asked_at !== null) return
  sql.transaction(() => {
    sql.exec(
      "INSERT INTO alerts (kind, about, since, last_at) VALUES ('staff', ?, ?, ?)",
      device,
      now(),
      now(),
    )
    nextRev(sql)
  })
}

/** Somebody is on their way; said twice, the first counts. `by`: the device of the supervisor. */
export function sayComing(site: Writing, device: string, by: string): void {
  const { sql, now } = site
  const { asked_at, coming_at } = readStaffCall(site, device)
  if (asked_at === null || coming_at !== null) return
  sql.transaction(() => {
    sql.exec("UPDATE alerts SET coming_at = ? WHERE kind = 'staff' AND about = ?", now(), device)
    nextRev(sql)
    noteAudit(site, { code: 'staff_coming', by, device })
  })
}

/** It is over. */
export function endStaffCall({ sql }: Reading, device: string): void {
  if (readStaffCall({ sql }, device).asked_at === null) return
  sql.transaction(() => {
    sql.exec("DELETE FROM alerts WHERE kind = 'staff' AND about = ?", device)
    nextRev(sql)
  })
}

/** Since when Stripe refuses the key of this server, and when it did last; null: it takes it. */
export function stripeRefused({ sql }: Reading): Alerts['stripe_refused'] {
  const [row] = sql.exec("SELECT since, last_at FROM alerts WHERE kind = 'stripe_key'")
  return row ? { since: Number(row.since), at: Number(row.last_at) } : null
}

/** What Stripe's newest answer says of the key. */
export function noteKey({ sql, now }: Writing, isRefused: boolean): void {
  const known = stripeRefused({ sql })
  if (!isRefused && known === null) return
  if (isRefused && known !== null) {
    sql.exec("UPDATE alerts SET last_at = ? WHERE kind = 'stripe_key'", now())
    return
  }
  sql.transaction(() => {
    if (isRefused)
      sql.exec(
        "INSERT INTO alerts (kind, about, since, last_at) VALUES ('stripe_key', '', ?, ?)",
        now(),
        now(),
      )
    else sql.exec("DELETE FROM alerts WHERE kind = 'stripe_key'")
    nextRev(sql)
  })
}

/** All of it, for the desk. A kiosk that is out asks no more. */
export function listAlerts({ sql }: Reading): Alerts {
  const staff = sql.exec(
    `SELECT about, since, coming_at FROM alerts CROSS JOIN devices ON devices.id = about
     WHERE kind = 'staff' AND state = 'active' ORDER BY since, about`,
  )
  return {
    staff: staff.map(({ about, since, coming_at }) => ({
      device: String(about),
      asked_at: Number(since),
      coming_at: numberOrNull(coming_at),
    })),
    stripe_refused: stripeRefused({ sql }),
  }
}
