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
import { sessionReference } from '../../shared/ids.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import type { Started } from '../../shared/protocol/protocol.ts'
import { sessionOf } from '../requests/request-table.ts'
import type { SessionRead } from '../stripe/client.ts'
import { isFleeting, Patience, problemOf } from '../stripe/failure.ts'
import { type CreatePorts, createSession, type How } from './create-session.ts'

export type StartOutcome =
  | { kind: 'started'; started: Started }
  | { kind: 'refused'; problem: Problem }

export type StartPorts = CreatePorts & { site: string }

const refused = (reason: Problem): StartOutcome => ({ kind: 'refused', problem: reason })

export function createStart(ports: StartPorts) {
  const { ledger, stripe } = ports
  /** Starts under way in this instance; a new instance has the claims. */
  const underWay = new Map<string, Promise<StartOutcome>>()

  async function begin(id: string, how: How): Promise<StartOutcome> {
    const patience = new Patience(ports)
    const stored = ledger.find(id)
    if (!stored) return refused(problem('not_found'))
    if (stored.row.state.phase === 'redacted') return refused(problem('gone'))
    const held = sessionOf(stored.row)
    if (held !== null) return resume(id, held, patience)
    if (stored.row.state.phase !== 'accepted') return refused(problem('not_startable'))

    const reference = sessionReference(ports.site, id)
    const created = await createSession({ ...ports, ...how, id, reference, patience })
    if (created.kind === 'refused') return created
    return created.fresh ? show(id, created.fresh) : resume(id, created.session, patience)
  }

  /** Stripe gives out a new secret at every look while the session takes input. */
  async function resume(id: string, session: string, patience: Patience): Promise<StartOutcome> {
    for (;;) {
      const readNo = ledger.beginRead()
      const read = await stripe.retrieve(session)
      if (read.kind === 'read') {
        ledger.applyReading(id, read.session, readNo)
        return show(id, read.session)
      }
      if (!isFleeting(read) || !(await patience.wait(read))) return refused(problemOf(read))
    }
  }

  function show(id: string, session: SessionRead): StartOutcome {
    const stored = ledger.find(id)
    if (!stored) return refused(problem('not_found'))
    const { row, wished } = stored
    // Deleted while Stripe was asked: its session is about to be canceled.
    if (wished) return refused(problem('not_startable'))
    const { client_secret, url, status, redaction } = session
    if (status !== 'requires_input' || redaction !== null || !client_secret || !url)
      return refused(problem('not_startable'))
    if (row.attempts >= row.attempts_max) return refused(problem('attempts_used_up'))
    ledger.expectNews(id)
    return { kind: 'started', started: { request: row, client_secret, url } }
  }

  /** Whoever joins a start gets what the first one asked for. */
  return (id: string, how: How): Promise<StartOutcome> => {
    const joined = underWay.get(id)
    if (joined) return joined
    const started = begin(id, how).finally(() => underWay.delete(id))
    underWay.set(id, started)
    return started
  }
}
