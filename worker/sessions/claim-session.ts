/**
 * The claim of a session, on disk before Stripe is asked: the one that is found, once more, or one that is
 * drafted of the request as it stands; and the sealed parts that it names, opened.
 */
import { sessionReference } from '../../shared/ids.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import type { DetailName } from '../../shared/record/sealed.ts'
import { type Arm, commit } from '../requests/commit.ts'
import { findRequest, getRequest } from '../requests/ledger.ts'
import type { Ledger, LedgerRow } from '../requests/request-table.ts'
import type { OpenPart } from '../security/sealing.ts'
import type { Sql } from '../storage/sql.ts'
import { type Claim, writeClaim } from './claims.ts'
import { type NamedParts, type OpenedParts, openParts, sessionParams } from './session-params.ts'

/** What the claim of a session needs of its site. */
export type ClaimingSite = Ledger & {
  name: string
  publicOrigin: string
  arm: Arm
  /** Resolves when what was written is on disk. */
  flush: () => Promise<void>
  openPart: OpenPart
}

export type Starter = {
  /** The device whose user starts; null for the holder of a ticket. */
  by: string | null
  /** Somebody decided to go on without the sealed parts that cannot be opened. */
  withoutUnreadable: boolean
}

/** What Stripe refused of which details, by the hash of their sealed bytes. */
export type RefusedDetails = { details: string | null; names: readonly DetailName[] }

/** Why nothing is to be claimed: a webhook has brought the session, or it may not be created (any more). */
type Overtaken = { kind: 'taken'; session: string } | { kind: 'refused'; problem: Problem }

export type Claimed = { kind: 'claimed'; claim: Claim; opened: OpenedParts } | Overtaken

/** `held`: the claim that is sent again, as it was sent before; null: a new one is drafted. */
export async function claimSession(
  site: ClaimingSite,
  { id, by, withoutUnreadable }: Starter & { id: string },
  { held, refusedDetails }: { held: Claim | null; refusedDetails: RefusedDetails },
): Promise<Claimed> {
  for (;;) {
    const before = overtaken(site, id)
    if (before) return before
    const draft = held ?? draftClaim(site, { id, by }, refusedDetails)
    const { opened, unreadable } = await openParts(site, id, draft)
    if (unreadable.length > 0 && !withoutUnreadable)
      return { kind: 'refused', problem: problem('details_unreadable') }
    // Opening took a moment, in which all of this may have changed. From here to the write nothing awaits.
    const meanwhile = overtaken(site, id)
    if (meanwhile) return meanwhile
    if (!held && !isCurrent(site, id, draft)) continue
    const leftBehind = Object.fromEntries(unreadable.map((name) => [name, null]))
    const claim: Claim = { ...draft, ...leftBehind, sentAt: site.now() }
    // Whole, each time: the alarm may have released it in between.
    await commit(site, () => writeClaim(site, id, claim))
    await site.flush()
    return { kind: 'claimed', claim, opened }
  }
}

/** A webhook has brought the session, or its owner has deleted the request. Null: neither. */
function overtaken({ sql }: { sql: Sql }, id: string): Overtaken | null {
  const stored = findRequest({ sql }, id)
  const session = stored ? sessionOf(stored.row) : null
  if (session !== null) return { kind: 'taken', session }
  const mayGoOn = stored?.row.state.phase === 'accepted' && !stored.actionPending
  return mayGoOn ? null : { kind: 'refused', problem: problem('not_startable') }
}

function draftClaim(
  { sql, now, name, publicOrigin }: ClaimingSite,
  { id, by }: { id: string; by: string | null },
  refusedDetails: RefusedDetails,
): Claim {
  const { row, record, claimN } = getRequest({ sql }, id)
  const { details, notes } = partsOf(row)
  return {
    n: claimN + 1,
    edit: row.edit,
    details,
    notes,
    // Of these details and no others: an edit may have brought better ones.
    leftOut: details === refusedDetails.details ? refusedDetails.names : [],
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
