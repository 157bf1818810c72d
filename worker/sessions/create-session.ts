/**
 * The create of a session, which must happen once. Every send bears the idempotency key `SITE/ID/n`;
 * n grows only when Stripe shows no session and key n can make none any more.
 */
import { type Problem, problem } from '../../shared/problem.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import type { Ledger } from '../requests/ledger.ts'
import { sessionOf } from '../requests/request-table.ts'
import type { OpenPart } from '../security/sealing.ts'
import type { SessionRead, StripeFailure, StripePort } from '../stripe/client.ts'
import { isFleeting, type Patience, type PatiencePorts, problemOf } from '../stripe/failure.ts'
import { type Claim, type Claims, isSpent, mayArrive } from './claims.ts'
import {
  type NamedParts,
  type OpenedParts,
  openParts,
  sessionParams,
  withOpened,
} from './session-params.ts'

export type CreatePorts = PatiencePorts & {
  publicOrigin: string
  ledger: Ledger
  claims: Claims
  stripe: Pick<StripePort, 'create' | 'retrieve' | 'find'>
  open: OpenPart
  /** Resolves when what was written is on disk. */
  flush: () => Promise<void>
}

export type How = {
  /** The device whose user starts; null for the holder of a ticket. */
  by: string | null
  /** Somebody decided to go on without the sealed parts that cannot be opened. */
  withoutUnreadable: boolean
}

/** One request on its way to its session. `reference`: its `client_reference_id`. */
type Task = CreatePorts & How & { id: string; reference: string; patience: Patience }

export type Creation =
  /** `fresh`: with a secret nobody has seen; null: the session must be read first. */
  | { kind: 'taken'; session: string; fresh: SessionRead | null }
  | { kind: 'refused'; problem: Problem }

const refused = (reason: Problem): Creation => ({ kind: 'refused', problem: reason })

export async function createSession(task: Task): Promise<Creation> {
  const { id, claims, patience } = task
  let claim = claims.find(id)
  /** Nothing that was sent under this claim can have made a session. */
  let sure = claim === null
  for (;;) {
    if (!sure) {
      const found = await findSession(task)
      if (found) return found
      if (claim && isSpent(claim, task.now())) {
        claim = null
        sure = true
      }
    }
    const before = overtaken(task)
    if (before) return before
    const drafted = claim ?? draftClaim(task)
    const { opened, unreadable } = await openParts(drafted, task)
    if (unreadable.length > 0 && !task.withoutUnreadable)
      return refused(problem('details_unreadable'))
    const draft = { ...drafted, ...Object.fromEntries(unreadable.map((name) => [name, null])) }
    // Opening took a moment, in which an edit may have come, too.
    const meanwhile = overtaken(task)
    if (meanwhile) return meanwhile
    if (!claim && !isCurrent(drafted, task)) continue
    const doubtedAt = sure ? null : draft.sentAt
    claim = { ...draft, sentAt: task.now() }
    // Whole, each time: the alarm may have let go of it in between.
    claims.write(id, claim)
    await task.flush()

    const sent = await send(task, claim, opened)
    if (sent.kind === 'taken') return sent
    if (isFinal(sent)) return letGo(task, sent, doubtedAt)
    if (sent.kind !== 'busy') sure = false
    if (sent.kind === 'key_reused' || (sent.kind === 'failed' && sent.replayed)) {
      claims.markAnswered(id)
      claim = { ...claim, answered: true }
    }
    if (!(await patience.wait(sent))) return refused(problemOf(sent))
  }
}

/** A bell has brought the session, or its owner has deleted the request. */
function overtaken({ id, ledger }: Task): Creation | null {
  const stored = ledger.find(id)
  const held = stored ? sessionOf(stored.row) : null
  if (held !== null) return { kind: 'taken', session: held, fresh: null }
  const goesOn = stored?.row.state.phase === 'accepted' && !stored.wished
  return goesOn ? null : refused(problem('not_startable'))
}

type Final = Extract<StripeFailure, { kind: 'rejected' | 'key_refused' | 'missing' }>

const isFinal = (sent: Creation | StripeFailure): sent is Final =>
  sent.kind === 'rejected' || sent.kind === 'key_refused' || sent.kind === 'missing'

/** What a ticket did not carry cannot be opened yet; Stripe is told later (`send-late-metadata.ts`). */
const partsOf = ({ details, notes, partial }: RequestRow): NamedParts => ({
  details,
  notes: partial ? null : notes,
})

/** No edit came while its parts were opened, and no notes that had been left behind. */
function isCurrent({ edit, notes }: Claim, { id, ledger }: Task): boolean {
  const { row } = ledger.findSure(id)
  return row.edit === edit && partsOf(row).notes === notes
}

function draftClaim({ id, reference, publicOrigin, ledger, now, by }: Task): Claim {
  const stored = ledger.findSure(id)
  const params = sessionParams(stored.record, {
    reference,
    returnUrl: `${publicOrigin}/back/${id}`,
  })
  return {
    ...{ n: stored.tries + 1, edit: stored.row.edit, ...partsOf(stored.row), params },
    ...{ answered: false, claimedAt: now(), sentAt: now(), starter: by },
  }
}

async function send(
  { id, reference, ledger, stripe }: Task,
  { n, params }: Claim,
  parts: OpenedParts,
): Promise<(Creation & { kind: 'taken' }) | StripeFailure> {
  const readNo = ledger.beginRead()
  const created = await stripe.create(withOpened(params, parts), `${reference}/${n}`)
  if (created.kind !== 'created') return created
  const { session, replayed } = created
  ledger.applyReading(id, session, readNo)
  // A replayed answer is an old one: its secret may be used up by now.
  return { kind: 'taken', session: session.id, fresh: replayed ? null : session }
}

/** By its reference; null where Stripe shows none. */
async function findSession({ id, reference, ledger, stripe, patience }: Task) {
  for (;;) {
    const readNo = ledger.beginRead()
    const found = await stripe.find(reference)
    if (found.kind === 'found') {
      if (!found.session) return null
      ledger.applyReading(id, found.session, readNo)
      return { kind: 'taken', session: found.session.id, fresh: null } as const
    }
    if (!isFleeting(found) || !(await patience.wait(found))) return refused(problemOf(found))
  }
}

/**
 * Stripe's last word on this key. `doubtedAt`: when it was sent before without an answer; that call
 * may have made a session, or may do so yet. Only an empty list lets go of the claim, and not before
 * nothing can arrive any more; until then the claim stays.
 */
async function letGo(task: Task, sent: Final, doubtedAt: number | null): Promise<Creation> {
  const { id, claims, now } = task
  if (doubtedAt !== null) {
    const found = await findSession(task)
    if (found) return found.kind === 'taken' ? found : refused(problemOf(sent))
    if (mayArrive({ sentAt: doubtedAt }, now())) return refused(problemOf(sent))
  }
  claims.release(id)
  return refused(problemOf(sent))
}
