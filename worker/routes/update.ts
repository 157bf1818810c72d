/**
 * Changes to a request after its start: to what Stripe lets a session change. Stripe is told first and
 * the ledger then takes over what Stripe took; cut in between, the same call again does no harm.
 * https://docs.stripe.com/api/identity/verification_sessions/update
 */
import { hindrance } from '../../shared/action-rules.ts'
import type { LedgerState } from '../../shared/lifecycle.ts'
import { type ProblemCode, problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { UpdateCall } from '../../shared/protocol/request-actions.ts'
import { Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import { fromBase64url, sha256 } from '../../shared/text/bytes.ts'
import { problemResponse } from '../http/problem-response.ts'
import { commit } from '../requests/commit.ts'
import { getRequest } from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import { changeRequest, type Ledger } from '../requests/request-table.ts'
import { findPart, PART_NAMES, putPart, type SealedPart } from '../requests/sealed-parts.ts'
import { refresh } from '../sessions/reconcile.ts'
import { providedDetails } from '../sessions/session-params.ts'
import type { SiteContext } from '../site-context.ts'
import { noteAudit } from '../storage/audit.ts'
import type { SqlValue } from '../storage/sql.ts'
import type { UpdateParams } from '../stripe/client.ts'
import { isRetryable, problemOf } from '../stripe/failure.ts'
import { onRequest } from './call.ts'
import { answerRow, refuseIfChanged } from './tell-row.ts'

/** Until the create that is on its way has an answer. */
const CLAIM_RETRY_S = 5

type Update = Omit<UpdateCall, 'if_rev'>
const UPDATABLE = ['type', 'options', 'details', 'notes'] as const

/** Answers with the row as Stripe's answer left it. Nothing to change changes nothing. */
export const updateRequest = onRequest(UpdateCall, async (call, body, { row, started }, site) => {
  const { if_rev, ...update } = body
  const { device } = call
  const changed = refuseIfChanged(site, device, { row, ifRev: if_rev })
  if (changed) return changed
  const session = sessionOf(row)
  if (session === null && started)
    return problemResponse(problem('stripe_busy', { retry_after: CLAIM_RETRY_S }))
  const hindered = isHindered(row.state) ?? notNow(update, row.state)
  if (session === null || hindered) return problemResponse(hindered ?? 'not_started')
  if (Object.keys(update).length === 0) return answerRow(site, device, row.id)
  const params = await paramsOf(row.id, update, site)
  if (!params) return problemResponse('details_unreadable')

  const readNo = nextReadNo(site)
  const updated = await site.stripe.update(session, params)
  if (updated.kind !== 'read') {
    // Refused or cut: how it stands at Stripe is worth a refresh.
    if (updated.kind === 'rejected' || isRetryable(updated)) await refresh(site, row.id, session)
    const now = isHindered(getRequest(site, row.id).row.state)
    return problemResponse(updated.kind === 'rejected' && now ? now : problemOf(updated))
  }
  await commit(site, () => applyReading(site, row.id, updated.session, readNo))
  await takeOver(site, row.id, update, device.id)
  return answerRow(site, device, row.id)
})

/** An update is never done beforehand. */
function isHindered(state: LedgerState): ProblemCode | null {
  const hindered = hindrance('update', state)
  return hindered === 'done' ? null : hindered
}

/** Metadata can be changed for as long as Stripe keeps the session; all else only while it takes input. */
function notNow({ type, options, details }: Update, { phase }: LedgerState): ProblemCode | null {
  const takesInput = phase === 'open' || phase === 'unverified'
  const isMore = type !== undefined || options !== undefined || details !== undefined
  return isMore && !takesInput ? 'not_updatable' : null
}

/** Null where a part cannot be opened. Opened parts live as long as the call to Stripe. */
async function paramsOf(
  id: string,
  { type, options, details, notes }: Update,
  { sql, openPart }: Pick<SiteContext, 'sql' | 'openPart'>,
): Promise<UpdateParams | null> {
  const openNotes = (sealed: string) => openPart(sealed, { id, name: 'notes', schema: Notes })
  const before = findPart({ sql }, id, 'notes')?.sealed
  const [openedDetails, openedNotes, heldNotes] = await Promise.all([
    details === undefined ? undefined : openPart(details, { id, name: 'details', schema: Details }),
    notes === undefined ? undefined : openNotes(notes),
    notes === undefined || !before ? null : openNotes(before),
  ])
  if (openedDetails === null || openedNotes === null) return null
  const params: UpdateParams = {}
  if (type) params.type = type
  if (options) params.options = { document: options.document ?? '' }
  const provided = providedDetails(openedDetails ?? {})
  if (provided) params.provided_details = provided
  if (openedNotes) {
    // Stripe keeps every key that is not named; an empty one takes it away.
    const dropped = Object.keys(heldNotes?.metadata ?? {}).map((key) => [key, ''])
    params.metadata = { ...Object.fromEntries(dropped), ...openedNotes.metadata }
  }
  return params
}

/** The ledger takes what Stripe took. `by`: the device that asked. */
async function takeOver(ledger: Ledger, id: string, update: Update, by: string): Promise<void> {
  const { type, options } = update
  const parts = await hashed(update)
  const columns: Record<string, SqlValue> = {}
  if (type) columns.type = type
  if (options)
    columns.options = JSON.stringify(options.document ? { document: options.document } : {})
  for (const { name, hash } of parts) columns[name] = hash
  // Stripe has just accepted these.
  if (update.details !== undefined) columns.refused_details = '[]'
  const fields = UPDATABLE.filter((name) => update[name] !== undefined)
  ledger.sql.transaction(() => {
    // Erased while Stripe was asked: nothing may come back.
    if (hindrance('update', getRequest(ledger, id).row.state) === 'gone') return
    for (const part of parts) putPart(ledger, id, part)
    changeRequest(ledger, id, columns)
    noteAudit(ledger, { code: 'updated', by, request: id, note: fields.join(' ') })
  })
}

async function hashed(parts: Pick<Update, PartName>): Promise<(SealedPart & { name: PartName })[]> {
  const all: (SealedPart & { name: PartName })[] = []
  for (const name of PART_NAMES) {
    const sealed = parts[name]
    if (sealed === undefined) continue
    const hash = await sha256(fromBase64url(sealed) ?? new Uint8Array())
    all.push({ name, hash, sealed })
  }
  return all
}
