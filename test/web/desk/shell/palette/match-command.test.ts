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

const SETTINGS = [
  { label: 'Shopping list' },
  { label: 'Settings: Kiosks', holds: 'Idle time, staff PIN' },
  { label: 'Settings: New requests', holds: 'Country for phone numbers' },
  { label: 'Pin board' },
]

test.each([
  ['pin', ['Pin board', 'Settings: Kiosks', 'Shopping list']],
  ['staff', ['Settings: Kiosks']],
  ['kiosk pin', ['Settings: Kiosks']],
  ['settings', ['Settings: Kiosks', 'Settings: New requests']],
  // Inside a word of what is there it is nobody's name.
  ['umber', []],
])('%s finds what holds it, after what is called so', (typed, labels) => {
  expect(bestMatches(typed, SETTINGS, 9).map(({ label }) => label)).toEqual(labels)
})
