/** E-mail addresses as people type and paste them, and hosts of the whole world. */
import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Email } from '../../../shared/record/email.ts'
import { readEmail } from '../../../web/draft/read-email.ts'

const good = (value: string, suggestion: string | null = null) => ({
  kind: 'good',
  value,
  suggestion,
})
const wrong = (problem: string, suggestion: string | null = null) => ({
  kind: 'wrong',
  problem,
  suggestion,
})

describe('an address of somebody', () => {
  test.each([
    ['jane@example.com', 'jane@example.com'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['josé@example.com', 'josé@example.com'],
    ['jose\u0301@example.com', 'josé@example.com'],
    ['info@münchen.de', 'info@xn--mnchen-3ya.de'],
    ['info@MÜNCHEN.de', 'info@xn--mnchen-3ya.de'],
    ['info@straße.de', 'info@xn--strae-oqa.de'],
    ['用户@例子.广告', '用户@xn--fsqu00a.xn--4rr70v'],
    ['अजय@डाटा.भारत', 'अजय@xn--c2bd1gb.xn--h2brj9c'],
    ['user@مثال.إختبار', 'user@xn--mgbh0fb.xn--kgbechtv'],
    ['a@xn--mnchen-3ya.de', 'a@xn--mnchen-3ya.de'],
    ['a!#$%&*+/=?^_`{|}~-z@example.com', 'a!#$%&*+/=?^_`{|}~-z@example.com'],
    ['a.b+c@sub.example.co.uk', 'a.b+c@sub.example.co.uk'],
    ['Jane@Example.COM', 'Jane@example.com'],
    ['می\u200cخواهم@example.com', 'می\u200cخواهم@example.com'],
    ['a@1and1.com', 'a@1and1.com'],
    ['1@2.3m', '1@2.3m'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
    ['jane@日本語。jp', 'jane@xn--wgv71a119e.jp'],
  ])('%j is recorded as %s', (text, value) => {
    expect(readEmail(text)).toEqual(good(value))
    expect(v.is(Email, value)).toBe(true)
  })
})

describe('what a paste brings is dropped', () => {
  test.each([
    ' jane@example.com\n',
    '\u00a0jane@example.com\u202f',
    'jane\u00a0@example.com',
    '\u200ejane@example.com\u200f',
    '\u202ajane@example.com\u202c',
    '\u2068jane@example.com\u2069',
    'jane\u200b@exam\u00adple.com',
    '\ufeffjane@example.com',
    'jane@\u2060example.com',
    'jane\u200d@example.com',
    'mailto:jane@example.com',
    'MAILTO:jane@example.com?subject=Hello%20there',
    'mailto:jane%40example.com',
    '<jane@example.com>',
    '<mailto:jane@example.com>',
    'Jane Doe <jane@example.com>',
    '"Doe, Jane" <jane@example.com>;',
    'jane@example.com,',
    'jane@example.com;',
    'jane@example.com)',
    '(jane@example.com)',
    '[jane@example.com]',
    '"jane@example.com"',
    "'jane@example.com'",
    '“jane@example.com”',
    '«jane@example.com»',
    '„jane@example.com“',
    'jane@example.com؛',
    'jane@example.com、',
    'jane@example.com!',
    '*jane@example.com*',
  ])('%j', (text) => expect(readEmail(text)).toEqual(good('jane@example.com')))
})

describe('a slip is offered, and never mended by itself', () => {
  test.each([
    ['jane@gmial.com', 'jane@gmail.com'],
    ['jane@gamil.com', 'jane@gmail.com'],
    ['jane@gmai.com', 'jane@gmail.com'],
    ['jane@gmaill.com', 'jane@gmail.com'],
    ['jane@gnail.com', 'jane@gmail.com'],
    ['jane@gmail.con', 'jane@gmail.com'],
    ['jane@gmail.co', 'jane@gmail.com'],
    ['jane@gmial.con', 'jane@gmail.com'],
    ['jane@hotmial.com', 'jane@hotmail.com'],
    ['jane@hotmail.cm', 'jane@hotmail.com'],
    ['jane@outlok.com', 'jane@outlook.com'],
    ['jane@yahooo.com', 'jane@yahoo.com'],
    ['jane@iclod.com', 'jane@icloud.com'],
    ['jane@example.con', 'jane@example.com'],
    ['jane@example.comm', 'jane@example.com'],
  ])('%s can be recorded, %s is offered', (text, meant) => {
    expect(readEmail(text)).toEqual(good(text, meant))
  })

  test.each([
    ['jane@example.com.', 'jane@example.com'],
    ['jane@example.com..', 'jane@example.com'],
    ['jane@例子.广告。', 'jane@xn--fsqu00a.xn--4rr70v'],
    ['jane@example..com', 'jane@example.com'],
    ['jane..doe@example.com', 'jane.doe@example.com'],
    ['.jane@example.com', 'jane@example.com'],
    ['jane.@example.com', 'jane@example.com'],
    ['jane@.example.com', 'jane@example.com'],
    ['jane@@example.com', 'jane@example.com'],
    ['jane@example,com', 'jane@example.com'],
    ['jane @example.com', 'jane@example.com'],
    ['jane doe@example.com', 'janedoe@example.com'],
    ['jane＠example.com', 'jane@example.com'],
    ['jane at example.com', 'jane@example.com'],
    ['jane (at) example.com', 'jane@example.com'],
    ['jane@gmail', 'jane@gmail.com'],
    ['E-Mail: jane@example.com', 'jane@example.com'],
    ['correo electrónico: jane@example.com', 'jane@example.com'],
    ['jane@example.com (work)', 'jane@example.com'],
    ['jane@example.com\tTel 5', 'jane@example.com'],
    ['jane@example.com work', 'jane@example.com'],
    ['jane@example.com - 0170 1234567', 'jane@example.com'],
    ['jane@example.co m', 'jane@example.com'],
    ['jane@gmail. com', 'jane@gmail.com'],
    ['jane at example dot com', 'jane@example.com'],
    ['jane [at] example [dot] com', 'jane@example.com'],
    ['jane%40example.com', 'jane@example.com'],
    ['https://jane@example.com/', 'jane@example.com'],
    ['jane@example.com/', 'jane@example.com'],
    ['jane@gmial.com.', 'jane@gmail.com'],
  ])('%s is refused, %s is offered', (text, meant) => {
    expect(readEmail(text)).toEqual(wrong('email', meant))
  })

  test.each([
    ...[
      'gmail.com',
      'ymail.com',
      'mail.com',
      'email.com',
      'hotmail.co.uk',
      'yahoo.co.uk',
      'gmx.com',
    ],
    ...['web.de', 'gmx.de', 'small.com', 'example.co', 'example.om', 'example.cm', 'live.com'],
    ...['love.com', 'aon.com', 'company.io', 'me.com', 'orange.fr', 'yahoo.com.br'],
  ])('%s is no slip', (host) => expect(readEmail(`a@${host}`)).toEqual(good(`a@${host}`)))
})

describe('what is no address is refused with its reason', () => {
  test.each([
    ['jane', 'email'],
    ['@example.com', 'email'],
    ['jane@', 'email'],
    ['@', 'email'],
    ['<>', 'email'],
    ['jane@localhost', 'email'],
    ['jane@1.2.3.4', 'email'],
    ['jane@[1.2.3.4]', 'email'],
    ['jane@1.2.3', 'email'],
    ['jane@0x7f.1', 'email'],
    ['"jane doe"@example.com', 'email'],
    ['jane(work)@example.com', 'email'],
    ['jane@exam_ple.com', 'email'],
    ['jane@-example.com', 'email'],
    ['jane@example-.com', 'email'],
    ['jane@example.c', 'email'],
    ['jane@example.com:25', 'email'],
    ['jane@example.com/path', 'email'],
    ['jane@ex%61mple.com', 'email'],
    [`jane@${'a'.repeat(64)}.com`, 'email'],
    [`${'a'.repeat(65)}@example.com`, 'email'],
    [`${'é'.repeat(33)}@example.com`, 'email'],
    [`jane@${'abcdefgh.'.repeat(30)}com`, 'email_long'],
    ['jane@example.com, joe@example.com', 'email_several'],
    ['jane@example.com joe@example.com', 'email_several'],
    ['half\ud800@example.com', 'email'],
  ])('%j: %s', (text, problem) => {
    const read = readEmail(text)
    expect(read).toMatchObject({ kind: 'wrong', problem })
    if (read.kind === 'wrong' && read.suggestion) expect(v.is(Email, read.suggestion)).toBe(true)
  })

  test.each(['', ' ', '\u00a0', '\u200b', '\u202e'])('%j is nothing', (text) => {
    expect(readEmail(text)).toEqual({ kind: 'empty' })
  })
})

/** Letters of one script each: a label that mixes directions is none. */
const ALPHABETS = [
  'abcxyz',
  'äöüßéñç',
  'абвгдежя',
  'αβγδεω',
  '例子公司中文',
  'אבגדה',
  'かなカナ',
  '한국어',
  'ไทยกข',
  'डाटभर',
  'հայեր',
]
const label = fc
  .constantFrom(...ALPHABETS)
  .chain((letters) =>
    fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 10 }).map((l) => l.join('')),
  )
  .filter((text) => domainToASCII(text) !== '' && domainToASCII(text).length <= 63)
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'))

test('any host of the world goes out in ASCII, as every resolver writes it, and stays as it is from then on', () => {
  fc.assert(
    fc.property(host, fc.constantFrom('', '\u200b', '\u202b', ' '), (name, mark) => {
      const read = readEmail(`${mark}info@${name}${mark}`)
      expect(read).toMatchObject({ kind: 'good', value: `info@${domainToASCII(name)}` })
      if (read.kind !== 'good') return
      expect(v.is(Email, read.value)).toBe(true)
      expect(readEmail(read.value)).toEqual(read)
    }),
    { numRuns: 500 },
  )
})

test('whatever is typed is read without an error, and what is good can be recorded', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@',
      '.',
      ' ',
      '<',
      '>',
      'mailto:',
      '%',
      '"',
      '\u200f',
      'gmial.com',
      '。',
      '＠',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = readEmail(pieces.join(''))
      if (read.kind === 'good') expect(v.is(Email, read.value)).toBe(true)
      const offered = read.kind === 'empty' ? null : read.suggestion
      if (offered !== null)
        expect(readEmail(offered)).toMatchObject({ kind: 'good', value: offered })
    }),
    { numRuns: 2000 },
  )
})
