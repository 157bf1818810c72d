// The steps of a visit, in order, as far as the session's options ask for them.

import { checksAsked } from '../identity/report.ts'
import type { DocumentType, Session } from '../identity/session.ts'

const STEPS = [
  'welcome',
  'email',
  'phone',
  'document',
  'front',
  'back',
  'selfie',
  'id_number',
  'outcome',
  'done',
  'ended',
] as const

export type Step = (typeof STEPS)[number]

export const DOCUMENT_TYPES: readonly DocumentType[] = ['driving_license', 'id_card', 'passport']

export const allowedTypes = ({ shared }: Session): readonly DocumentType[] => {
  const allowed = shared.options.document?.allowed_types ?? []
  return allowed.length > 0 ? allowed : DOCUMENT_TYPES
}

/** What is left to walk through, `done` and `ended` aside: those are reached by an outcome. */
export function stepsOf(session: Session): Step[] {
  const checks = checksAsked(session)
  const chosen = session.document_type ?? allowedTypes(session)[0]
  const wanted: Record<Step, boolean> = {
    welcome: true,
    email: checks.has('email'),
    phone: checks.has('phone'),
    document: checks.has('document'),
    front: checks.has('document'),
    back: checks.has('document') && chosen !== 'passport',
    selfie: checks.has('selfie'),
    id_number: checks.has('id_number'),
    outcome: true,
    done: false,
    ended: false,
  }
  return STEPS.filter((step) => wanted[step])
}

export function stepAfter(session: Session, step: Step): Step {
  const steps = stepsOf(session)
  return steps[steps.indexOf(step) + 1] ?? 'outcome'
}

/** Consent cannot be gone back to: it was given. */
export function stepBefore(session: Session, step: Step): Step | null {
  const steps = stepsOf(session)
  const before = steps[steps.indexOf(step) - 1]
  return before === undefined || before === 'welcome' ? null : before
}
