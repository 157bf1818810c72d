/** The words both sides share: problems, guidance, presets and the record's schema. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { guidanceCode } from '../../shared/guidance.ts'
import { securityHeaders } from '../../shared/pages/security-headers.ts'
import { PRESETS } from '../../shared/presets.ts'
import { fieldProblems, Problem, problem } from '../../shared/problem.ts'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { DocumentOptions, RecordV1, signedText } from '../../shared/record/record.ts'
import { Details, Notes } from '../../shared/record/sealed.ts'

/** The union of `last_error` codes as the installed SDK types it. */
function sdkCodes(): string[] {
  const sdk = path.join(import.meta.dirname, '../../node_modules/stripe/esm')
  const types = readFileSync(path.join(sdk, 'resources/Identity/VerificationSessions.d.ts'), 'utf8')
  const union = /namespace LastError \{\s*type Code = ([^;]+);/.exec(types)?.[1] ?? ''
  return [...union.matchAll(/'([a-z_]+)'/g)].map(([, code = '']) => code)
}

/** The unions of the checks' error codes in a report, as the installed SDK types them. */
function reportCodes(): string[] {
  const sdk = path.join(import.meta.dirname, '../../node_modules/stripe/esm')
  const types = readFileSync(path.join(sdk, 'resources/Identity/VerificationReports.d.ts'), 'utf8')
  return [...types.matchAll(/type Code = ([^;]+);/g)].flatMap(([, union = '']) =>
    [...union.matchAll(/'([a-z_]+)'/g)].map(([, code = '']) => code),
  )
}

/** The kinds of error that `verifyIdentity` can end with, as Stripe.js types them. */
function stripeJsKinds(): string[] {
  const file = '../../node_modules/@stripe/stripe-js/dist/stripe-js/stripe.d.ts'
  const types = readFileSync(path.join(import.meta.dirname, file), 'utf8')
  const union = /export type StripeErrorType =([^;]+);/.exec(types)?.[1] ?? ''
  return [...union.matchAll(/\| '([a-z_]+)'/g)].map(([, code = '']) => code)
}

test('the SDK still has its codes where this test looks', () => {
  expect(sdkCodes().length).toBeGreaterThan(15)
  expect(reportCodes().length).toBeGreaterThan(10)
  expect(stripeJsKinds()).toContain('api_connection_error')
})

test.each(reportCodes())('%s of a report has guidance of its own', (code) => {
  expect(guidanceCode(code)).toBe(code)
})

test.each(stripeJsKinds())('%s of Stripe.js has guidance', (kind) => {
  expect(guidanceCode(kind)).not.toBe('unknown')
})

test.each(sdkCodes())('%s has guidance of its own', (code) => {
  expect(guidanceCode(code)).toBe(code)
})

test.each(['session_cancelled', 'device_unsupported', 'phone_otp_declined'])(
  '%s, which only verifyIdentity gives, has guidance of its own',
  (code) => {
    expect(guidanceCode(code)).toBe(code)
  },
)

test('a code nobody knows, or none, still says what to do', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), (code) => {
      expect(guidanceCode(code)).toBe('unknown')
    }),
  )
  for (const code of [null, '__proto__', 'constructor', 'toString'])
    expect(guidanceCode(code)).toBe('unknown')
})

test('a problem is RFC 9457 with a code, and its evidence', () => {
  const made = problem('throttled', { retry_after: 7 })
  expect(v.parse(Problem, made)).toEqual({
    code: 'throttled',
    status: 429,
    title: 'Too many calls. Try again in a moment.',
    retry_after: 7,
  })
})

test('presets ask only for what the record may hold', () => {
  for (const preset of PRESETS) expect(v.is(DocumentOptions, preset.document)).toBe(true)
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length)
})

const record = {
  v: 1,
  id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  edit: 1,
  device: 'gate.0123456789abcdef',
  reference: 'Gate 4',
  preset: null,
  type: 'document',
  details: null,
  notes: null,
}

const accepts = (change: Record<string, unknown>) => v.is(RecordV1, { ...record, ...change })
const { type: _type, ...untyped } = record

test('a record has a type with options, or a verification flow, never both', () => {
  expect(accepts({})).toBe(true)
  expect(accepts({ type: 'id_number', options: { document: { require_id_number: true } } })).toBe(
    true,
  )
  expect(v.is(RecordV1, { ...untyped, verification_flow: 'vf_1' })).toBe(true)
  expect(v.is(RecordV1, untyped)).toBe(false)
  expect(accepts({ verification_flow: 'vf_1' })).toBe(false)
})

test.each<[string, Record<string, unknown>]>([
  ['an unknown field', { colour: 'red' }],
  ['an unknown document', { options: { document: { allowed_types: ['library_card'] } } }],
  ['an empty list of documents', { options: { document: { allowed_types: [] } } }],
  ['an empty reference', { reference: '' }],
  ['a reference of 65 characters', { reference: 'x'.repeat(65) }],
  ['a control character in the reference', { reference: 'a\u0007b' }],
  ['a fraction of an edit', { edit: 1.5 }],
  ['half a related person', { related_person: { account: 'acct_1' } }],
  ['a hash of the wrong length', { details: 'abc' }],
  ['a later version', { v: 2 }],
])('a record is refused for %s', (_name, change) => {
  expect(accepts(change)).toBe(false)
})

test('what is signed cannot be taken for anything else', () => {
  expect(signedText('{}')).toBe('fieldproof-record\n{}')
})

test('a wrong e-mail says so at its field', () => {
  const parsed = v.safeParse(Details, { email: 'jenny@' })
  expect(parsed.success ? [] : fieldProblems(parsed.issues, 'details.')).toEqual([
    { field: 'details.email', message: FIELD_MESSAGES.email },
  ])
})

test.each([
  ['+15551234567', '+15551234567'],
  ['+1 (555) 123-4567', null],
  ['0555 1234567', null],
  ['+0123456789', null],
  ['+1234567890123456', null],
])('phone %s becomes %s', (typed, kept) => {
  const parsed = v.safeParse(Details, { phone: typed })
  expect(parsed.success ? parsed.output.phone : null).toBe(kept)
})

test('metadata may not use the reserved keys', () => {
  for (const key of ['reference', 'fieldproof_x', '', 'x'.repeat(41)])
    expect(v.is(Notes, { metadata: { [key]: 'x' } })).toBe(false)
  expect(v.is(Notes, { metadata: { shift: 'late' } })).toBe(true)
})

test('only the handover page lets anything in from Stripe', () => {
  const [app, handover] = [securityHeaders('app'), securityHeaders('handover')]
  expect(JSON.stringify(app)).not.toContain('stripe')
  // The scanner's own camera, delegated to nobody.
  expect(app['Permissions-Policy']).toContain('camera=(self)')
  expect(handover['Content-Security-Policy']).toContain("script-src 'self' https://js.stripe.com")
  expect(handover['Content-Security-Policy']).toContain("frame-ancestors 'none'")
})
