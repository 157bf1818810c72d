/** Values in the texts of the app: numbers by locale, and words that are written from the other side. */
import { expect, test } from 'vitest'
import { fill, rulesOf } from '../../../web/i18n/first/fill.ts'

const rules = rulesOf('en', 'en')
const said = (reference: string) => fill('You have {reference} already.', { reference }, rules)

test.each(['שער 4', 'طلب 12', 'A שער', '12 ב', 'ﺷﺎﺭﻉ', '\u{1e900}7'])(
  '%s keeps to itself',
  (reference) => {
    expect(said(reference)).toBe(`You have \u2068${reference}\u2069 already.`)
  },
)

test.each(['DUP-1', 'José 4', 'Заказ 7', '例 9', '+44 20 7946 0000', ''])(
  '%s needs nothing',
  (text) => {
    expect(said(text)).toBe(`You have ${text} already.`)
  },
)

test('in a text from the right, what is not keeps to itself, too', () => {
  const said = (reference: string) => fill('لديك {reference} بالفعل.', { reference }, rules)
  for (const reference of ['DUP-1 (a)', '+44 20 7946 0000', '7', 'שער'])
    expect(said(reference)).toBe(`لديك \u2068${reference}\u2069 بالفعل.`)
})

test.each([
  ['en', 'requests'],
  ['fr', 'request'],
  ['pt', 'requests'],
])('none of them, in %s', (language, word) => {
  const entry = { one: '{n} request', other: '{n} requests' }
  expect(fill(entry, { n: 0 }, rulesOf(language, language))).toBe(`0 ${word}`)
})
