/**
 * How a site is, in a few counts and times, and when the registry is told of it: at most every ten minutes,
 * or when what it was told has come due, so that an alarm which never came is seen from outside.
 */
import type { SiteHealth } from '../shared/protocol/operator-health.ts'
import { nextDueAt } from './alarm.ts'
import { countUnsent } from './devices/devices.ts'
import { pendingSince } from './requests/due/pending-actions.ts'
import { keyIdsOf } from './requests/sealed-parts.ts'
import { inboxTimes } from './sessions/webhook-inbox.ts'
import type { SiteContext } from './site-context.ts'
import { stripeRefused } from './storage/alerts.ts'
import type { Sql } from './storage/sql.ts'

const REPORT_EVERY_MS = 10 * 60_000

export function siteHealth({
  name,
  sql,
  now,
  keyring,
}: Pick<SiteContext, 'name' | 'sql' | 'now' | 'keyring'>): SiteHealth {
  const inbox = inboxTimes({ sql })
  const { devices, holding, unsent } = countUnsent({ sql })
  const known = new Set(keyring.secrets.map(({ id }) => id))
  return {
    site: name,
    reported_at: now(),
    due_at: nextDueAt({ sql }),
    inbox_since: inbox.since,
    pending_since: pendingSince({ sql }),
    refused_since: stripeRefused({ sql })?.since ?? null,
    event_at: inbox.event,
    devices,
    unsent_devices: holding,
    unsent,
    lost_keys: [...keyIdsOf({ sql })].filter((id) => !known.has(id)),
  }
}

type Reported = { sql: Sql; now: () => number }

/** Whether what the registry knows may be wrong by now. */
export function isReportDue({ sql, now }: Reported): boolean {
  const [row] = sql.exec('SELECT reported_at, reported_due FROM site')
  const { reported_at, reported_due } = row ?? {}
  const hasComeDue = typeof reported_due === 'number' && reported_due <= now()
  return hasComeDue || now() - Number(reported_at ?? 0) >= REPORT_EVERY_MS
}

export function noteReported({ sql }: { sql: Sql }, { reported_at, due_at }: SiteHealth): void {
  sql.exec('UPDATE site SET reported_at = ?, reported_due = ?', reported_at, due_at)
}
