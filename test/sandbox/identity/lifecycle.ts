// What can become of a session. Pure: `advance` is handed where a session stands and what happens
// to it, and yields where it stands then and which events tell of it, or why it cannot be.
//
//   requires_input ──submit──▶ processing ──pass──▶ verified ─┐
//      ▲   │   ◀──────────────fail──┘                         ├──redact──▶ … redacted
//      │   └──cancel, redact──▶ canceled ─────────────────────┘
//      └──reviewers may override a verdict, either way

import { type FailureCode, failureText } from './failures.ts'

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
  | { kind: 'override'; to: 'verified' | 'requires_input' }
  | { kind: 'cancel' }
  | { kind: 'redact' }
  | { kind: 'validate_redaction' }
  | { kind: 'finish_redaction' }

export type EventName = Status | 'created' | 'redacted'

export type Step =
  | { kind: 'moved'; life: Life; events: Exclude<EventName, 'created'>[] }
  | { kind: 'refused'; why: string }

export function advance(life: Life, act: Act): Step {
  if (life.redaction && act.kind !== 'validate_redaction' && act.kind !== 'finish_redaction') {
    return { kind: 'refused', why: 'it is redacted or being redacted' }
  }
  switch (act.kind) {
    case 'submit':
      return from(life, ['requires_input'], { status: 'processing' })
    case 'pass':
      return from(life, ['processing'], { status: 'verified', last_error: null })
    case 'fail':
      return from(life, ['processing'], { status: 'requires_input', last_error: error(act.code) })
    case 'give_up':
      return from(life, ['requires_input'], {
        status: 'requires_input',
        last_error: error(act.code),
      })
    case 'override':
      return from(life, [act.to === 'verified' ? 'requires_input' : 'verified'], {
        status: act.to,
        last_error: null,
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
  return { kind: 'moved', life: { ...life, ...change }, events: [change.status] }
}

function redact(life: Life): Step {
  if (life.status === 'processing') return { kind: 'refused', why: 'it has a status of processing' }
  const open = life.status === 'requires_input'
  return {
    kind: 'moved',
    life: {
      ...life,
      status: open ? 'canceled' : life.status,
      redaction: { status: 'processing' },
    },
    events: open ? ['canceled'] : [],
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
  }
}

const error = (code: FailureCode) => ({ code, reason: failureText(code).reason })
