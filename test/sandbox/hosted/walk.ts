// One step of a visit: what the person did, and where that leads.

import { act } from '../identity/act.ts'
import { decide } from '../identity/decide.ts'
import { failureText, isFailureCode } from '../identity/failures.ts'
import type { Outcome } from '../identity/lifecycle.ts'
import { lookAtPass, type Opened, usePass } from '../identity/passes.ts'
import type { Session } from '../identity/session.ts'
import { saveSession } from '../identity/session-store.ts'
import type { World } from '../world.ts'
import { fieldError, isFieldStep } from './pages.ts'
import { allowedTypes, type Step, stepAfter, stepBefore } from './steps.ts'
import { moveVisit, type Visit } from './visit.ts'

const ASYNC_MS = 15_000

export type Done = { [name: string]: string }

export type Walked =
  | { kind: 'moved' }
  | { kind: 'submitted' }
  | { kind: 'wrong'; error: string }
  | { kind: 'shut'; why: Exclude<Opened['kind'], 'open'> }

export function walk(world: World, visit: Visit, session: Session, done: Done): Walked {
  // From a page that is no longer the current one (a second tab, Back): show where things stand.
  if (done.step !== visit.step) return { kind: 'moved' }
  const { go } = done
  if (go === 'back') return moveTo(world, visit, stepBefore(session, visit.step) ?? visit.step)
  if (visit.step === 'welcome') return answerConsent(world, visit, session, go === 'decline')
  if (visit.step === 'outcome') return submit(world, visit, done)
  if (visit.step === 'document') return choose(world, visit, session, done.document_type)
  if (isFieldStep(visit.step)) {
    if (go === 'refuse' && visit.step !== 'id_number') {
      return finish(world, visit, `${visit.step}_verification_declined`, 0)
    }
    const error = fieldError(visit.step, done.value ?? '')
    if (error) return { kind: 'wrong', error }
  }
  return moveTo(world, visit, stepAfter(session, visit.step))
}

/** Only now is the link spent: whoever merely opened it could come back. */
function answerConsent(world: World, visit: Visit, session: Session, declined: boolean): Walked {
  const pass = lookAtPass(world, visit.pass)
  if (pass.kind !== 'open') return { kind: 'shut', why: pass.kind }
  usePass(world, visit.pass)
  if (declined) return finish(world, visit, 'consent_declined', 0)
  return moveTo(world, visit, stepAfter(session, 'welcome'))
}

function choose(world: World, visit: Visit, session: Session, chosen: string | undefined): Walked {
  const type = allowedTypes(session).find((allowed) => allowed === chosen)
  if (!type) return { kind: 'wrong', error: 'Choose one of these.' }
  const changed = { ...session, document_type: type }
  saveSession(world, changed)
  return moveTo(world, visit, stepAfter(changed, 'document'))
}

function submit(world: World, visit: Visit, { outcome = '', async }: Done): Walked {
  if (outcome !== 'verified' && !isFailureCode(outcome)) {
    return { kind: 'wrong', error: 'Choose one of these.' }
  }
  return finish(world, visit, outcome, async === 'true' ? ASYNC_MS : 0)
}

function finish(world: World, visit: Visit, outcome: Outcome, delayMs: number): Walked {
  const submitted = outcome === 'verified' || failureText(outcome).browser === undefined
  const acted = submitted
    ? decide(world, visit.session, outcome, delayMs)
    : act(
        world,
        visit.session,
        { kind: 'give_up', code: outcome as Exclude<Outcome, 'verified'> },
        null,
      )
  if (acted.kind === 'refused') return { kind: 'shut', why: 'closed' }
  moveVisit(world, visit, submitted ? 'done' : 'ended')
  return { kind: submitted ? 'submitted' : 'moved' }
}

function moveTo(world: World, visit: Visit, step: Step): Walked {
  moveVisit(world, visit, step)
  return { kind: 'moved' }
}
