/**
 * The create of a session, which must happen once. Every send bears the idempotency key `SITE/ID/n`;
 * n grows only when Stripe shows no session and key n can make none any more.
 */
import { sessionReference } from '../../shared/ids.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { DETAIL_NAMES, type DetailName } from '../../shared/record/sealed.ts'
import { type Arm, commit } from '../requests/commit.ts'
import { findRequest, getRequest } from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import type { Ledger, LedgerRow } from '../requests/request-table.ts'
import type { OpenPart } from '../security/sealing.ts'
import type { Sql } from '../storage/sql.ts'
import type { SessionRead, StripeSessions } from '../stripe/client.ts'
import { isRetryable, problemOf, type RetryBudget, type StripeFailure } from '../stripe/failure.ts'
import {
  type Claim,
  findClaim,
  isSpent,
  markAnswered,
  mayArrive,
  releaseClaim,
  writeClaim,
} from './claims.ts'
import {
  type NamedParts,
  type OpenedParts,
  openParts,
  sessionParams,
  withOpened,
} from './session-params.ts'

/** What the create of a session needs of its site. */
export type CreatingSite = Ledger & {
  name: string
  publicOrigin: string
  arm: Arm
  /** Resolves when what was written is on disk. */
  flush: () => Promise<void>
  openPart: OpenPart
  stripe: Pick<StripeSessions, 'create' | 'retrieve' | 'find'>
}

export type Starter = {
  /** The device whose user starts; null for the holder of a ticket. */
  by: string | null
  /** Somebody decided to go on without the sealed parts that cannot be opened. */
  withoutUnreadable: boolean
}

/** The start of one request. */
export type Starting = Starter & { id: string; budget: RetryBudget }

/** A session that is in the ledger. `fresh`: with a secret nobody has seen; null: it must be read first. */
type Taken = { kind: 'taken'; session: string; fresh: SessionRead | null }

export type Creation = Taken | { kind: 'refused'; problem: Problem }

const refused = (reason: Problem): Creation => ({ kind: 'refused', problem: reason })

export async function createSession(site: CreatingSite, starting: Starting): Promise<Creation> {
  const { id, budget } = starting
  let claim = findClaim(site, id)
  /** What Stripe refused of which details, by the hash of their sealed bytes. */
  let refusedOf = { details: claim?.details ?? null, names: claim?.leftOut ?? [] }
  /** Nothing that was sent under this claim can have made a session. */
  let isSure = claim === null
  /** When what may still arrive was last sent, epoch ms. */
  let doubtfulAt = claim?.sentAt ?? null
  for (;;) {
    if (!isSure) {
      const found = await findSession(site, starting)
      if (found) return found
      if (claim && isSpent(claim, site.now())) {
        // Under another key, what is still on its way under this one would make a second session.
        if (doubtfulAt !== null && mayArrive({ sentAt: doubtfulAt }, site.now()))
          return refused(problem('stripe_busy'))
        claim = null
        isSure = true
      }
    }
    const before = overtaken(site, id)
    if (before) return before
    const drafted = claim ?? draftClaim(site, starting, refusedOf)
    const { opened, unreadable } = await openParts(site, id, drafted)
    if (unreadable.length > 0 && !starting.withoutUnreadable)
      return refused(problem('details_unreadable'))
    const draft = { ...drafted, ...Object.fromEntries(unreadable.map((name) => [name, null])) }
    // Opening took a moment, in which an edit may have come, too.
    const meanwhile = overtaken(site, id)
    if (meanwhile) return meanwhile
    if (!claim && !isCurrent(site, id, drafted)) continue
    const doubtedAt = isSure ? null : draft.sentAt
    const sending: Claim = { ...draft, sentAt: site.now() }
    claim = sending
    // Whole, each time: the alarm may have released it in between.
    await commit(site, () => writeClaim(site, id, sending))
    await site.flush()

    const sent = await send(site, id, sending, opened)
    if (sent.kind === 'taken') return sent
    if (isFinal(sent)) {
      const after = await afterRefusal(site, starting, sent, doubtedAt)
      const names = refusedDetails(sent, opened, sending.leftOut)
      // A claim that stays may have made a session: nothing else may be sent.
      if (after.kind === 'taken' || names.length === 0 || findClaim(site, id)) return after
      refusedOf = { details: sending.details, names: [...sending.leftOut, ...names] }
      claim = null
      isSure = true
      doubtfulAt = null
      continue
    }
    if (sent.kind !== 'busy') isSure = false
    // An answer that is replayed is the last word on all that was sent under the key.
    if (sent.kind === 'failed' && sent.replayed) doubtfulAt = null
    else if (sent.kind !== 'key_reused') doubtfulAt = sending.sentAt
    if (sent.kind === 'key_reused' || (sent.kind === 'failed' && sent.replayed)) {
      markAnswered(site, id)
      claim = { ...sending, answered: true }
    }
    if (!(await budget.wait(sent))) return refused(problemOf(sent))
  }
}

/**
 * Which details to go on without, of those that were sent: the one that Stripe's refusal names, or all
 * where it names them as a whole. None where it is about anything else.
 */
function refusedDetails(
  failure: Final,
  { details }: OpenedParts,
  leftOut: readonly DetailName[],
): DetailName[] {
  const param = failure.kind === 'rejected' ? (failure.param ?? '') : ''
  const [isAbout, name] =
    /^(?:provided_details$|(?:provided_details[[.])?(email|phone)\]?$)/.exec(param) ?? []
  if (isAbout === undefined) return []
  return DETAIL_NAMES.filter(
    (one) => (name ?? one) === one && details?.[one] !== undefined && !leftOut.includes(one),
  )
}

/** A webhook has brought the session, or its owner has deleted the request. */
function overtaken({ sql }: { sql: Sql }, id: string): Creation | null {
  const stored = findRequest({ sql }, id)
  const held = stored ? sessionOf(stored.row) : null
  if (held !== null) return { kind: 'taken', session: held, fresh: null }
  const goesOn = stored?.row.state.phase === 'accepted' && !stored.actionPending
  return goesOn ? null : refused(problem('not_startable'))
}

type Final = Extract<StripeFailure, { kind: 'rejected' | 'key_refused' | 'missing' }>

const isFinal = (failure: StripeFailure): failure is Final =>
  failure.kind === 'rejected' || failure.kind === 'key_refused' || failure.kind === 'missing'

/** What a ticket did not carry cannot be opened yet; Stripe is told later (`send-late-metadata.ts`). */
const partsOf = ({ details, notes, partial }: LedgerRow): NamedParts => ({
  details,
  notes: partial ? null : notes,
})

/** No edit came while its parts were opened, and no notes that had been left behind. */
function isCurrent({ sql }: { sql: Sql }, id: string, { edit, notes }: Claim): boolean {
  const { row } = getRequest({ sql }, id)
  return row.edit === edit && partsOf(row).notes === notes
}

/** `refusedOf`: an edit may have brought other details meanwhile. */
function draftClaim(
  { sql, now, name, publicOrigin }: CreatingSite,
  { id, by }: Starting,
  refusedOf: { details: string | null; names: readonly DetailName[] },
): Claim {
  const { row, record, claimN } = getRequest({ sql }, id)
  const { details, notes } = partsOf(row)
  return {
    n: claimN + 1,
    edit: row.edit,
    details,
    notes,
    leftOut: details === refusedOf.details ? refusedOf.names : [],
    params: sessionParams(record, {
      reference: sessionReference(name, id),
      returnUrl: `${publicOrigin}/back/${id}`,
    }),
    answered: false,
    claimedAt: now(),
    sentAt: now(),
    starter: by,
  }
}

async function send(
  site: CreatingSite,
  id: string,
  { n, params, leftOut }: Claim,
  opened: OpenedParts,
): Promise<Taken | StripeFailure> {
  const readNo = nextReadNo(site)
  const key = `${sessionReference(site.name, id)}/${n}`
  const created = await site.stripe.create(withOpened(params, opened, leftOut), key)
  if (created.kind !== 'created') return created
  const { session, replayed } = created
  await commit(site, () => applyReading(site, id, session, readNo))
  // A replayed answer is an old one: its secret may be used up by now.
  return { kind: 'taken', session: session.id, fresh: replayed ? null : session }
}

/** By its reference; null where Stripe shows none. */
async function findSession(site: CreatingSite, { id, budget }: Starting): Promise<Creation | null> {
  for (;;) {
    const readNo = nextReadNo(site)
    const found = await site.stripe.find(sessionReference(site.name, id))
    if (found.kind === 'found') {
      const { session } = found
      if (!session) return null
      await commit(site, () => applyReading(site, id, session, readNo))
      return { kind: 'taken', session: session.id, fresh: null }
    }
    if (!isRetryable(found) || !(await budget.wait(found))) return refused(problemOf(found))
  }
}

/**
 * Stripe's last word on this key. `doubtedAt`: when it was sent before without an answer, epoch ms; that
 * call may have made a session, or may do so yet. Only an empty list releases the claim, and not before
 * nothing can arrive any more; until then the claim stays.
 */
async function afterRefusal(
  site: CreatingSite,
  starting: Starting,
  failure: Final,
  doubtedAt: number | null,
): Promise<Creation> {
  if (doubtedAt !== null) {
    const found = await findSession(site, starting)
    if (found) return found.kind === 'taken' ? found : refused(problemOf(failure))
    if (mayArrive({ sentAt: doubtedAt }, site.now())) return refused(problemOf(failure))
  }
  await commit(site, () => releaseClaim(site, starting.id))
  return refused(problemOf(failure))
}
