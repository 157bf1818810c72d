/**
 * The alarm of a site: when something is due next, and what is done then. Whatever a call left open is
 * brought to an end without anybody waiting for it. What fails is put off and tried again, alone.
 */
import { FIRST_WIPE, revokeOverdueWipes, WIPE_LIFE_MS } from './devices/devices.ts'
import {
  dueLateMetadata,
  type LateMetadata,
  putOffLateMetadata,
} from './requests/due/late-metadata.ts'
import {
  type DueAction,
  dueActions,
  findAction,
  putOffAction,
} from './requests/due/pending-actions.ts'
import { dueRefreshes, putOffRefresh } from './requests/due/refresh-schedule.ts'
import { forgetDueAt, forgetWhatIsDue, OLDEST_OF_EACH } from './requests/due/retention.ts'
import { dueClaims, putOffClaim, resolveClaim } from './sessions/claims.ts'
import { abandon, type ExecutingSite, execute } from './sessions/execute-actions.ts'
import { refreshForEvent, refreshSilent } from './sessions/reconcile.ts'
import { type SendingSite, sendLateMetadata } from './sessions/send-late-metadata.ts'
import { dueEntries, type InboxEntry, putOffEntry } from './sessions/webhook-inbox.ts'
import { type Broke, endPutOffs } from './storage/put-off.ts'
import { readTerms } from './storage/settings.ts'
import type { Sql } from './storage/sql.ts'

/** Of each kind, per run: Stripe allows 25 calls a second, others want some too. */
const CALLS_MAX = 25

/** Results that are read at once: as many a second as Stripe allows, where it takes a fifth of one each. */
const RESULTS_AT_ONCE = 5

/** Times at which the alarm has something to do: epoch ms, or null. */
const TIMES = ['inbox', 'claims', 'actions', 'late_metadata', 'refreshes', 'put_off'] as const

/**
 * All of it in one row, each by an index: it is read after every write. The conditions on `refresh_at` are
 * both needed: by the first one the index is found that leaves out what is never read again.
 */
const DUE = `SELECT
  (SELECT MIN(due_at) FROM webhook_inbox) AS inbox,
  (SELECT MIN(due_at) FROM claims) AS claims,
  (SELECT MIN(due_at) FROM pending_actions) AS actions,
  (SELECT MIN(due_at) FROM late_metadata) AS late_metadata,
  (SELECT MIN(refresh_at) FROM requests
   WHERE refresh_at IS NOT NULL AND session IS NOT NULL) AS refreshes,
  (SELECT MIN(until) FROM put_off) AS put_off,
  (${FIRST_WIPE}) AS wipe,
  ${OLDEST_OF_EACH}`

/** The first of these, epoch ms; null for never. */
export function nextDueAt({ sql }: { sql: Sql }): number | null {
  const [row = {}] = sql.exec(DUE)
  const times = TIMES.map((name) => row[name]).filter((time) => typeof time === 'number')
  const wipe = typeof row.wipe === 'number' ? row.wipe + WIPE_LIFE_MS : Number.POSITIVE_INFINITY
  const first = Math.min(...times, wipe, forgetDueAt(row, readTerms(sql).retention))
  return first === Number.POSITIVE_INFINITY ? null : first
}

type AlarmSite = ExecutingSite & SendingSite & { sockets: { tell: () => void } }

/** One kind of work: what is due of it, and what is done with each. `idOf` is what the log names. */
type Loop<T> = {
  loop: string
  due: () => T[]
  idOf: (item: T) => string
  putOff: (item: T) => void
  work: (item: T) => Promise<void>
  atOnce?: number
}

/**
 * All that is due, whoever set the alarm. Each item is put off before it is worked on, and what it breaks
 * with is told to `broke`: it neither blocks the others nor comes again at once.
 */
export async function runAlarm(site: AlarmSite, broke: Broke): Promise<void> {
  endPutOffs(site)
  attempt('wipes', broke, () => revokeOverdueWipes(site, broke))
  const results = () => runLoop(inboxLoop(site), broke)
  await results()
  // Before the pending actions: those it adds are executed in the same run.
  attempt('retention', broke, () => forgetWhatIsDue(site, broke))
  // A result that comes meanwhile waits for the item that is under way, not for all of them.
  await runLoop(claimLoop(site), broke, results)
  await runLoop(actionLoop(site), broke, results)
  await runLoop(lateMetadataLoop(site), broke, results)
  await runLoop(refreshLoop(site), broke, results)
}

const inboxLoop = (site: AlarmSite): Loop<InboxEntry> => ({
  loop: 'webhook_inbox',
  due: () => dueEntries(site, CALLS_MAX),
  idOf: ({ request }) => request,
  putOff: (entry) => putOffEntry(site, entry),
  async work(entry) {
    await refreshForEvent(site, entry)
    // Somebody looks at a screen: it does not wait for all the others.
    site.sockets.tell()
  },
  atOnce: RESULTS_AT_ONCE,
})

const claimLoop = (site: AlarmSite): Loop<string> => ({
  loop: 'claims',
  due: () => dueClaims(site, CALLS_MAX),
  idOf: (request) => request,
  putOff: (request) => putOffClaim(site, request),
  async work(request) {
    await resolveClaim(site, request)
  },
})

const actionLoop = (site: AlarmSite): Loop<DueAction> => ({
  loop: 'pending_actions',
  due: () => dueActions(site, CALLS_MAX),
  idOf: ({ request }) => request,
  putOff: (action) => putOffAction(site, action),
  work: ({ request }) => executeOrAbandon(site, request),
})

const lateMetadataLoop = (site: AlarmSite): Loop<LateMetadata> => ({
  loop: 'late_metadata',
  due: () => dueLateMetadata(site, CALLS_MAX),
  idOf: ({ request }) => request,
  putOff: (late) => putOffLateMetadata(site, late),
  work: (late) => sendLateMetadata(site, late),
})

const refreshLoop = (site: AlarmSite): Loop<string> => ({
  loop: 'refreshes',
  due: () => dueRefreshes(site, CALLS_MAX),
  idOf: (request) => request,
  putOff: (request) => putOffRefresh(site, request),
  work: (request) => refreshSilent(site, request),
})

/** One item after the other, or a few of them at once; `first` comes before each of them. */
async function runLoop<T>(
  { loop, due, idOf, putOff, work, atOnce = 1 }: Loop<T>,
  broke: Broke,
  first = async () => {},
): Promise<void> {
  const items: T[] = []
  attempt(loop, broke, () => {
    items.push(...due())
  })
  const left = items.values()
  const doNext = async () => {
    for (const item of left) {
      await first()
      try {
        putOff(item)
        await work(item)
      } catch (error) {
        broke({ loop, item: idOf(item) }, error)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, doNext))
}

/** What is not about one item breaks its own loop and no other. */
function attempt(loop: string, broke: Broke, work: () => void): void {
  try {
    work()
  } catch (error) {
    broke({ loop, item: '' }, error)
  }
}

/** What Stripe refuses is abandoned: the person was quicker. But what shall be erased is asked for again. */
async function executeOrAbandon(site: AlarmSite, request: string): Promise<void> {
  const action = findAction(site, request)
  const executed = await execute(site, request)
  if (!action || executed.kind !== 'refused' || action.kind === 'redact') return
  await abandon(site, action)
}
