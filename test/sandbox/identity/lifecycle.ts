// What a session is and what can become of it, at Stripe and in everything here that stands in for
// Stripe: the sandbox, the simulator and the Worker's tests. Pure: `advance` is handed where a session
// stands and what happens to it, and yields where it stands then and which events tell of it, or why
// it cannot be. Who keeps sessions, makes ids and loses answers is for each of them to say.
//
//   requires_input ──submit──▶ processing ──pass──▶ verified ─┐
//      ▲   │   ◀──────────────fail──┘                         ├──redact──▶ … redacted
//      │   └──cancel, redact──▶ canceled ─────────────────────┘
//      └──reviewers may override a verdict, either way

import { type FailureCode, failureText } from './failures.ts'

export { mergeMetadata } from '../api/metadata.ts'
export type { FailureCode }

export type Status = 'requires_input' | 'processing' | 'verified' | 'canceled'

export interface Life {
  status: Status
  redaction: { status: 'processing' | 'validated' | 'redacted' } | null
  last_error: { code: FailureCode; reason: string } | null
}

export type Act =
  | { kind: 'submit' }
  | { kind: 'pass' }
  | { kind: 'fail'; code: FailureCode }
  | { kind: 'give_up'; code: FailureCode }
  | { kind: 'approve' }
  // Stripe does not say whether a session that a reviewer rejects gets an error.
  | { kind: 'reject'; code: FailureCode | null }
  | { kind: 'cancel' }
  | { kind: 'redact' }
  | { kind: 'validate_redaction' }
  | { kind: 'finish_redaction' }

export type EventName = Status | 'created' | 'redacted'

export type Step =
  // `reports`: a report is made of it, which the session names from then on.
  | { kind: 'moved'; life: Life; events: EventName[]; reports: boolean }
  | { kind: 'refused'; why: string }

/** How a visit ends: checks that all pass, or the reason why not. */
export type Outcome = 'verified' | FailureCode

/** A session as it is created. */
export const newLife = (): { life: Life; events: EventName[] } => ({
  life: { status: 'requires_input', redaction: null, last_error: null },
  events: ['created'],
})

/** Only then does it have a client secret and a page that can be opened. */
export const takesInput = ({ status, redaction }: Life): boolean =>
  status === 'requires_input' && redaction === null

/** What a visit does to a session when it ends, and what follows when the checks are done. */
export function visit(outcome: Outcome): { ends: Act; verdict: Act | null } {
  if (outcome === 'verified') return { ends: { kind: 'submit' }, verdict: { kind: 'pass' } }
  // A reason without a check ends the visit before anything is submitted.
  return failureText(outcome).check === null
    ? { ends: { kind: 'give_up', code: outcome }, verdict: null }
    : { ends: { kind: 'submit' }, verdict: { kind: 'fail', code: outcome } }
}

const REDACTED = 'it is redacted or being redacted'
const PROCESSING = 'it has a status of processing'

/** Why Stripe does not update it; null where it does. `more`: not just its metadata. */
export function refusesUpdate({ status, redaction }: Life, more: boolean): string | null {
  if (redaction) return REDACTED
  if (status === 'processing') return PROCESSING
  // Stripe is silent about metadata after a verdict; here it can be changed.
  return more && status !== 'requires_input'
    ? `it has a status of ${status}. Only its metadata can be updated`
    : null
}

/** How Stripe says no, with 400. */
export const refusal = (verb: 'cancel' | 'redact' | 'update', why: string): string =>
  `You cannot ${verb} this VerificationSession because ${why}.`

export function advance(life: Life, act: Act): Step {
  if (life.redaction && act.kind !== 'validate_redaction' && act.kind !== 'finish_redaction') {
    return { kind: 'refused', why: REDACTED }
  }
  switch (act.kind) {
    case 'submit':
      return from(life, ['requires_input'], { status: 'processing' })
    case 'pass':
      return reported(from(life, ['processing'], { status: 'verified', last_error: null }))
    case 'fail':
      return reported(
        from(life, ['processing'], { status: 'requires_input', last_error: error(act.code) }),
      )
    case 'give_up':
      return from(life, ['requires_input'], {
        status: 'requires_input',
        last_error: error(act.code),
      })
    case 'approve':
      return from(life, ['requires_input'], { status: 'verified', last_error: null })
    case 'reject':
      return from(life, ['verified'], {
        status: 'requires_input',
        last_error: act.code && error(act.code),
      })
    case 'cancel':
      return from(life, ['requires_input'], { status: 'canceled' })
    case 'redact':
      return redact(life)
    case 'validate_redaction':
      return redactionStep(life, 'processing', 'validated')
    case 'finish_redaction':
      return redactionStep(life, 'validated', 'redacted')
  }
}

function from(life: Life, legal: Status[], change: Partial<Life> & { status: Status }): Step {
  if (!legal.includes(life.status)) {
    return { kind: 'refused', why: `it has a status of ${life.status}` }
  }
  return { kind: 'moved', life: { ...life, ...change }, events: [change.status], reports: false }
}

const reported = (step: Step): Step => (step.kind === 'moved' ? { ...step, reports: true } : step)

function redact(life: Life): Step {
  if (life.status === 'processing') return { kind: 'refused', why: PROCESSING }
  const open = life.status === 'requires_input'
  return {
    kind: 'moved',
    life: {
      ...life,
      status: open ? 'canceled' : life.status,
      redaction: { status: 'processing' },
    },
    events: open ? ['canceled'] : [],
    reports: false,
  }
}

function redactionStep(
  life: Life,
  at: 'processing' | 'validated',
  to: 'validated' | 'redacted',
): Step {
  if (life.redaction?.status !== at) return { kind: 'refused', why: 'it is not being redacted' }
  return {
    kind: 'moved',
    life: { ...life, redaction: { status: to } },
    events: to === 'redacted' ? ['redacted'] : [],
    reports: false,
  }
}

const error = (code: FailureCode) => ({ code, reason: failureText(code).reason })
