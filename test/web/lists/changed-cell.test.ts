/** What a spreadsheet did to a cell, told from what people type. */
import { expect, test } from 'vitest'
import { damageOf } from '../../../web/lists/changed-cell.ts'

test.each([
  ['1.23E+05', 'number'],
  ['1,23E+05', 'number'],
  ['4.42079E+11', 'number'],
  ['4,91512E+12', 'number'],
  ['-1E-3', 'number'],
  ['1.2345678901234568E+19', 'number'],
  ['01-Mar', 'date'],
  ['1-Mar', 'date'],
  ['Mar-01', 'date'],
  ['Mar-2026', 'date'],
  ['1-Mar-26', 'date'],
  ['01. Mrz', 'date'],
  ['01. Mär', 'date'],
  ['1. Dezember', 'date'],
  ['01-mars', 'date'],
  ['1-févr', 'date'],
  ['01-févr.', 'date'],
  ['1-ene', 'date'],
  ['01/mai', 'date'],
  ['1-dez', 'date'],
  ['1-مارس', 'date'],
  ['#NAME?', 'formula'],
  ['#WERT!', 'formula'],
  ['#REF!', 'formula'],
  ['#N/A', 'formula'],
  ['########', 'formula'],
  ['Err:509', 'formula'],
])('%s was changed: %s', (cell, damage) => {
  expect(damageOf(cell, false)).toBe(damage)
  expect(damageOf(` ${cell} `, true)).toBe(damage)
})

test.each([
  '',
  'Order 1001',
  'A-1',
  'E+05',
  '12E',
  '1E',
  'May',
  'March',
  'Mar',
  'Order Mar',
  '7-Elm',
  '12 Maple',
  '3-Jansen',
  '#1001',
  '# 7',
  '442079460000',
  '+44 20 7946 0000',
  '01/03',
  'B-2026-03',
])('%s is what was typed', (cell) => {
  expect(damageOf(cell, false)).toBeNull()
})

test('a day in a spreadsheet’s own cell is one, and in a text file what somebody wrote', () => {
  for (const day of ['2026-03-01', '2026-03-01T12:00:00']) {
    expect(damageOf(day, true)).toBe('date')
    expect(damageOf(day, false)).toBeNull()
  }
})
