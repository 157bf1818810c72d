/** What lets the handover page start by itself: for one request, once, for a short while. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { markStart, takeStart } from '../../../web/handover/start-marker.ts'

const [ID, OTHER] = ['01a21565-31a8-7246-b4bc-77377d1b2920', '01a21565-31a8-7246-b4bc-77377d1b2921']
let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
})

test('it serves once', () => {
  markStart(ID)
  expect([takeStart(ID), takeStart(ID)]).toEqual([true, false])
})

test('nobody wrote one, so nothing starts', () => {
  expect(takeStart(ID)).toBe(false)
})

test('it is for one request, and asking for another one spends it', () => {
  markStart(ID)
  expect([takeStart(OTHER), takeStart(ID)]).toEqual([false, false])
})

test.each([
  [0, true],
  [119_000, true],
  [121_000, false],
  // The clock was set back meanwhile.
  [-119_000, true],
  [-121_000, false],
])('after %d ms it is good: %s', (later, isGood) => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
  markStart(ID)
  vi.setSystemTime(1_800_000_000_000 + later)
  expect(takeStart(ID)).toBe(isGood)
})

test.each([
  '',
  'x',
  '{}',
  '{"request":1}',
  `{"request":"${ID}"}`,
  `{"request":"${ID}","at":"now"}`,
  'null',
])('what is none is not taken for one: %s', (text) => {
  kept.set('start', text)
  expect(takeStart(ID)).toBe(false)
})
