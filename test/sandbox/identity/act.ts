// Lets something happen to a session: asks the lifecycle, keeps the outcome, tells of it by events.
// A verdict also makes its report, and a finished redaction blanks what is left.

import { keepFilesOf } from '../files/file-store.ts'
import { emit } from '../webhooks/emit.ts'
import type { Cause } from '../webhooks/event.ts'
import type { World } from '../world.ts'
import { type Act, advance } from './lifecycle.ts'
import { redacted, redactTraces } from './redaction.ts'
import { checksAsked, makeOutputs, makeReport } from './report.ts'
import { insertReport } from './report-store.ts'
import type { Session } from './session.ts'
import { findSession, saveSession } from './session-store.ts'

export type Acted = { kind: 'done'; session: Session } | { kind: 'refused'; why: string }

export function act(world: World, id: string, what: Act, cause: Cause | null): Acted {
  const before = findSession(world, id)
  if (!before) return { kind: 'refused', why: 'it does not exist' }
  const step = advance(before.shared, what)
  if (step.kind === 'refused') return step
  const moved = { ...before, shared: { ...before.shared, ...step.life } }
  const session = withOutputs(step.reports ? withReport(world, moved) : moved, what)
  saveSession(world, session)
  for (const name of step.events) emit(world, name, session, before, cause)
  if (what.kind === 'finish_redaction') redactTraces(world, session)
  return { kind: 'done', session }
}

function withOutputs(session: Session, what: Act): Session {
  switch (what.kind) {
    case 'pass':
    case 'approve':
      return { ...session, outputs: makeOutputs(session) }
    case 'fail':
    case 'reject':
      return { ...session, outputs: null }
    case 'finish_redaction':
      return redacted(session)
    default:
      return session
  }
}

function withReport(world: World, session: Session): Session {
  const failure = session.shared.last_error?.code ?? null
  const report = makeReport(session, checksAsked(session), failure, world.now())
  insertReport(world, report)
  keepFilesOf(world, report)
  return { ...session, shared: { ...session.shared, last_verification_report: report.id } }
}
