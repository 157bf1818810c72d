/** What is drawn is read back, in as few modules as there can be. */
import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { readLink } from '../../../web/ticket-page/link/read-link.ts'
import { qrOf } from '../../../web/ui/qr-code.ts'

const read = typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default
const PIXELS = 4
const QUIET = 4

function readBack(text: string): string | undefined {
  const code = qrOf(text)
  const side = (code.size + 2 * QUIET) * PIXELS
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let i = 0; i < side * side; i++) {
    const at = (n: number) => Math.floor(n / PIXELS) - QUIET
    if (code.get(at(i % side), at(i / side))) pixels.fill(0, 4 * i, 4 * i + 3)
  }
  return read(pixels, side, side)?.data
}

const FRAGMENT = 'GATE-4.MFRGGZDFMZTWQ2LKNNWG23TPOA'

test('a short link is drawn in capitals, and opens the same', () => {
  const link = `https://identity.fieldproof.app/v#${FRAGMENT}`
  expect(readBack(link)).toBe(link.toUpperCase())
  const address = new URL(readBack(link) ?? '')
  expect(address.origin).toBe('https://identity.fieldproof.app')
  expect(readLink(address)).toEqual({ kind: 'short', text: FRAGMENT })
})

test('with an address of up to 44 letters it has at most 37 modules', () => {
  for (const length of [12, 31, 44]) {
    const origin = `https://${'f'.repeat(length - 12)}.app`
    expect(origin).toHaveLength(length)
    expect(qrOf(`${origin}/v#${FRAGMENT}`).size, origin).toBeLessThanOrEqual(37)
  }
  expect(qrOf(`https://identity.fieldproof.app/v#${FRAGMENT}`).size).toBe(29)
})

test.each([
  `https://identity.fieldproof.app/v#${'ABCD2345'.repeat(70)}`,
  'https://identity.fieldproof.app/enrol#code=gate-4-ABCD-EFGH-JKMN',
  'gate-4-ABCD-EFGH-JKMN',
])('%s stands in it to the letter', (text) => {
  expect(readBack(text)).toBe(text)
})
