/**
 * The alarm of a site: when something is due next, and what is done then. Whatever a call left open is
 * brought to an end without anybody waiting for it. What fails is put off and tried again; nothing here
 * throws for what Stripe does.
 */
import { revokeOverdueWipes, WIPE_LIFE_MS } from './devices/devices.ts'
import { dueLateMetadata, putOffLateMetadata } from './requests/late-metadata.ts'
import { dueActions, type PendingAction, putOffAction } from './requests/pending-actions.ts'
import { takeDueRefreshes } from './requests/refresh-schedule.ts'
import { forgetWhatIsDue, retentionDueAt } from './requests/retention.ts'
import { dueClaims, putOffClaim, resolveClaim } from './sessions/claims.ts'
import { abandon, type ExecutingSite, execute } from './sessions/execute-actions.ts'
import { refreshForEvent, refreshSilent } from './sessions/reconcile.ts'
import { type SendingSite, sendLateMetadata } from './sessions/send-late-metadata.ts'
import { dueEntries, putOffEntry } from './sessions/webhook-inbox.ts'
import type { Sql } from './storage/sql.ts'

/** Of each kind, per run: Stripe allows 25 calls a second, others want some too. */
const CALLS_MAX = 25

/** Each a time at which the alarm has something to do: epoch ms, or null. */
const DUE = [
  'SELECT MIN(due_at) AS due_at FROM webhook_inbox',
  'SELECT MIN(due_at) AS due_at FROM claims',
  'SELECT MIN(due_at) AS due_at FROM pending_actions',
  'SELECT MIN(due_at) AS due_at FROM late_metadata',
  'SELECT MIN(refresh_at) AS due_at FROM requests WHERE session IS NOT NULL',
  `SELECT MIN(wipe_asked_at) + ${WIPE_LIFE_MS} AS due_at FROM devices WHERE state = 'wiping'`,
] as const

/** The first of these, epoch ms; null for never. */
export function nextDueAt({ sql }: { sql: Sql }): number | null {
  const times = DUE.map((statement) => sql.exec(statement)[0]?.due_at)
  const due = [...times, retentionDueAt({ sql })].filter((time) => typeof time === 'number')
  return due.length > 0 ? Math.min(...due) : null
}

type AlarmSite = ExecutingSite & SendingSite

/**
 * All that is due, whoever set the alarm. Each item is put off before it is worked on: should it break
 * something, it neither blocks the others nor comes again at once.
 */
export async function runAlarm(site: AlarmSite): Promise<void> {
  revokeOverdueWipes(site)
  for (const entry of dueEntries(site, CALLS_MAX)) {
    putOffEntry(site, entry)
    await refreshForEvent(site, entry)
  }
  // Before the pending actions: those it adds are executed in the same run.
  forgetWhatIsDue(site)
  for (const request of dueClaims(site, CALLS_MAX)) {
    putOffClaim(site, request)
    await resolveClaim(site, request)
  }
  for (const action of dueActions(site, CALLS_MAX)) {
    putOffAction(site, action)
    await executeOrAbandon(site, action)
  }
  for (const late of dueLateMetadata(site, CALLS_MAX)) {
    putOffLateMetadata(site, late)
    await sendLateMetadata(site, late)
  }
  for (const due of takeDueRefreshes(site, CALLS_MAX)) await refreshSilent(site, due)
}

/** Submitted meanwhile: what Stripe says stands. What shall be erased is asked for again. */
async function executeOrAbandon(site: AlarmSite, action: PendingAction): Promise<void> {
  const executed = await execute(site, action.request)
  if (executed.kind === 'refused' && action.kind !== 'redact') await abandon(site, action)
}
