/** What a page does while its device leaves: it tries until that is through, and looks when it may help. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DeviceStatus } from '../../../../web/state/device.ts'
import type { WipeOutcome } from '../../../../web/sync/wipe.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
})

const wipeOnce = vi.fn<() => Promise<WipeOutcome>>()
const forgetSite = vi.fn(async () => {})
const askForBackgroundSync = vi.fn(async () => {})

const waits = (retryAfterMs: number): WipeOutcome => ({
  kind: 'wait',
  cause: 'throttled',
  retryAfterMs,
})

let offboard: typeof import('../../../../web/actions/device/offboard.ts').offboard
beforeAll(async () => {
  offboard = (await import('../../../../web/actions/device/offboard.ts')).offboard
})

let page: EventTarget
let shown: DeviceStatus[]
async function offboarded(status: 'wiping' | 'revoked'): Promise<void> {
  const show = (now: DeviceStatus) => shown.push(now)
  await offboard(
    { wipeOnce, forgetSite, askForBackgroundSync, announceChange: () => {}, show },
    status,
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  page = new EventTarget()
  shown = []
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear: vi.fn() })
})

test('it goes on until it is empty, never sooner than the Worker wants, and says so to the browser', async () => {
  wipeOnce.mockResolvedValueOnce(waits(90_000)).mockResolvedValueOnce({ kind: 'wiped' })
  const left = offboarded('wiping')
  await vi.advanceTimersByTimeAsync(89_000)
  expect(wipeOnce).toHaveBeenCalledTimes(1)
  expect(shown).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)
  await left
  expect(shown).toEqual(['wiped'])
  expect(wipeOnce).toHaveBeenCalledTimes(2)
  expect(askForBackgroundSync).toHaveBeenCalledOnce()
  expect(forgetSite).not.toHaveBeenCalled()
})

test('a browser without storage for small things is emptied all the same', async () => {
  vi.stubGlobal('localStorage', null)
  wipeOnce.mockResolvedValueOnce({ kind: 'wiped' })
  await offboarded('wiping')
  expect(shown).toEqual(['wiped'])
  expect(sessionStorage.clear).toHaveBeenCalled()
})

test.each(['online', 'focus'])('%s ends the wait', async (sign) => {
  wipeOnce.mockResolvedValueOnce(waits(90_000)).mockResolvedValueOnce({ kind: 'wiped' })
  const left = offboarded('wiping')
  await vi.advanceTimersByTimeAsync(1_000)
  page.dispatchEvent(new Event(sign))
  await left
  expect(shown).toEqual(['wiped'])
  expect(vi.getTimerCount()).toBe(0)
})

test('put out in the middle of it, it forgets the site and keeps what a file needs', async () => {
  wipeOnce.mockResolvedValueOnce({ kind: 'revoked' })
  await offboarded('wiping')
  expect(forgetSite).toHaveBeenCalledOnce()
  expect(shown).toEqual(['revoked'])
})

test('put out, it tries nothing', async () => {
  await offboarded('revoked')
  expect(wipeOnce).not.toHaveBeenCalled()
  expect(forgetSite).toHaveBeenCalledOnce()
  expect(localStorage.clear).toHaveBeenCalled()
})
