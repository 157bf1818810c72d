/** What a reference may be, on both sides; how one is cleaned, and how two are compared. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { FIELD_MESSAGES, type FieldCode } from '../../../shared/record/field-messages.ts'
import { cleanReference, foldedReference, Reference } from '../../../shared/record/reference.ts'
import { is, long, rules, trimmed, x } from '../bounds.ts'

const within = (...codes: number[]) => codes.map((code) => `Gate${String.fromCodePoint(code)}4`)
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n)

rules('a reference', [
  ['has 1 to 64 characters, without the blanks around it', is(Reference), long(1, 64), trimmed],
  [
    'is counted in characters, not in halves of them, as it is composed',
    is(Reference),
    { takes: ['😀'.repeat(64), 'e\u0301'.repeat(64)], refuses: ['😀'.repeat(65)] },
  ],
  [
    'has no control character, of ASCII or beyond',
    is(Reference),
    {
      takes: Array.from(' !/09:@AZ[`az{~é\u00a0€ع😀', (letter) => `Gate${letter}4`),
      refuses: within(...range(0, 0x1f), ...range(0x7f, 0x9f)),
    },
  ],
  [
    'has nothing that turns the writing, breaks the line or cannot be seen, but joiners',
    is(Reference),
    {
      takes: [...within(0x200c, 0x200d), '👩‍🚒 12', 'می‌خواهم', 'שער 4', '🏳️ 4'],
      refuses: within(
        ...[0xad, 0x600, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029],
        ...range(0x202a, 0x202e),
        ...range(0x2060, 0x2064),
        ...range(0x2066, 0x206f),
        ...[0xfeff, 0xfff9, 0xe0001, 0xe0041],
      ),
    },
  ],
  [
    'shows something',
    is(Reference),
    {
      takes: ['.', '4', '😀'],
      refuses: ['', ' ', '\u00a0\u3000', '\u200d', '\u200c \u200d', '\u3164', '\u2800', '\ufe0f'],
    },
  ],
])

test.each<[string, FieldCode]>([
  ['', 'reference_missing'],
  ['\u200d', 'reference_missing'],
  [x(65), 'reference_long'],
  ['a\u0085b', 'reference_control'],
  ['a\u202eb', 'reference_invisible'],
])('%j is told as %s', (text, code) => {
  const { issues = [] } = v.safeParse(Reference, text)
  expect(issues.map(({ message }) => message)).toEqual([FIELD_MESSAGES[code]])
})

test('half a pair is told as no text', () => {
  const { issues = [] } = v.safeParse(Reference, 'a\ud800b')
  expect(issues.map(({ message }) => message)).toEqual([FIELD_MESSAGES.not_text])
})

test('it is kept composed and without the blanks around it', () => {
  expect(v.parse(Reference, ' Cafe\u0301 4\n')).toBe('Café 4')
})

test('what a code holds becomes one line that can be a reference', () => {
  const scanned = ['\ufeffGate\u001d4\r\n', 'Gate\u202e 4', ' Gate\u2028\u0000 4 ', 'Gate\ud800 4']
  expect(scanned.map(cleanReference)).toEqual(['Gate 4', 'Gate 4', 'Gate  4', 'Gate 4'])
  expect(cleanReference('می‌خواهم')).toBe('می‌خواهم')
})

test.each([
  ['STRASSE 4', 'straße 4'],
  ['STRAẞE 4', 'strasse 4'],
  ['STRAẞE 4', 'straße 4'],
  ['ΟΔΟΣ', 'οδος'],
  ['Cafe\u0301', 'CAFÉ'],
  ['Gate', 'gATE'],
])('%s is found as %s', (a, b) => {
  expect(foldedReference(a)).toBe(foldedReference(b))
})

test('a part is found within the whole, wherever it stands', () => {
  expect(foldedReference('ΟΔΟΣ 4')).toContain(foldedReference('οδοσ'))
  expect(foldedReference('Gate 4')).not.toBe(foldedReference('Gate 5'))
})

test('plain letters fold as they do beside what cannot be seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(foldedReference(text)).toBe(foldedReference(`${text}\u200d`))
    }),
    { numRuns: 2_000 },
  )
})

test('case makes no difference to how any letter is compared', () => {
  // The dotted and dotless i of Turkish are letters of their own everywhere else.
  const OWN = new Set(['İ', 'ı'])
  for (let point = 0; point < 0x1e944; point += 1) {
    const letter = String.fromCodePoint(point)
    if (!/\p{L}/u.test(letter) || OWN.has(letter)) continue
    const folded = foldedReference(letter)
    expect(foldedReference(letter.toUpperCase()), letter).toBe(folded)
    expect(foldedReference(letter.toLowerCase()), letter).toBe(folded)
  }
})
