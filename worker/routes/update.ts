/**
 * Changes to a request after its start: to what Stripe lets a session change. Stripe is told first and
 * the ledger then takes over what Stripe took; cut in between, the same call again does no harm.
 * https://docs.stripe.com/api/identity/verification_sessions/update
 */
import { hindrance } from '../../shared/action-rules.ts'
import { fromBase64url, sha256 } from '../../shared/bytes.ts'
import type { LedgerState } from '../../shared/lifecycle.ts'
import { type ProblemCode, problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { UpdateCall } from '../../shared/protocol/request-actions.ts'
import { Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import { problemResponse } from '../http/problem-response.ts'
import { commit } from '../requests/commit.ts'
import { getRequest } from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import { changeRequest, type Ledger } from '../requests/request-table.ts'
import { findPart, PART_NAMES, putPart } from '../requests/sealed-parts.ts'
import { refresh } from '../sessions/reconcile.ts'
import type { SiteContext } from '../site-context.ts'
import { noteAudit } from '../storage/audit.ts'
import type { UpdateParams } from '../stripe/client.ts'
import { isRetryable, problemOf } from '../stripe/failure.ts'
import { onRequest } from './call.ts'
import { answerRow, refuseIfChanged } from './tell-row.ts'

/** Until the create that is on its way has an answer. */
const CLAIM_RETRY_S = 5

type Update = Omit<UpdateCall, 'if_rev'>

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
  const { email, phone } = openedDetails ?? {}
  const provided = { ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
  // Stripe keeps every key that is not named; an empty one takes it away.
  const dropped = Object.keys(heldNotes?.metadata ?? {}).map((key) => [key, ''])
  const metadata = { ...Object.fromEntries(dropped), ...openedNotes?.metadata }
  return {
    ...(type ? { type } : {}),
    ...(options ? { options: { document: options.document ?? '' } } : {}),
    ...(email || phone ? { provided_details: provided } : {}),
    ...(openedNotes ? { metadata } : {}),
  }
}

/** The ledger takes what Stripe took. `by`: the device that asked. */
async function takeOver(
  ledger: Ledger,
  id: string,
  { type, options, ...sealed }: Update,
  by: string,
): Promise<void> {
  const parts = await hashed(sealed)
  ledger.sql.transaction(() => {
    // Erased while Stripe was asked: nothing may come back.
    if (hindrance('update', getRequest(ledger, id).row.state) === 'gone') return
    for (const part of parts) putPart(ledger, id, part)
    const document = options?.document
    changeRequest(ledger, id, {
      ...(type ? { type } : {}),
      ...(options ? { options: JSON.stringify(document ? { document } : {}) } : {}),
      ...Object.fromEntries(parts.map(({ name, hash }) => [name, hash])),
      // Stripe has just accepted these.
      ...(sealed.details === undefined ? {} : { refused_details: '[]' }),
    })
    const fields = [
      ...(type ? ['type'] : []),
      ...(options ? ['options'] : []),
      ...Object.keys(sealed),
    ]
    noteAudit(ledger, { code: 'updated', by, request: id, note: fields.join(' ') })
  })
}

async function hashed(parts: { [name in PartName]?: string | undefined }) {
  const named = PART_NAMES.flatMap((name) => {
    const sealed = parts[name]
    return sealed === undefined ? [] : [{ name, sealed }]
  })
  return Promise.all(
    named.map(async ({ name, sealed }) => ({
      name,
      sealed,
      hash: await sha256(fromBase64url(sealed) ?? new Uint8Array()),
    })),
  )
}
