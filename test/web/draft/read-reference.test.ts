/** References as they are typed and pasted, and which of them people would call the same. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Reference } from '../../../shared/record/reference.ts'
import { readReference, sameReference } from '../../../web/draft/read-reference.ts'

test.each([
  ['DUP-1', 'DUP-1'],
  [' Gate 4 ', 'Gate 4'],
  ['Cafe\u0301', 'Café'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['👩‍🚒 12', '👩‍🚒 12'],
  ['x'.repeat(64), 'x'.repeat(64)],
  ['😀'.repeat(64), '😀'.repeat(64)],
])('%j is good as %j', (text, value) => {
  expect(readReference(text)).toEqual({ kind: 'good', value, suggestion: null })
})

test.each([
  ['\u200b', 'reference_missing', null],
  ['\u3164', 'reference_missing', null],
  ['\u2800\u2800', 'reference_missing', null],
  ['x'.repeat(65), 'reference_long', null],
  [`${'x'.repeat(64)}\u200b`, 'reference_long', 'x'.repeat(64)],
  ['A\tB', 'reference_control', 'A B'],
  ['ABC\u202e321', 'reference_invisible', 'ABC321'],
  ['\u2067ABC\u2069', 'reference_invisible', 'ABC'],
  ['A\u00adB', 'reference_invisible', 'AB'],
  ['A\ufeffB', 'reference_invisible', 'AB'],
  ['A\u2028B', 'reference_invisible', 'A B'],
])('%j is refused as %s, and %j is offered', (text, problem, suggestion) => {
  expect(readReference(text)).toEqual({ kind: 'wrong', problem, suggestion })
})

test.each(['', ' ', '\u00a0\t'])('%j is nothing', (text) => {
  expect(readReference(text)).toEqual({ kind: 'empty' })
})

test.each([
  ['dup-1', 'DUP-1'],
  ['Gate  4', 'gate 4'],
  ['Cafe\u0301', 'CAFÉ'],
  ['STRASSE', 'straße'],
  ['A\u034fB', 'ab'],
  ['a\u200db', 'AB'],
  ['Gate\u00a04', 'Gate 4'],
  ['☎\ufe0f 4', '☎ 4'],
])('%j is what %j is', (one, other) => {
  expect(sameReference(one, [{ reference: 'X' }, { reference: other }])).toEqual({
    reference: other,
  })
})

test('another one, and none, are not the same', () => {
  expect(sameReference('DUP-2', [{ reference: 'DUP-1' }])).toBe(null)
  expect(sameReference('', [{ reference: '\u2800' }, { reference: '' }])).toBe(null)
})

test('what is good or offered is a reference of the record, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const read = readReference(text)
      const value = read.kind === 'good' ? read.value : read.kind === 'wrong' && read.suggestion
      if (value) expect(v.parse(Reference, value)).toBe(value)
      if (value) expect(readReference(value)).toEqual({ kind: 'good', value, suggestion: null })
    }),
    { numRuns: 2000 },
  )
})
