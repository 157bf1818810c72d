/** The countdown that ends a visit nobody attends to. */
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest'
import { watchIdle } from '../../../web/browser/idle-watch.ts'

let target: EventTarget
let shown: (number | null)[]
let gone: Mock<() => void>
let watch: ReturnType<typeof watchIdle>

beforeEach(() => {
  vi.useFakeTimers()
  target = new EventTarget()
  shown = []
  gone = vi.fn<() => void>()
  watch = watchIdle({ idleMs: 60_000, show: (left) => shown.push(left), gone }, target)
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

test('nothing is said while the time is not up', () => {
  vi.advanceTimersByTime(59_000)
  expect(shown).toEqual([])
})

test('it counts down fifteen seconds in sight, then they are gone, once', () => {
  vi.advanceTimersByTime(75_500)
  expect(shown).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(gone).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(200_000)
  expect(gone).toHaveBeenCalledOnce()
})

test('a touch before the countdown puts it off', () => {
  vi.advanceTimersByTime(50_000)
  target.dispatchEvent(new Event('pointerdown'))
  vi.advanceTimersByTime(59_000)
  expect(shown).toEqual([])
})

test('in the countdown only a plain yes counts, and the whole time begins anew', () => {
  vi.advanceTimersByTime(65_000)
  target.dispatchEvent(new Event('pointerdown'))
  vi.advanceTimersByTime(500)
  expect(shown.at(-1)).toBe(10)
  watch.stay()
  expect(shown.at(-1)).toBeNull()
  vi.advanceTimersByTime(59_000)
  expect(shown.at(-1)).toBeNull()
  expect(gone).not.toHaveBeenCalled()
})

test('a tablet that slept forgets who was there before', () => {
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(250)
  expect(gone).toHaveBeenCalledOnce()
})

test('once stopped it says nothing more', () => {
  watch.stop()
  vi.advanceTimersByTime(200_000)
  expect([shown, gone.mock.calls]).toEqual([[], []])
})
