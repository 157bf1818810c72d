/** Which of the selected requests one thing can be done to: what the Worker's door would let pass. */
import { expect, test } from 'vitest'
import { hindrance } from '../../../../shared/action-rules.ts'
import type { LedgerState } from '../../../../shared/lifecycle.ts'
import { BULK_KINDS, decisionsFor, eligible } from '../../../../web/desk/decide/decisions.ts'
import { fromRow } from '../../../../web/state/request.ts'
import { row } from '../../store/example.ts'

const session = 'vs_1'
const STATES: LedgerState[] = [
  { phase: 'accepted' },
  { phase: 'open', session },
  { phase: 'processing', session },
  { phase: 'unverified', session, last_error: { code: 'document_expired', reason: '' } },
  { phase: 'verified', session },
  { phase: 'canceled', session },
  { phase: 'redacting', session },
  { phase: 'redacted', session },
]
const items = STATES.map((state, n) => fromRow(row(n, { state })))
const phases = (kind: (typeof BULK_KINDS)[number], among = items) =>
  eligible(kind, among).map(({ state }) => state.phase)

test('what is not over can be assigned, and given more attempts', () => {
  const unfinished = ['accepted', 'open', 'processing', 'unverified']
  expect(phases('assign')).toEqual(unfinished)
  const offered = items.filter((item) => decisionsFor(item).includes('attempts'))
  expect(offered.map(({ state }) => state.phase)).toEqual(unfinished)
  const resolved = {
    phase: 'unverified',
    session,
    last_error: { code: null, reason: null },
  } as const
  const closed = { reason: 'Seen', at: 1 }
  const item = fromRow(row(1, { state: resolved, closed }))
  expect(decisionsFor(item)).not.toContain('assign')
  expect(decisionsFor(item)).not.toContain('attempts')
})

test('canceled and redacted is what nothing hinders', () => {
  for (const kind of ['cancel', 'redact'] as const)
    expect(phases(kind)).toEqual(
      STATES.filter((state) => hindrance(kind, state) === null).map(({ phase }) => phase),
    )
})

test('what the ledger does not know, or is about to redact, is left out of everything', () => {
  const [first] = items
  if (!first) throw new Error('no items')
  const unknown = { ...first, row: null }
  const leaving = fromRow(row(1, { state: { phase: 'accepted' }, pending_action: 'redact' }))
  for (const kind of BULK_KINDS) expect(phases(kind, [unknown, leaving])).toEqual([])
})
