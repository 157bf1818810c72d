/** The steps of a kiosk's visit: every way through it, and that it always ends where it began. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { State } from '../../../../shared/lifecycle.ts'
import {
  ATTRACT,
  nextVisit,
  placeOf,
  type Visit,
  type VisitEvent,
} from '../../../../web/kiosk/visit/visit.ts'

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'
const walk = (...events: VisitEvent[]): Visit => events.reduce(nextVisit, ATTRACT)
const back = (problem: string | null): VisitEvent => ({ kind: 'returned', id: ID, problem })
const unverified = (code: string | null): State => ({
  phase: 'unverified',
  session: 'vs_1',
  last_error: { code, reason: null },
})

const TO_THE_CHECK: VisitEvent[] = [
  { kind: 'started' },
  { kind: 'agreed' },
  { kind: 'saved', id: ID },
]

test('from the first touch to the check are three steps', () => {
  expect(walk(...TO_THE_CHECK)).toEqual({ step: 'opening', id: ID })
})

test('whoever does not agree is shown the other way, and nothing is created', () => {
  const visit = walk({ kind: 'started' }, { kind: 'declined' })
  expect(visit).toMatchObject({ step: 'otherwise', code: 'not_agreed' })
  expect(nextVisit(visit, { kind: 'saved', id: ID })).toBe(visit)
})

test('without network they go on with their own phone', () => {
  expect(walk(...TO_THE_CHECK, { kind: 'unreachable' })).toEqual({
    step: 'elsewhere',
    id: ID,
    why: 'offline',
  })
})

test.each<[string | null, Visit]>([
  [null, { step: 'checking', id: ID }],
  ['session_cancelled', { step: 'again', id: ID, code: 'session_cancelled' }],
  ['document_expired', { step: 'again', id: ID, code: 'document_expired' }],
  ['a_code_of_tomorrow', { step: 'again', id: ID, code: 'a_code_of_tomorrow' }],
  ['consent_declined', { step: 'otherwise', code: 'consent_declined' }],
  ['under_supported_age', { step: 'otherwise', code: 'under_supported_age' }],
  ['device_unsupported', { step: 'elsewhere', id: ID, why: 'camera' }],
  ['unreachable', { step: 'elsewhere', id: ID, why: 'offline' }],
  ['attempts_used_up', { step: 'otherwise', code: 'attempts_used_up' }],
  ['device_revoked', { step: 'otherwise', code: 'device_revoked' }],
  ['stripe_busy', { step: 'again', id: ID, code: 'stripe_busy' }],
])('back from the check with %s', (problem, expected) => {
  expect(walk(back(problem))).toEqual(expected)
})

test.each<[State, number, Visit]>([
  [{ phase: 'verified', session: 'vs_1' }, 2, { step: 'thanks', isVerified: true }],
  [{ phase: 'processing', session: 'vs_1' }, 2, { step: 'checking', id: ID }],
  [unverified('document_expired'), 1, { step: 'again', id: ID, code: 'document_expired' }],
  [unverified('document_expired'), 0, { step: 'otherwise', code: 'attempts_used_up' }],
  [unverified('under_supported_age'), 1, { step: 'otherwise', code: 'under_supported_age' }],
  [{ phase: 'canceled', session: null }, 3, { step: 'otherwise', code: 'not_startable' }],
])('the ledger says %o', (state, attemptsLeft, expected) => {
  expect(walk(back(null), { kind: 'read', state, attemptsLeft })).toEqual(expected)
})

test('a verdict that takes long keeps nobody standing', () => {
  expect(walk(back(null), { kind: 'waited' })).toEqual({ step: 'thanks', isVerified: false })
})

test('another try goes back to the check of the same request', () => {
  const again = walk(back('document_expired'))
  expect(nextVisit(again, { kind: 'retried' })).toEqual({ step: 'opening', id: ID })
  expect(nextVisit(again, { kind: 'gave_up' })).toMatchObject({ step: 'otherwise' })
})

test('a step back leads to the one before, and never past what was saved', () => {
  const [started, agreed] = TO_THE_CHECK.map((_, n) => walk(...TO_THE_CHECK.slice(0, n + 1)))
  const goBack = (visit: Visit) => nextVisit(visit, { kind: 'went_back' })
  expect(goBack(walk({ kind: 'started' }))).toBe(ATTRACT)
  expect(agreed && goBack(agreed)).toEqual(started)
  expect(goBack(walk({ kind: 'started' }, { kind: 'declined' }))).toEqual(started)
  const again: Visit = { step: 'again', id: ID, code: 'document_expired' }
  expect(goBack(nextVisit(again, { kind: 'gave_up' }))).toBe(again)
  for (const visit of [
    walk(...TO_THE_CHECK),
    walk(...TO_THE_CHECK, { kind: 'unreachable' }),
    walk(back('consent_declined')),
    again,
  ])
    expect(goBack(visit)).toBe(visit)
})

test('staff get in from the welcome screen only', () => {
  expect(walk({ kind: 'staff_called' })).toEqual({ step: 'staff' })
  expect(walk({ kind: 'started' }, { kind: 'staff_called' })).toEqual({ step: 'consent' })
})

const anyEvent: fc.Arbitrary<VisitEvent> = fc.oneof(
  fc.constantFrom<VisitEvent>(
    ...([{ kind: 'started' }, { kind: 'agreed' }, { kind: 'declined' }] as const),
    ...([{ kind: 'unreachable' }, { kind: 'waited' }, { kind: 'retried' }] as const),
    ...([{ kind: 'went_back' }, { kind: 'gave_up' }] as const),
    ...([{ kind: 'staff_called' }, { kind: 'saved', id: ID }] as const),
  ),
  fc.option(fc.string()).map(back),
  fc.record({
    kind: fc.constant('read' as const),
    state: fc.option(fc.string()).map(unverified),
    attemptsLeft: fc.nat(3),
  }),
)

test('any visit whatever ends in the very first screen, which holds nothing of it', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const visit = walk(...events)
      expect(placeOf(visit) ?? 1).toBeGreaterThan(0)
      expect(nextVisit(visit, { kind: 'ended' })).toBe(ATTRACT)
    }),
  )
})

/** What happens before the check, often enough in its order that some visits get there. */
const anyStep = fc.constantFrom<VisitEvent>(
  ...TO_THE_CHECK,
  { kind: 'declined' },
  { kind: 'went_back' },
  { kind: 'retried' },
)

test('nobody reaches the check without having agreed', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (events) => {
      fc.pre(walk(...events).step === 'opening')
      expect(events.map(({ kind }) => kind)).toContain('agreed')
    }),
  )
})
