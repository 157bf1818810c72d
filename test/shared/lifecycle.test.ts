/** Every phase × every event: what `advance` makes of it, written out. */
import { describe, expect, test } from 'vitest'
import {
  advance,
  type Event,
  isMoving,
  isStartable,
  type LedgerState,
  type Phase,
  type SessionReading,
  type State,
} from '../../shared/lifecycle.ts'
import { problem } from '../../shared/problem.ts'

const S = 'vs_1'
const expired = { code: 'document_expired', reason: 'The document has expired.' }
const refusal = problem('record_invalid')

const STATES: Record<Phase, State> = {
  queued: { phase: 'queued' },
  refused: { phase: 'refused', problem: refusal },
  accepted: { phase: 'accepted' },
  open: { phase: 'open', session: S },
  processing: { phase: 'processing', session: S },
  verified: { phase: 'verified', session: S },
  unverified: { phase: 'unverified', session: S, last_error: expired },
  canceled: { phase: 'canceled', session: S },
  redacting: { phase: 'redacting', session: S },
  redacted: { phase: 'redacted', session: S },
}

const reading = (change: Partial<SessionReading>): Event => ({
  kind: 'read',
  session: { id: S, status: 'requires_input', last_error: null, redaction: null, ...change },
})

const EVENTS = {
  'answered: accepted': { kind: 'answered', state: { phase: 'accepted' } },
  'answered: verified': { kind: 'answered', state: { phase: 'verified', session: S } },
  refused: { kind: 'refused', problem: refusal },
  requeued: { kind: 'requeued' },
  deleted: { kind: 'deleted' },
  erased: { kind: 'erased' },
  revived: { kind: 'revived' },
  'read: requires_input': reading({}),
  'read: empty last_error': reading({ last_error: { code: null, reason: null } }),
  'read: last_error': reading({ last_error: expired }),
  'read: processing': reading({ status: 'processing' }),
  'read: verified': reading({ status: 'verified' }),
  'read: canceled': reading({ status: 'canceled' }),
  'read: redaction processing': reading({ status: 'canceled', redaction: 'processing' }),
  'read: redaction validated': reading({ status: 'verified', redaction: 'validated' }),
  'read: redacted': reading({ status: 'verified', redaction: 'redacted' }),
  'read: unknown status': reading({ status: 'pondering' }),
  'read: another session': reading({ id: 'vs_2', status: 'verified' }),
} as const satisfies Record<string, Event>
type Named = keyof typeof EVENTS

/** What moves a request that is in the ledger, from wherever it is. */
const FOLLOWED: Record<Named, Phase | null> = {
  'answered: accepted': 'accepted',
  'answered: verified': 'verified',
  refused: null,
  requeued: null,
  deleted: null,
  erased: null,
  revived: null,
  'read: requires_input': 'open',
  'read: empty last_error': 'open',
  'read: last_error': 'unverified',
  'read: processing': 'processing',
  'read: verified': 'verified',
  'read: canceled': 'canceled',
  'read: redaction processing': 'redacting',
  'read: redaction validated': 'redacting',
  'read: redacted': 'redacted',
  'read: unknown status': null,
  'read: another session': null,
}

/** Where a phase differs from that. */
const EXCEPT: Partial<Record<Phase, Partial<Record<Named, Phase | null>>>> = {
  queued: { ...nothingRead(), refused: 'refused' },
  refused: { ...nothingRead(), requeued: 'queued' },
  // It has no session yet, so this one is its first.
  accepted: { 'read: another session': 'verified', deleted: 'canceled', erased: 'redacted' },
}

function nothingRead(): Partial<Record<Named, null>> {
  const reads = Object.entries(EVENTS).filter(([, event]) => event.kind === 'read')
  return Object.fromEntries(reads.map(([name]) => [name, null]))
}

const cases = Object.values(STATES).flatMap((state) =>
  (Object.keys(EVENTS) as Named[]).map((name) => {
    const exception = EXCEPT[state.phase]?.[name]
    const expected = exception === undefined ? FOLLOWED[name] : exception
    const target = state.phase === 'redacted' ? null : expected
    // A repeated event is no event.
    return { from: state.phase, name, to: target === state.phase ? null : target }
  }),
)

describe('advance', () => {
  test.each(cases)('$from, $name: $to', ({ from, name, to }) => {
    const next = advance(STATES[from], EVENTS[name])
    if (to === null) expect(next).toBe(STATES[from])
    else expect(next.phase).toBe(to)
  })

  test('the same event again returns the same object', () => {
    for (const state of Object.values(STATES))
      for (const event of Object.values(EVENTS)) {
        const once = advance(state, event)
        expect(advance(once, event)).toBe(once)
      }
  })

  test('only what was canceled without a session can come back', () => {
    const canceled: LedgerState = { phase: 'canceled', session: null }
    expect(advance(canceled, { kind: 'revived' })).toEqual({ phase: 'accepted' })
    expect(advance(STATES.canceled, { kind: 'revived' })).toBe(STATES.canceled)
    expect(advance(canceled, { kind: 'erased' })).toEqual({ phase: 'redacted', session: null })
  })

  test('a new reason is news, even in the same phase', () => {
    const other = { code: 'selfie_face_mismatch', reason: 'No match.' }
    expect(advance(STATES.unverified, reading({ last_error: other }))).toEqual({
      phase: 'unverified',
      session: S,
      last_error: other,
    })
  })

  test('a state that came from the ledger is taken as it is', () => {
    const state: LedgerState = { phase: 'open', session: 'vs_9' }
    expect(advance(STATES.queued, { kind: 'answered', state })).toBe(state)
  })
})

test.each<[Phase, boolean, boolean]>([
  ['queued', true, false],
  ['refused', false, false],
  ['accepted', true, false],
  ['open', true, true],
  ['processing', false, true],
  ['verified', false, false],
  ['unverified', true, false],
  ['canceled', false, false],
  ['redacting', false, true],
  ['redacted', false, false],
])('%s: startable %s, moving %s', (phase, startable, moving) => {
  expect([isStartable(STATES[phase]), isMoving(STATES[phase])]).toEqual([startable, moving])
})
