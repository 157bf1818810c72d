import { expect, test } from 'vitest'
import { rowLayout, type Widths } from '../../../../../web/desk/table/grid/row-layout.ts'

const WIDTHS: Widths = {
  reference: 10,
  phase: 12,
  preset: 9,
  device: 11,
  assignee: 7,
  accepted: 7,
  changed: 7,
}

const columns = (room: number, widths: Partial<Widths> = {}) => {
  const { shown, isShort } = rowLayout({ ...WIDTHS, ...widths }, room)
  return `${shown.join(' ')}${isShort ? ', short' : ''}`
}

test('what a row needs is shown as it is, to the last', () => {
  expect(columns(58.75)).toBe('reference phase preset device accepted changed')
  expect(columns(58.7)).toBe('reference phase preset device accepted changed, short')
})

test('columns give way one after another, and none that still has room', () => {
  expect(columns(54)).toBe('reference phase preset device accepted')
  expect(columns(50)).toBe('reference phase preset device accepted, short')
  expect(columns(44)).toBe('reference phase device accepted')
  expect(columns(40)).toBe('reference phase device accepted, short')
  expect(columns(33)).toBe('reference phase accepted')
  expect(columns(25)).toBe('reference phase')
})

test('the reference and the status stay, however little room there is, and the status gives way', () => {
  const { shown, template } = rowLayout({ ...WIDTHS, phase: 24 }, 20)
  expect(shown).toEqual(['reference', 'phase'])
  expect(template).toBe('2.75rem minmax(10rem, 1fr) minmax(8rem, 24rem)')
})

test('a name of unusual length is cut before a column goes', () => {
  expect(columns(62, { reference: 24 })).toBe('reference phase preset device accepted changed')
  expect(rowLayout({ ...WIDTHS, reference: 24 }, 62).template).toContain('minmax(13rem, 24rem)')
})

test('more room than all need is shared out', () => {
  const { template } = rowLayout(WIDTHS, 80)
  expect(template).toBe(
    '2.75rem minmax(10rem, 1.5fr) minmax(12rem, 1.4fr) minmax(9rem, 1fr) minmax(11rem, 1fr) minmax(7rem, 0.6fr) minmax(7rem, 0.6fr)',
  )
})
