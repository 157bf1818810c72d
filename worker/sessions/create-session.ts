/**
 * The create of a session, which must happen once. Every send bears the idempotency key `SITE/ID/n`;
 * n grows only when Stripe shows no session and key n can make none any more. One round:
 *
 *   in doubt: list ──► claim, on disk ──► send ──► taken
 *      ▲    └──► found: taken              ├──► refused: over
 *      │                                   ├──► a detail refused ──┐ without it
 *      └───────────────────────────────────┴──► no answer ─────────┘ after a wait
 */
import { sessionReference } from '../../shared/ids.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import { DETAIL_NAMES, type DetailName } from '../../shared/record/sealed.ts'
import { commit } from '../requests/commit.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import type { SessionRead, StripeSessions } from '../stripe/client.ts'
import { isRetryable, problemOf, type RetryBudget, type StripeFailure } from '../stripe/failure.ts'
import {
  type ClaimingSite,
  claimSession,
  type RefusedDetails,
  type Starter,
} from './claim-session.ts'
import { type Claim, findClaim, isSpent, markAnswered, mayArrive, releaseClaim } from './claims.ts'
import { type OpenedParts, withOpened } from './session-params.ts'

/** What the create of a session needs of its site. */
export type CreatingSite = ClaimingSite & {
  stripe: Pick<StripeSessions, 'create' | 'retrieve' | 'find'>
}

/** The start of one request. */
export type Starting = Starter & { id: string; budget: RetryBudget }

/** A session that is in the ledger. `fresh`: with a secret nobody has seen; null: it must be read first. */
type Taken = { kind: 'taken'; session: string; fresh: SessionRead | null }
type Refused = { kind: 'refused'; problem: Problem }
type Creation = Taken | Refused

const refused = (reason: Problem): Refused => ({ kind: 'refused', problem: reason })

/** Where the create stands between two sends. */
type Progress = {
  /** To be sent again; null: another one is drafted. */
  claim: Claim | null
  /** Null: nothing that was sent under the claim can have made a session. */
  doubt: Doubt | null
  refusedDetails: RefusedDetails
}

/** A session may exist. `sentAt`: of the last send that may still reach Stripe, epoch ms; null: none may. */
type Doubt = { sentAt: number | null }

/** The request has its session then, or cannot have one now. A claim that is left behind says: perhaps. */
export async function createSession(site: CreatingSite, starting: Starting): Promise<Creation> {
  let progress = progressOf(findClaim(site, starting.id))
  for (;;) {
    const listed = await resolveDoubt(site, starting, progress)
    if ('kind' in listed) return listed
    const { claim: held, doubt, refusedDetails } = listed
    const claimed = await claimSession(site, starting, { held, refusedDetails })
    if (claimed.kind === 'refused') return claimed
    if (claimed.kind === 'taken') return { ...claimed, fresh: null }
    const { claim, opened } = claimed
    const sent = await send(site, starting.id, claim, opened)
    if (sent.kind === 'taken') return sent
    const next = isFinal(sent)
      ? await afterRefusal(site, starting, { claim, doubt, opened }, sent)
      : await afterFailure(site, starting, { claim, doubt, refusedDetails }, sent)
    if ('kind' in next) return next
    progress = next
  }
}

/** A claim that is found was written by a call of which nobody knows what became. */
const progressOf = (claim: Claim | null): Progress => ({
  claim,
  doubt: claim && { sentAt: claim.sentAt },
  refusedDetails: { details: claim?.details ?? null, names: claim?.leftOut ?? [] },
})

/** By Stripe's list: there is a session, or the same key can be sent again, or it takes another one. */
async function resolveDoubt(
  site: CreatingSite,
  starting: Starting,
  progress: Progress,
): Promise<Progress | Creation> {
  const { claim, doubt } = progress
  if (!doubt) return progress
  const found = await findSession(site, starting)
  if (found) return found
  if (!claim || !isSpent(claim, site.now())) return progress
  // Under another key, what is still on its way under this one would make a second session.
  if (mayArrive(doubt, site.now())) return refused(problem('stripe_busy'))
  return { ...progress, claim: null, doubt: null }
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

/** The claim must be on disk: what is cut off from here on may have made a session. */
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

type Final = Extract<StripeFailure, { kind: 'rejected' | 'key_refused' | 'missing' }>

const isFinal = (failure: StripeFailure): failure is Final =>
  failure.kind === 'rejected' || failure.kind === 'key_refused' || failure.kind === 'missing'

/**
 * Stripe's last word on this key. What was sent before without an answer may have made a session, or may
 * do so yet: only an empty list releases the claim, and not before nothing can arrive any more. Then the
 * next round goes without the details that Stripe refused, if it was about those.
 */
async function afterRefusal(
  site: CreatingSite,
  starting: Starting,
  { claim, doubt, opened }: { claim: Claim; doubt: Doubt | null; opened: OpenedParts },
  failure: Final,
): Promise<Progress | Creation> {
  if (doubt) {
    const found = await findSession(site, starting)
    if (found?.kind === 'taken') return found
    if (found || mayArrive(doubt, site.now())) return refused(problemOf(failure))
  }
  await commit(site, () => releaseClaim(site, starting.id))
  const names = refusedDetails(failure, opened, claim.leftOut)
  if (names.length === 0) return refused(problemOf(failure))
  const leftOut = [...claim.leftOut, ...names]
  return { claim: null, doubt: null, refusedDetails: { details: claim.details, names: leftOut } }
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

type NotFinal = Exclude<StripeFailure, Final>

/** There is no last word yet, or one that this key will give for ever and that is of no use. */
async function afterFailure(
  site: CreatingSite,
  { id, budget }: Starting,
  { claim, doubt, refusedDetails }: Progress & { claim: Claim },
  failure: NotFinal,
): Promise<Progress | Refused> {
  const answered = failure.kind === 'key_reused' || (failure.kind === 'failed' && failure.replayed)
  if (answered) markAnswered(site, id)
  if (!(await budget.wait(failure))) return refused(problemOf(failure))
  return {
    claim: { ...claim, answered },
    doubt: doubtAfter(failure, claim.sentAt, doubt),
    refusedDetails,
  }
}

function doubtAfter(failure: NotFinal, sentAt: number, before: Doubt | null): Doubt | null {
  switch (failure.kind) {
    case 'busy':
      // This send made nothing; what was sent before it may have.
      return before && { sentAt }
    case 'key_reused':
      return { sentAt: before?.sentAt ?? null }
    case 'failed':
      // An answer that is replayed is the last word on all that was sent under the key.
      return { sentAt: failure.replayed ? null : sentAt }
    case 'unreachable':
      return { sentAt }
  }
}
