/** A day's list: what becomes a draft, and what each bad line says. */
import { expect, test } from 'vitest'
import { PRESETS } from '../../../shared/presets.ts'
import type { SitePreset } from '../../../shared/protocol/settings.ts'
import { FIELD_MESSAGES } from '../../../shared/record/field-messages.ts'
import { LIST_MAX_BYTES, readDayList } from '../../../web/draft/day-list.ts'

const FLOW: SitePreset = { id: 'gate', name: 'Gate', explains: '', verification_flow: 'vf_gate1' }
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readDayList(bytes(text), [...PRESETS, FLOW])

function list(text: string) {
  const day = read(text)
  if (day.kind !== 'list') throw new Error(day.why.kind)
  return day
}
const why = (text: string) => {
  const day = read(text)
  return day.kind === 'unreadable' ? day.why : day
}

test('columns in any order and case, presets by id or name', () => {
  const { good, bad } = list(
    'Phone;REFERENCE;preset;E-mail;note\n+44 20 7946 0000;Order 1;DRIVING LICENCE ONLY;a@b.example;Side door\n;Order 2;;;\n;Order 3;gate;;',
  )
  expect(bad).toEqual([])
  expect(good.map(({ line, draft }) => [line, draft.reference, draft.preset])).toEqual([
    [2, 'Order 1', 'driving-licence'],
    [3, 'Order 2', 'document-selfie'],
    [4, 'Order 3', 'gate'],
  ])
  expect(good[0]?.draft).toMatchObject({
    email: 'a@b.example',
    phone: '+442079460000',
    note: 'Side door',
  })
  expect(good[2]?.draft.asked).toEqual({ verification_flow: 'vf_gate1' })
})

test('a bad line says why and leaves its neighbours alone', () => {
  const { good, bad } = list(
    [
      'reference,preset,email',
      'Order 1,,',
      'Order 2,nonsense,',
      'Order 3,',
      'Order 1,,',
      'Order 4,,nobody@',
      ',,x@y.example',
      'Order "5,,',
      'Order 6,,',
    ].join('\n'),
  )
  expect(good.map(({ draft }) => draft.reference)).toEqual(['Order 1', 'Order 6'])
  expect(bad.map(({ line, reasons }) => [line, ...reasons.map(({ kind }) => kind)])).toEqual([
    [3, 'preset'],
    [4, 'cells'],
    [5, 'doubled'],
    [6, 'field'],
    [7, 'field'],
    [8, 'torn'],
  ])
  expect(bad[2]?.reasons).toEqual([{ kind: 'doubled', line: 2 }])
  expect(bad[3]?.reasons).toEqual([
    { kind: 'field', problem: { field: 'email', message: FIELD_MESSAGES.email } },
  ])
})

test.each([
  ['', { kind: 'empty' }],
  ['reference\n', { kind: 'empty' }],
  ['name\nJenny', { kind: 'unknown_column', name: 'name' }],
  ['reference,reference\n1,2', { kind: 'doubled_column', name: 'reference' }],
  ['email\na@b.example', { kind: 'no_reference' }],
  ['reference\n"1', { kind: 'open_quote', line: 2 }],
  ['PK\u0000\u0003', { kind: 'not_text' }],
  [`reference\n${'x\n'.repeat(1001)}`, { kind: 'too_many' }],
])('%j cannot be read', (text, expected) => {
  expect(why(text)).toEqual(expected)
})

test('a thousand lines are read, and one megabyte is the limit', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => `Order ${i}`)
  expect(list(['reference', ...rows].join('\n')).good).toHaveLength(1000)
  expect(readDayList(new Uint8Array(LIST_MAX_BYTES + 1), PRESETS)).toEqual({
    kind: 'unreadable',
    why: { kind: 'too_large' },
  })
})

test('what an older spreadsheet wrote is read, too', () => {
  const latin = Uint8Array.from('reference\nM\u00fcller 7', (letter) => letter.charCodeAt(0))
  const day = readDayList(latin, PRESETS)
  expect(day.kind === 'list' && day.good[0]?.draft.reference).toBe('Müller 7')
})
