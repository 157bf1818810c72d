/** Choosing many requests. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  allSelected,
  allToggled,
  extended,
  NOTHING,
  pruned,
  type Selection,
  toggled,
} from '../../../../../web/desk/table/selection/selection.ts'

const ORDER = [...'abcdefgh']
const chosen = ({ chosen }: Selection) => [...chosen].toSorted().join('')
const anySelection = fc
  .record({ chosen: fc.subarray(ORDER), anchor: fc.option(fc.constantFrom(...ORDER, 'gone')) })
  .map(({ chosen, anchor }): Selection => ({ chosen: new Set(chosen), anchor }))

test('a range reaches from the last one chosen, either way, and can be drawn anew', () => {
  const begun = toggled(NOTHING, 'c')
  const down = extended(begun, 'f', ORDER)
  expect(chosen(down)).toBe('cdef')
  expect(chosen(extended(down, 'a', ORDER))).toBe('abcdef')
})

test('without an anchor in sight a range is the one row', () => {
  expect(chosen(extended({ chosen: new Set(), anchor: 'gone' }, 'd', ORDER))).toBe('d')
})

test('choosing twice changes nothing', () => {
  fc.assert(
    fc.property(anySelection, fc.constantFrom(...ORDER), (selection, id) => {
      expect(toggled(toggled(selection, id), id).chosen).toEqual(selection.chosen)
    }),
  )
})

test('all are chosen first, then none, and what is out of sight stays', () => {
  fc.assert(
    fc.property(anySelection, fc.subarray(ORDER, { minLength: 1 }), (selection, inSight) => {
      const wasAll = inSight.every((id) => selection.chosen.has(id))
      const next = allToggled(selection, inSight)
      expect(inSight.every((id) => next.chosen.has(id) === !wasAll)).toBe(true)
      for (const id of ORDER)
        if (!inSight.includes(id)) expect(next.chosen.has(id)).toBe(selection.chosen.has(id))
    }),
  )
})

test('all that match are selected besides those that are', () => {
  fc.assert(
    fc.property(anySelection, fc.subarray(ORDER), (selection, matching) => {
      const next = allSelected(selection, matching)
      expect(next.chosen).toEqual(new Set([...selection.chosen, ...matching]))
    }),
  )
})

test('a range never lets anything go', () => {
  fc.assert(
    fc.property(anySelection, fc.constantFrom(...ORDER), (selection, id) => {
      const next = extended(selection, id, ORDER)
      expect(next.chosen.has(id)).toBe(true)
      expect([...selection.chosen].every((one) => next.chosen.has(one))).toBe(true)
    }),
  )
})

test('what is gone is not chosen any more', () => {
  const selection = { chosen: new Set(['a', 'b']), anchor: 'a' }
  expect(pruned(selection, (id) => id === 'b')).toEqual({ chosen: new Set(['b']), anchor: null })
  expect(pruned(selection, () => true)).toBe(selection)
})
