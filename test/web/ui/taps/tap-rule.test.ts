/** The second of two taps: which one it is, and which is none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSecondTap, NEAR_PX, SOON_MS, type Tap } from '../../../../web/ui/taps/tap-rule.ts'

const save: Tap<string> = { at: 1000, x: 200, y: 700, control: 'save', stood: 'Save' }
const same = () => ({ control: 'save', stood: 'Save' })
const other = () => ({ control: 'phone', stood: 'On their own phone' })
const busy = () => ({ control: 'save', stood: 'Saving…' })

test.each([
  ['where another control came up under it', { at: 1150, x: 200, y: 700 }, other, true],
  ['where the same one says something else', { at: 1150, x: 203, y: 698 }, busy, true],
  ['at the very end of the time', { at: 1400, x: 200, y: 700 }, other, true],
  ['at the very end of the way', { at: 1100, x: 224, y: 700 }, other, true],
  ['on what is as it was', { at: 1010, x: 200, y: 700 }, same, false],
  ['later', { at: 1401, x: 200, y: 700 }, other, false],
  ['further away', { at: 1100, x: 225, y: 700 }, other, false],
])('a tap %s', (_name, tap, now, isSecond) => {
  expect(isSecondTap(save, tap, now)).toBe(isSecond)
})

test('the first of all is no second', () => {
  expect(isSecondTap(null, { at: 0, x: 0, y: 0 }, other)).toBe(false)
})

test('never one that comes later, from further away, or where nothing changed', () => {
  const tap = fc.record({
    at: fc.integer({ min: 1000, max: 2000 }),
    x: fc.nat(400),
    y: fc.nat(900),
  })
  fc.assert(
    fc.property(tap, fc.boolean(), (later, isChanged) => {
      const isSecond = isSecondTap(save, later, isChanged ? other : same)
      const isSoon = later.at - save.at <= SOON_MS
      const isNear = (later.x - save.x) ** 2 + (later.y - save.y) ** 2 <= NEAR_PX ** 2
      expect(isSecond).toBe(isSoon && isNear && isChanged)
    }),
  )
})
