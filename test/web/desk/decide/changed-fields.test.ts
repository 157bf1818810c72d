/** What became different about a request. */
import { expect, test } from 'vitest'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import { changedFields } from '../../../../web/desk/decide/changed-fields.ts'
import { DEVICE, row } from '../../store/example.ts'

test.each<[Partial<RequestRow>, string[]]>([
  [{ rev: 9, changed_at: 9 }, []],
  [{ state: { phase: 'verified', session: 'vs_1' }, attempts: 1 }, ['state', 'attempts']],
  [{ assignee: DEVICE }, ['assignee']],
  [{ attempts_max: 5 }, ['attempts_max']],
  [{ reference: 'Gate 4', details: 'x' }, ['reference', 'details']],
  [{ options: { document: { require_id_number: true } } }, ['asked']],
  [{ closed: { reason: 'Known to us', at: 1 } }, ['closed']],
  [{ opened_at: 1 }, ['ticket']],
  [{ pending_action: 'redact' }, ['pending_action']],
])('%o is told as %s', (change, fields) => {
  expect(changedFields(row(1), { ...row(1), ...change })).toEqual(fields)
})
