/** Which requests of the table have the same reference. */
import { expect, test } from 'vitest'
import { countReferences } from '../../../../../web/desk/table/filter/doubles.ts'
import { fromRow, type Item } from '../../../../../web/state/request.ts'
import { row } from '../../../store/example.ts'

const called = (reference: string, more: Partial<Item> = {}, n = 1): Item => ({
  ...fromRow(row(n)),
  reference,
  ...more,
})

test('the same to people is the same, however it is written', () => {
  const counts = countReferences([
    called('DUP-1'),
    called('dup-1'),
    called('Dup\u200d-1'),
    called('DUP-2'),
  ])
  expect([...counts.values()].toSorted()).toEqual([1, 3])
})

test('what is erased, and what is being deleted, is none of them', () => {
  const counts = countReferences([
    called('A'),
    called('a', { isRemoving: true }),
    called(''),
    called(''),
  ])
  expect([...counts.values()]).toEqual([1])
})
