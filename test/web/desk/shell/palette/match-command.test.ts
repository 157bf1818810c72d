/** The palette finds what somebody means. */
import { expect, test } from 'vitest'
import { bestMatches } from '../../../../../web/desk/shell/palette/match-command.ts'

const CHOICES = ['Requests', 'Redact Order 12', 'Order 12', 'Reorder', 'This device'].map(
  (label) => ({ label }),
)
const found = (typed: string, most = 9) =>
  bestMatches(typed, CHOICES, most).map(({ label }) => label)

test.each([
  ['order 12', ['Order 12', 'Redact Order 12']],
  ['order', ['Order 12', 'Redact Order 12', 'Reorder']],
  ['re', ['Requests', 'Redact Order 12', 'Reorder']],
  ['12 red', ['Redact Order 12']],
  ['nothing like it', []],
])('%s finds the likeliest first', (typed, labels) => {
  expect(found(typed)).toEqual(labels)
})

test('with nothing typed all are there, as many as asked for', () => {
  expect(found('', 2)).toEqual(['Requests', 'Redact Order 12'])
})
