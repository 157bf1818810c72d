/** What wakes the background, and what keeps it awake. */
import { afterEach, expect, test, vi } from 'vitest'
import { awake, isOurAlarm, keepAlarm } from '../../../../web/extension/background/alarm.ts'
import { isPanelOpen } from '../../../../web/extension/background/presence.ts'
import { FakeBrowser } from './fake-browser.ts'

afterEach(() => void vi.useRealTimers())

test('it is set where an update or a restart dropped it, and left alone where it is', async () => {
  const browser = new FakeBrowser()
  await keepAlarm(browser)
  const [set] = browser.alarmsSet
  await keepAlarm(browser)
  expect(browser.alarmsSet).toEqual([{ name: 'sync', periodInMinutes: 1 }])
  expect(browser.alarmsSet[0]).toBe(set)
  browser.alarmsSet.splice(0)
  await keepAlarm(browser)
  expect(browser.alarmsSet).toHaveLength(1)
  expect(browser.alarmsSet.map(isOurAlarm)).toEqual([true])
  expect(isOurAlarm({ name: 'other' })).toBe(false)
})

test('one of an older version is set anew', async () => {
  const browser = new FakeBrowser()
  browser.alarmsSet.push({ name: 'sync', periodInMinutes: 5 })
  await keepAlarm(browser)
  expect(browser.alarmsSet).toEqual([{ name: 'sync', periodInMinutes: 1 }])
})

test('a long call keeps it awake, and nothing does afterwards', async () => {
  vi.useFakeTimers()
  const browser = new FakeBrowser()
  const done = awake(browser, () => new Promise((resolve) => setTimeout(resolve, 65_000)))
  await vi.advanceTimersByTimeAsync(65_000)
  await done
  expect(browser.platformCalls).toBe(3)
  await vi.advanceTimersByTimeAsync(300_000)
  expect(browser.platformCalls).toBe(3)
})

test('what breaks lets it go, too', async () => {
  vi.useFakeTimers()
  const browser = new FakeBrowser()
  await expect(awake(browser, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke')
  await vi.advanceTimersByTimeAsync(300_000)
  expect(browser.platformCalls).toBe(0)
})

test('a panel is known by the lock that it holds', async () => {
  const locks = (held: readonly string[]) => ({
    request: () => Promise.reject(new Error('asked only')),
    query: async () => ({ held: held.map((name) => ({ name })) }),
  })
  expect(await isPanelOpen(locks(['fieldproof-push']))).toBe(false)
  expect(await isPanelOpen(locks(['fieldproof-push', 'fieldproof-panel']))).toBe(true)
})
