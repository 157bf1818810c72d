import { expect, test } from 'vitest'
import { FAILURE_CODES, failureText } from '../identity/failures.ts'
import { type Act, advance, type Life } from '../identity/lifecycle.ts'

const at = (status: Life['status'], redaction: Life['redaction'] = null): Life => ({
  status,
  redaction,
  last_error: null,
})

const PLACES = {
  requires_input: at('requires_input'),
  processing: at('processing'),
  verified: at('verified'),
  canceled: at('canceled'),
  redacting: at('verified', { status: 'processing' }),
  validated: at('verified', { status: 'validated' }),
  redacted: at('verified', { status: 'redacted' }),
} satisfies Record<string, Life>

const ACTS = {
  submit: { kind: 'submit' },
  pass: { kind: 'pass' },
  fail: { kind: 'fail', code: 'document_expired' },
  give_up: { kind: 'give_up', code: 'abandoned' },
  approve: { kind: 'approve' },
  reject: { kind: 'reject', code: null },
  cancel: { kind: 'cancel' },
  redact: { kind: 'redact' },
  validate: { kind: 'validate_redaction' },
  finish: { kind: 'finish_redaction' },
} satisfies Record<string, Act>

type Place = keyof typeof PLACES
type ActName = keyof typeof ACTS

// Where each legal act leads and what it announces; every other pair is refused.
const LEGAL: Partial<Record<`${Place} ${ActName}`, string>> = {
  'requires_input submit': 'processing: processing',
  'requires_input give_up': 'requires_input: requires_input',
  'requires_input approve': 'verified: verified',
  'requires_input cancel': 'canceled: canceled',
  'requires_input redact': 'canceled, redaction processing: canceled',
  'processing pass': 'verified: verified',
  'processing fail': 'requires_input: requires_input',
  'verified reject': 'requires_input: requires_input',
  'verified redact': 'verified, redaction processing: ',
  'canceled redact': 'canceled, redaction processing: ',
  'redacting validate': 'verified, redaction validated: ',
  'validated finish': 'verified, redaction redacted: redacted',
}

const pairs = (Object.keys(PLACES) as Place[]).flatMap((place) =>
  (Object.keys(ACTS) as ActName[]).map((act) => [place, act] as const),
)

test.each(pairs)('%s, then %s', (place, act) => {
  const step = advance(PLACES[place], ACTS[act])
  const said =
    step.kind === 'refused'
      ? undefined
      : `${step.life.status}${step.life.redaction ? `, redaction ${step.life.redaction.status}` : ''}: ${step.events.join()}`
  expect(said).toBe(LEGAL[`${place} ${act}`])
})

test('every failure has a reason fit to be shown', () => {
  for (const code of FAILURE_CODES) expect(failureText(code).reason).toMatch(/^The .+\.$/)
})
