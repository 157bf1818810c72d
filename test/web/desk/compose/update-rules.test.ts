/** What may still be changed about a request after its start, and what is then sent. */
import { expect, test } from 'vitest'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import { updatable } from '../../../../web/desk/compose/update-rules.ts'
import { checkUpdate, type UpdateDraft } from '../../../../web/draft/update-draft.ts'
import { UNTOUCHED } from '../../store/example.ts'

const row = (state: object, more: object = {}) =>
  ({ ...UNTOUCHED, verification_flow: null, state, ...more }) as unknown as RequestRow

const session = 'vs_1'

test.each([
  [{ phase: 'accepted' }, { kind: 'not', why: 'not_started' }],
  [
    { phase: 'open', session },
    { kind: 'may', what: 'all' },
  ],
  [
    { phase: 'unverified', session, last_error: { code: 'abandoned', reason: null } },
    { kind: 'may', what: 'all' },
  ],
  [
    { phase: 'processing', session },
    { kind: 'not', why: 'is_processing' },
  ],
  [
    { phase: 'verified', session },
    { kind: 'may', what: 'metadata' },
  ],
  [
    { phase: 'canceled', session },
    { kind: 'may', what: 'metadata' },
  ],
  [
    { phase: 'canceled', session: null },
    { kind: 'not', why: 'not_started' },
  ],
  [
    { phase: 'redacting', session },
    { kind: 'not', why: 'gone' },
  ],
  [
    { phase: 'redacted', session },
    { kind: 'not', why: 'gone' },
  ],
])('%j', (state, wanted) => {
  expect(updatable({ row: row(state) })).toEqual(wanted)
})

test('a flow decides itself what is asked for; what the ledger does not know cannot be updated', () => {
  const flow = row({ phase: 'open', session }, { verification_flow: 'vf_1' })
  expect(updatable({ row: flow })).toEqual({ kind: 'may', what: 'flow' })
  expect(updatable({ row: null })).toEqual({ kind: 'not', why: 'unknown' })
})

const nothing: UpdateDraft = { type: null, options: null, details: null, notes: null }

test('what is left alone is not sent', () => {
  expect(checkUpdate(nothing)).toEqual({ ok: true, checked: { parts: {} } })
})

test('options are set, or cleared with null; emptied parts are sent as empty', () => {
  const document = { require_live_capture: true }
  const set = checkUpdate({ ...nothing, type: 'document', options: document })
  expect(set).toEqual({ ok: true, checked: { type: 'document', options: { document }, parts: {} } })
  expect(checkUpdate({ ...nothing, options: 'clear' })).toMatchObject({
    checked: { options: { document: null } },
  })
  const emptied = { details: { email: ' ', phone: '' }, notes: { note: '', metadata: [] } }
  expect(checkUpdate({ ...nothing, ...emptied })).toMatchObject({
    checked: { parts: { details: '{}', notes: '{}' } },
  })
})

test('all that is wrong is told at its field', () => {
  const outcome = checkUpdate({
    type: null,
    options: { allowed_types: [] as never },
    details: { email: 'jenny@', phone: '' },
    notes: { note: 'n'.repeat(2001), metadata: [{ key: 'reference', value: 'x' }] },
  })
  expect(outcome.ok ? [] : outcome.errors.map(({ field }) => field)).toEqual([
    'options',
    'email',
    'metadata.0',
    'note',
  ])
})
