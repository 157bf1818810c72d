/** Which of the selected requests one thing can be done to: what the Worker's door would let pass. */
import { expect, test } from 'vitest'
import { hindrance } from '../../../../shared/action-rules.ts'
import type { LedgerState } from '../../../../shared/lifecycle.ts'
import { BULK_KINDS, eligible } from '../../../../web/desk/decide/decisions.ts'
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

test('all but what is erased can be assigned', () => {
  expect(phases('assign')).toEqual([
    'accepted',
    'open',
    'processing',
    'unverified',
    'verified',
    'canceled',
  ])
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
