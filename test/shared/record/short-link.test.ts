/** The form of a short link: what is one, however it was written, and what cannot be. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortLink, splitShortLink, TOKEN_BYTES } from '../../../shared/record/short-link.ts'

const bytes = fc.uint8Array({ minLength: TOKEN_BYTES, maxLength: TOKEN_BYTES })
const site = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/)

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

test('it is read in any case, and says its site', () => {
  fc.assert(
    fc.property(
      site,
      bytes,
      fc.array(fc.boolean(), { minLength: 59, maxLength: 59 }),
      (name, token, isLower) => {
        const link = shortLink(name, token)
        const split = splitShortLink(link)
        expect(split).toEqual({ site: name, token: link.slice(-26) })
        const mixed = [...link].map((letter, at) => (isLower[at] ? letter.toLowerCase() : letter))
        expect(splitShortLink(mixed.join(''))).toEqual(split)
        expect(link).toMatch(/^[A-Z0-9-]{1,32}\.[A-Z2-7]{26}$/)
      },
    ),
  )
})

test('a text of another length, another alphabet or another site is none', () => {
  const link = shortLink('gate-4', new Uint8Array(TOKEN_BYTES).fill(0xa5))
  for (let at = 0; at < link.length; at++) {
    expect(splitShortLink(link.slice(0, at)), `cut at ${at}`).toBeNull()
    if (at >= 7)
      for (const odd of ['0', '1', '8', '9', 'ſ', '\u212a', '-', ' ', '.', '\u0000', 'é', 'İ'])
        expect(splitShortLink(link.slice(0, at) + odd + link.slice(at + 1))).toBeNull()
  }
  for (const wrong of [
    `${link}A`,
    ` ${link}`,
    `${link}\n`,
    `.${link}`,
    `-${link}`,
    link.replace('.', '-.'),
    link.replace('.', ''),
    link.replace('.', '..'),
    `${'A'.repeat(27)}${link}`,
    `${'x'.repeat(70_000)}`,
  ])
    expect(splitShortLink(wrong), wrong.slice(0, 80)).toBeNull()
})

test('one spelling alone stands for a token: its last letter has no bits to spare', () => {
  const link = shortLink('gate-4', new Uint8Array(TOKEN_BYTES).fill(0xff))
  const read = [...LETTERS].filter((last) => splitShortLink(link.slice(0, -1) + last) !== null)
  expect(read).toHaveLength(8)
})
