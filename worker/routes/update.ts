/**
 * Changes to a request after its start: to what Stripe lets a session change. Stripe is told first and
 * the ledger then takes over what Stripe took; cut in between, the same call again does no harm.
 */
import { hindrance } from '../../shared/action-rules.ts'
import { fromBase64url, sha256 } from '../../shared/bytes.ts'
import type { LedgerState } from '../../shared/lifecycle.ts'
import { type ProblemCode, problem } from '../../shared/problem.ts'
import { UpdateCall } from '../../shared/protocol/request-actions.ts'
import { Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { change, sessionOf } from '../requests/request-table.ts'
import type { SiteParts } from '../site-context.ts'
import type { UpdateParams } from '../stripe/client.ts'
import { isFleeting, problemOf } from '../stripe/failure.ts'
import { type Answering, unlessChanged, visible } from './call.ts'

/** Until the create that is on its way has an answer. */
const CLAIM_RETRY_S = 5

export const updateRequest: Answering = async (call, site) => {
  const parsed = parse(UpdateCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const stored = visible(call, site)
  if (!stored) return problemResponse('not_found')
  const { row, started } = stored
  const { if_rev, ...update } = parsed.value
  const changed = unlessChanged(if_rev, row)
  if (changed) return changed
  const session = sessionOf(row)
  if (session === null && started)
    return problemResponse(problem('stripe_busy', { retry_after: CLAIM_RETRY_S }))
  const hindered = isHindered(row.state) ?? notNow(update, row.state)
  if (session === null || hindered) return problemResponse(hindered ?? 'not_started')
  if (Object.keys(update).length === 0) return answer(row)
  const params = await paramsOf(row.id, update, site)
  if (!params) return problemResponse('details_unreadable')

  const readNo = site.ledger.beginRead()
  const updated = await site.stripe.update(session, params)
  if (updated.kind !== 'read') {
    // Refused or cut: how it stands at Stripe is worth a look.
    if (updated.kind === 'rejected' || isFleeting(updated)) await site.follow.look(row.id, session)
    const now = isHindered(site.ledger.findSure(row.id).row.state)
    return problemResponse(updated.kind === 'rejected' && now ? now : problemOf(updated))
  }
  site.ledger.applyReading(row.id, updated.session, readNo)
  await takeOver(row.id, update, { site, by: call.device.id })
  await site.arm()
  return answer(site.ledger.findSure(row.id).row)
}

type Update = Omit<UpdateCall, 'if_rev'>

/** An update is never done beforehand. */
function isHindered(state: LedgerState): ProblemCode | null {
  const hindered = hindrance('update', state)
  return hindered === 'done' ? null : hindered
}

/** Metadata can be changed for as long as Stripe keeps the session; all else only while it takes input. */
function notNow({ type, options, details }: Update, { phase }: LedgerState) {
  const takesInput = phase === 'open' || phase === 'unverified'
  const isMore = type !== undefined || options !== undefined || details !== undefined
  return isMore && !takesInput ? 'not_updatable' : null
}

/** Null where a part cannot be opened. Opened parts live as long as the call to Stripe. */
async function paramsOf(
  id: string,
  { type, options, details, notes }: Update,
  { open, ledger }: Pick<SiteParts, 'open' | 'ledger'>,
): Promise<UpdateParams | null> {
  const before = ledger.part(id, 'notes')?.sealed
  const [openedDetails, openedNotes, heldNotes] = await Promise.all([
    details === undefined ? undefined : open(details, { id, name: 'details', schema: Details }),
    notes === undefined ? undefined : open(notes, { id, name: 'notes', schema: Notes }),
    notes === undefined || !before ? null : open(before, { id, name: 'notes', schema: Notes }),
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

async function takeOver(
  id: string,
  { type, options, ...parts }: Update,
  { site, by }: { site: SiteParts; by: string },
): Promise<void> {
  const { sql, ledger, audit, now } = site
  const hashes = await hashesOf(parts)
  sql.transaction(() => {
    // Erased while Stripe was asked: nothing may come back.
    if (hindrance('update', ledger.findSure(id).row.state) === 'gone') return
    for (const { name, hash, sealed } of hashes)
      sql.exec('INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?)', id, name, hash, sealed)
    const document = options?.document
    change(sql, id, {
      ...(type ? { type } : {}),
      ...(options ? { options: JSON.stringify(document ? { document } : {}) } : {}),
      ...Object.fromEntries(hashes.map(({ name, hash }) => [name, hash])),
      changed_at: now(),
    })
    const fields = [
      ...(type ? ['type'] : []),
      ...(options ? ['options'] : []),
      ...Object.keys(parts),
    ]
    audit.note({ code: 'updated', by, request: id, note: fields.join(' ') })
  })
}

async function hashesOf(parts: { [name in PartName]?: string | undefined }) {
  const named = (['details', 'notes'] as const).flatMap((name) => {
    const sealed = parts[name]
    return sealed === undefined ? [] : [{ name, sealed }]
  })
  return Promise.all(
    named.map(async ({ name, sealed }) => ({
      ...{ name, sealed },
      hash: await sha256(fromBase64url(sealed) ?? new Uint8Array()),
    })),
  )
}
