/** Whose letters the bytes of a list are. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, ENCODINGS, guessEncoding } from '../../../web/lists/encoding.ts'
import { encode } from './kit/encode.ts'

/** As people write them: with separators, line ends and numbers between. */
const TEXTS: Record<string, [encoding: Parameters<typeof encode>[1], text: string][]> = {
  'Western Europe': [
    ['windows-1252', 'Auftrag;Notiz\r\nMüller 7;Straße hinten, Schlüssel abholen\r\n'],
    ['windows-1252', 'pedido;nota\r\nPeña 7;Mañana, ¿número de teléfono?\r\n'],
    ['windows-1252', 'commande;remarque\r\nDépôt 7;à côté de l’hôtel, 3e étage\r\n'],
    ['windows-1252', 'encomenda;nota\r\nSão João 7;não há ninguém até amanhã\r\n'],
    ['windows-1252', 'ordre;note\r\nSmørrebrød 7;Åse på hjørnet\r\n'],
    ['windows-1252', 'order,note\r\nO’Brien 7,side door – ring twice…\r\n'],
  ],
  'Central Europe': [
    ['windows-1250', 'zamówienie;uwagi\r\nŁódź 7;klucz u sąsiadów, proszę dzwonić\r\n'],
    ['windows-1250', 'objednávka;poznámka\r\nŽižkov 7;klíče u sousedů, prosím zvonit\r\n'],
    [
      'windows-1250',
      'rendelés;megjegyzés\r\nGyőr 7;a kulcs a szomszédnál, kérjük csöngetni tűzjelző\r\n',
    ],
  ],
  Cyrillic: [
    ['windows-1251', 'заказ;примечание\r\nМосква 7;Ключ у соседей\r\n'],
    ['windows-1251', 'замовлення;примітка\r\nКиїв 7;Ключ у сусідів\r\n'],
    ['windows-1251', 'order;note\r\nБорис 7;side door\r\n'],
  ],
  Arabic: [
    ['windows-1256', 'المرجع;ملاحظة\r\nطلب 7;الباب الجانبي\r\n'],
    ['windows-1256', 'reference;note\r\nطلب 7;side door\r\n'],
  ],
  'an old Mac': [
    ['macintosh', 'Auftrag;Notiz\rMüller 7;Straße hinten, Schlüssel abholen\r'],
    ['macintosh', 'commande;remarque\rDépôt 7;à côté de l’hôtel, 3e étage\r'],
    ['macintosh', 'pedido;nota\rPeña 7;mañana, teléfono\r'],
  ],
}

describe.each(Object.entries(TEXTS))('%s', (_where, texts) => {
  test.each(texts)('%s: %j', (encoding, text) => {
    const bytes = encode(text, encoding)
    expect(guessEncoding(bytes, null)).toBe(encoding)
    expect(decode(bytes, encoding)).toBe(text)
  })
})

test('what somebody chose before decides where letters cannot', () => {
  const bytes = encode('order\r\nPokój 7 ńń\r\n', 'windows-1250')
  expect(guessEncoding(bytes, null)).toBe('windows-1252')
  expect(guessEncoding(bytes, 'windows-1250')).toBe('windows-1250')
  // It never outdoes what a text says clearly.
  const russian = encode('заказ\r\nМосква 7\r\n', 'windows-1251')
  expect(guessEncoding(russian, 'windows-1252')).toBe('windows-1251')
})

const words = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', ' ', ',', ';', '\t', '\n', 'é', 'ń', 'Ж', 'ع', '漢', '😀'),
  minLength: 1,
})

test('what names itself is known, whatever it holds', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (text, encoding) => {
      const bytes = encode(`\ufeff${text}`, encoding)
      expect(guessEncoding(bytes, null)).toBe(encoding)
      expect(decode(bytes, encoding)).toBe(text)
    }),
  )
})

test('UTF-8 needs no mark, and UTF-16 none where a line of it is Latin', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(guessEncoding(encode(text, 'utf-8'), null)).toBe('utf-8')
      const list = `reference\tnote\r\n${text}`
      for (const encoding of ['utf-16le', 'utf-16be'] as const)
        expect(guessEncoding(encode(list, encoding), null)).toBe(encoding)
    }),
  )
})

test('every byte sequence has an answer, and what was guessed can be read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const guess = guessEncoding(bytes, null)
      if (guess === null) expect(bytes).toContain(0)
      else expect(ENCODINGS).toContain(guess)
    }),
  )
})
