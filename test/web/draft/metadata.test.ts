/** Metadata and what a request belongs to at Stripe, as typed at a desk. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Notes } from '../../../shared/record/sealed.ts'
import { keptRelated } from '../../../web/actions/create.ts'
import { checkDraft, type Draft, recordOf } from '../../../web/draft/draft.ts'
import { checkMetadata, checkRelated, wrongRows } from '../../../web/draft/metadata.ts'
import { DEVICE, idOf, UNTOUCHED } from '../store/example.ts'

const NOBODY = { customer: '', customerAccount: '', personAccount: '', person: '' }

const draft = (more: Partial<Draft>): Draft => ({
  reference: 'Order 1',
  preset: null,
  asked: { type: 'id_number' },
  email: '',
  phone: '',
  note: '',
  ...more,
})

const fieldsOf = (more: Partial<Draft>) => {
  const outcome = checkDraft(draft(more))
  return outcome.ok ? [] : outcome.errors.map(({ field }) => field)
}

test.each([
  ['a reserved name', { key: 'reference', value: 'x' }],
  ['a reserved beginning', { key: 'fieldproof_site', value: 'x' }],
  ['a name that objects have', { key: '__proto__', value: 'x' }],
  ['another name that objects have', { key: 'constructor', value: 'x' }],
  ['one that functions have', { key: 'prototype', value: 'x' }],
  ['a name that nobody sees', { key: '\u200b', value: 'x' }],
  ['no name', { key: ' ', value: 'x' }],
  ['no value', { key: 'branch', value: ' ' }],
  ['a name of 41 characters', { key: 'k'.repeat(41), value: 'x' }],
  ['a value of 501 characters', { key: 'branch', value: 'v'.repeat(501) }],
  ['brackets in a name', { key: 'branch[0]', value: 'x' }],
])('%s is told at its row', (_name, row) => {
  const rows = [{ key: '', value: '' }, { key: 'ok', value: 'fine' }, row]
  expect(checkMetadata(rows).errors.map(({ field }) => field)).toEqual(['metadata.2'])
  expect(fieldsOf({ metadata: rows })).toEqual(['metadata.2'])
})

test('a name that is there already is told at the second', () => {
  const row = { key: 'branch', value: 'x' }
  expect(checkMetadata([row, row]).errors).toMatchObject([{ field: 'metadata.1' }])
})

test('what a paste brings and nobody sees is no part of a name or an ID', () => {
  expect(checkMetadata([{ key: '\ufeffbranch\u200b', value: ' north ' }])).toEqual({
    value: { branch: 'north' },
    errors: [],
  })
  expect(checkRelated({ ...NOBODY, customer: '\u202acus_42\u202c ' }).value).toEqual({
    related_customer: 'cus_42',
  })
})

test('what is wrong is told of the cell that is wrong', () => {
  const cells = (rows: { key: string; value: string }[]) =>
    wrongRows(rows).map((wrong) => wrong?.cell ?? null)
  const good = { key: 'branch', value: 'north' }
  expect(cells([good, { key: '', value: '' }, good])).toEqual([null, null, 'key'])
  expect(cells([{ ...good, value: ' ' }])).toEqual(['value'])
  expect(cells([{ ...good, value: '\ud800' }])).toEqual(['value'])
  expect(cells([{ ...good, key: '\ud800' }])).toEqual(['key'])
})

test('whatever is typed, what passes is what the Worker takes', () => {
  const rows = fc.array(fc.record({ key: fc.string({ maxLength: 45 }), value: fc.string() }), {
    maxLength: 45,
  })
  fc.assert(
    fc.property(rows, (metadata) => {
      const outcome = checkDraft(draft({ metadata }))
      const { notes } = outcome.ok ? outcome.checked.parts : { notes: null }
      if (notes === null) return
      const kept = v.parse(Notes, JSON.parse(notes)).metadata ?? {}
      expect(Object.keys(kept)).toHaveLength(
        metadata.filter(({ key, value }) => key.trim() !== '' || value.trim() !== '').length,
      )
    }),
  )
})

test('note and metadata that would not travel are refused before they are sealed', () => {
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ key: `key${i}`, value: 'v'.repeat(500) }))
  expect(fieldsOf({ metadata: rows(11) })).toEqual([])
  expect(fieldsOf({ metadata: rows(12) })).toEqual(['metadata'])
})

test('a person is named by account and person, or not at all', () => {
  expect(checkRelated({ ...NOBODY, person: 'person_1' }).errors).toMatchObject([
    { field: 'personAccount' },
  ])
  expect(checkRelated({ ...NOBODY, personAccount: 'acct_1' }).errors).toMatchObject([
    { field: 'person' },
  ])
  expect(checkRelated(NOBODY)).toEqual({ value: {}, errors: [] })
})

const RELATED = {
  related_customer: 'cus_1',
  related_customer_account: 'acct_2',
  related_person: { account: 'acct_1', person: 'person_1' },
}

test('the record says whom it belongs to', () => {
  const outcome = checkDraft(
    draft({
      related: {
        customer: ' cus_1 ',
        customerAccount: 'acct_2',
        personAccount: 'acct_1',
        person: 'person_1',
      },
    }),
  )
  if (!outcome.ok) throw new Error('the draft is valid')
  const facts = { id: idOf(1), edit: 1, device: DEVICE, preset: null }
  expect(recordOf(outcome.checked, facts, { details: null, notes: null })).toMatchObject(RELATED)
})

test('a change that says nothing of it keeps what it belonged to', () => {
  const row = { ...UNTOUCHED, ...RELATED } as never
  expect(keptRelated({ queued: [], row })).toEqual(RELATED)
  expect(keptRelated({ queued: [], row: undefined })).toEqual({})
})
