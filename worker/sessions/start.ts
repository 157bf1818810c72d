/**
 * Somebody is about to verify: a session is created, once and for ever, or its fresh secret read.
 *
 *   no session, no claim ──► claim written and flushed ──► create ──► taken
 *   claim found, or outcome unknown ──► list ──► found: taken
 *                                         └───► none: same key again, or the next one
 *
 * A request must never have two sessions. A claim is on disk before the create is sent, so a crash
 * leaves "perhaps", never "no"; callers at the same time join one promise, for a Durable Object lets
 * others in while it awaits Stripe.
 */
import { type Problem, problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import type { Started } from '../../shared/protocol/protocol.ts'
import { commit } from '../requests/commit.ts'
import { expectNews } from '../requests/due/refresh-schedule.ts'
import { findRequest } from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import { changeRequest, type LedgerRow } from '../requests/request-table.ts'
import type { SessionRead } from '../stripe/client.ts'
import { isRetryable, problemOf, RetryBudget } from '../stripe/failure.ts'
import type { Starter } from './claim-session.ts'
import { type CreatingSite, createSession } from './create-session.ts'

/** As `Started`, before a device is told of it. */
export type LedgerStarted = Omit<Started, 'request'> & { request: LedgerRow }

export type StartOutcome =
  | { kind: 'started'; started: LedgerStarted }
  | { kind: 'refused'; problem: Problem }

/** What a start needs of its site. `now`: epoch ms. `random`: between 0 and 1. */
export type StartingSite = CreatingSite & {
  random: () => number
  wait: (ms: number) => Promise<void>
}

const refused = (reason: Problem): StartOutcome => ({ kind: 'refused', problem: reason })

/** The starts under way in this instance of a site; a new instance has the claims. */
export class Starts {
  readonly #underWay = new Map<string, Promise<StartOutcome>>()

  /** Whoever joins a start gets what the first one asked for. */
  start(site: StartingSite, id: string, starter: Starter): Promise<StartOutcome> {
    const joined = this.#underWay.get(id)
    if (joined) return joined
    const started = start(site, id, starter).finally(() => this.#underWay.delete(id))
    this.#underWay.set(id, started)
    return started
  }
}

async function start(site: StartingSite, id: string, starter: Starter): Promise<StartOutcome> {
  const budget = new RetryBudget(site)
  const stored = findRequest(site, id)
  if (!stored) return refused(problem('not_found'))
  const { state } = stored.row
  if (state.phase === 'redacted') return refused(problem('gone'))
  const held = sessionOf({ state })
  if (held !== null) return resume(site, id, held, budget)
  if (state.phase !== 'accepted') return refused(problem('not_startable'))

  const created = await createSession(site, { ...starter, id, budget })
  if (created.kind === 'refused') return created
  // Its refresh was planned in the same write as its session.
  return created.fresh
    ? handOut(site, id, created.fresh)
    : resume(site, id, created.session, budget)
}

/** Stripe gives out a new secret with every read while the session takes input. */
async function resume(
  site: StartingSite,
  id: string,
  session: string,
  budget: RetryBudget,
): Promise<StartOutcome> {
  for (;;) {
    const readNo = nextReadNo(site)
    const read = await site.stripe.retrieve(session)
    if (read.kind === 'read') {
      await commit(site, () => {
        applyReading(site, id, read.session, readNo)
        if (!takesInput(read.session)) return
        expectNews(site, id)
        noteRetry(site, id)
      })
      return handOut(site, id, read.session)
    }
    if (!isRetryable(read) || !(await budget.wait(read))) return refused(problemOf(read))
  }
}

/** Once after each failure, for whoever is not beside the person who tries again. */
function noteRetry(site: StartingSite, id: string): void {
  const stored = findRequest(site, id)
  if (!stored || stored.actionPending) return
  const { state, retried_at, attempts, attempts_max } = stored.row
  if (state.phase === 'unverified' && retried_at === null && attempts < attempts_max)
    changeRequest(site, id, { retried_at: site.now() })
}

/** There is something to hand out. */
const takesInput = ({ status, redaction }: SessionRead): boolean =>
  status === 'requires_input' && redaction === null

/** The secret, to the person who waits; never to anything that is stored or logged. */
function handOut(site: StartingSite, id: string, session: SessionRead): StartOutcome {
  const stored = findRequest(site, id)
  if (!stored) return refused(problem('not_found'))
  const { row, actionPending } = stored
  // Deleted while Stripe was asked: its session is about to be canceled.
  if (actionPending) return refused(problem('not_startable'))
  const { client_secret, url } = session
  if (!takesInput(session) || !client_secret || !url) return refused(problem('not_startable'))
  if (row.attempts >= row.attempts_max) return refused(problem('attempts_used_up'))
  return { kind: 'started', started: { request: row, client_secret, url } }
}
