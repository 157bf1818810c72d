/** What waits for the panel is there for one, for a few minutes, and in no shape but its own. */
import { expect, test } from 'vitest'
import {
  forgetStale,
  LEFT,
  leaveForPanel,
  takeLeft,
} from '../../../../web/extension/background/left-for-panel.ts'
import { FakeBrowser } from './fake-browser.ts'

const ORDER = { text: 'Order 7', kind: 'selection' } as const
const LEFT_AT = 1_800_000_000_000
const MINUTE = 60_000

test('one panel takes it, and no other finds anything', async () => {
  const browser = new FakeBrowser()
  await leaveForPanel(browser, ORDER, LEFT_AT)
  expect(await takeLeft(browser, LEFT_AT + MINUTE)).toEqual({ ...ORDER, at: LEFT_AT })
  expect(await takeLeft(browser, LEFT_AT + MINUTE)).toBeNull()
  expect(browser.session).toEqual({})
})

test.each([
  ['just now', 0, true],
  ['almost five minutes ago', 5 * MINUTE - 1, true],
  ['five minutes ago', 5 * MINUTE, false],
  ['a day ago', 24 * 60 * MINUTE, false],
  ['before the clock was set back by an hour', -60 * MINUTE, false],
])('what was left %s is taken or gone', async (_, age, isFresh) => {
  const browser = new FakeBrowser()
  await leaveForPanel(browser, ORDER, LEFT_AT)
  await forgetStale(browser, LEFT_AT + age)
  expect(LEFT in browser.session).toBe(isFresh)
  await leaveForPanel(browser, ORDER, LEFT_AT)
  expect((await takeLeft(browser, LEFT_AT + age)) !== null).toBe(isFresh)
  expect(browser.session).toEqual({})
})

test.each([
  ['nothing', null],
  ['a text', 'Order 7'],
  ['another kind', { text: 'x', kind: 'script', at: LEFT_AT }],
  ['no time', { text: 'x', kind: 'selection' }],
])('what another version left is thrown away: %s', async (_, left) => {
  for (const meet of [takeLeft, forgetStale]) {
    const browser = new FakeBrowser()
    browser.session[LEFT] = left
    expect((await meet(browser, LEFT_AT)) ?? null).toBeNull()
    expect(browser.session).toEqual({})
  }
})
