/** What a page does while its device leaves: it tries until that is through, and looks when it may help. */
import { beforeEach, expect, test, vi } from 'vitest'
import { offboardAs } from '../../../web/actions/offboard.ts'
import type { DeviceStatus } from '../../../web/state/device.ts'
import type { WipeOutcome } from '../../../web/sync/wipe.ts'
import { DEVICE } from '../store/example.ts'

const { wipeOnce, forgetSite, askForBackgroundSync } = vi.hoisted(() => ({
  wipeOnce: vi.fn<(device: string) => Promise<WipeOutcome>>(),
  forgetSite: vi.fn(async () => {}),
  askForBackgroundSync: vi.fn(async () => {}),
}))
vi.mock('../../../web/sync/wipe-once.ts', () => ({ wipeOnce }))
vi.mock('../../../web/store/erase.ts', () => ({ forgetSite }))
vi.mock('../../../web/sync/background-sync.ts', () => ({ askForBackgroundSync }))
vi.mock('../../../web/store/broadcast.ts', () => ({ announceChange: () => {} }))

const waits = (retryAfterMs: number): WipeOutcome => ({
  kind: 'wait',
  cause: 'throttled',
  retryAfterMs,
})

let page: EventTarget
let shown: DeviceStatus[]
const offboard = (status: 'wiping' | 'revoked') =>
  offboardAs(status, DEVICE, (now) => shown.push(now))

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
  const left = offboard('wiping')
  await vi.advanceTimersByTimeAsync(89_000)
  expect(wipeOnce).toHaveBeenCalledTimes(1)
  expect(shown).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)
  await left
  expect(shown).toEqual(['wiped'])
  expect(wipeOnce).toHaveBeenLastCalledWith(DEVICE)
  expect(askForBackgroundSync).toHaveBeenCalledOnce()
  expect(forgetSite).not.toHaveBeenCalled()
})

test.each(['online', 'focus'])('%s ends the wait', async (sign) => {
  wipeOnce.mockResolvedValueOnce(waits(90_000)).mockResolvedValueOnce({ kind: 'wiped' })
  const left = offboard('wiping')
  await vi.advanceTimersByTimeAsync(1_000)
  page.dispatchEvent(new Event(sign))
  await left
  expect(shown).toEqual(['wiped'])
  expect(vi.getTimerCount()).toBe(0)
})

test('put out in the middle of it, it forgets the site and keeps what a file needs', async () => {
  wipeOnce.mockResolvedValueOnce({ kind: 'revoked' })
  await offboard('wiping')
  expect(forgetSite).toHaveBeenCalledWith(DEVICE, 'revoked')
  expect(shown).toEqual(['revoked'])
})

test('put out, it tries nothing', async () => {
  await offboard('revoked')
  expect(wipeOnce).not.toHaveBeenCalled()
  expect(forgetSite).toHaveBeenCalledWith(DEVICE, 'revoked')
  expect(localStorage.clear).toHaveBeenCalled()
})
