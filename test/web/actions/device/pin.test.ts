/** The screen lock: tries are counted whatever happens, and what they cost. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { hashPin } from '../../../../shared/pin.ts'
import type { Enrolled } from '../../../../shared/protocol/protocol.ts'
import { elapsed, mayFetch } from '../../../../web/state/lock-rules.ts'
import { idOf, queuedRecord, row } from '../../store/example.ts'
import { importStore, type Store } from '../../store/import-store.ts'

// The real one takes as long as it should; what is tested here is who is let in, not how slowly.
vi.mock('../../../shared/pin.ts', async (real) => {
  const pin = await real<typeof import('../../../../shared/pin.ts')>()
  return { ...pin, hashPin: (text: string) => pin.hashPin(text, 10) }
})

let lock: typeof import('../../../../web/actions/device/pin.ts')
let store: Store

async function restart(): Promise<void> {
  vi.resetModules()
  lock = await import('../../../../web/actions/device/pin.ts')
  store = await importStore()
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  await restart()
  await store.saveEnrolled({ device: 'demo.0123456789abcdef' } as Enrolled)
  await store.enqueue(queuedRecord(1))
  await store.saveRow(row(2))
  await store.saveSetting('rev', 7)
  await lock.setPin('2468')
})

test('the right PIN opens and forgets the wrong ones', async () => {
  expect(await lock.tryPin('1111')).toMatchObject({ kind: 'wrong', left: 9 })
  expect(await lock.tryPin('2468')).toEqual({ kind: 'right' })
  expect(await lock.tryPin('1111')).toMatchObject({ left: 9 })
})

test('a restart neither gives tries back nor shortens the wait', async () => {
  for (let n = 0; n < 5; n++) await lock.tryPin('1111')
  await restart()
  expect(await lock.pauseMs()).toBe(30_000)
  expect(await lock.tryPin('1111')).toEqual({ kind: 'wrong', left: 4, pauseMs: 60_000 })
})

test('a try is counted even if the device is killed while it is looked at', async () => {
  vi.spyOn(crypto.subtle, 'deriveBits').mockRejectedValueOnce(new Error('killed'))
  await expect(lock.tryPin('1111')).rejects.toThrow('killed')
  await restart()
  expect(await lock.tryPin('1111')).toMatchObject({ left: 8 })
})

test('after ten wrong ones what it knows is gone and stays away, what it owes is not', async () => {
  for (let n = 0; n < 9; n++) await lock.tryPin('1111')
  expect(await store.loadReplica()).toHaveLength(1)
  expect(await lock.tryPin('1111')).toMatchObject({ kind: 'wrong', left: 0 })
  expect(await store.loadReplica()).toEqual([])
  expect(await store.loadSetting('rev')).toBeUndefined()
  expect((await store.loadQueue()).map(({ id }) => id)).toEqual([idOf(1)])
  expect(await store.loadEnrolled()).toBeDefined()
  expect(mayFetch('agent', (await store.loadSetting('wrongPins')) ?? 0)).toBe(false)
  expect(await lock.tryPin('2468')).toEqual({ kind: 'right' })
  expect(mayFetch('agent', (await store.loadSetting('wrongPins')) ?? 0)).toBe(true)
})

test('wrong PINs of staff erase nothing at a kiosk, and keep nothing from its visitors', async () => {
  const kept = await hashPin('2580')
  for (let n = 0; n < 12; n++) await lock.tryStaffPin('1111', kept)
  expect(await store.loadReplica()).toHaveLength(1)
  expect(mayFetch('kiosk', (await store.loadSetting('wrongPins')) ?? 0)).toBe(true)
})

test('without a PIN there is nothing to enter', async () => {
  await lock.removePin()
  expect(await lock.hasPin()).toBe(false)
  expect(await lock.tryPin('')).toEqual({ kind: 'right' })
})

test('neither a clock that slept nor one that was turned back shortens the time away', () => {
  const since = { monotonic: 1_000, wall: 50_000 }
  expect(elapsed(since, { monotonic: 1_000, wall: 350_000 })).toBe(300_000)
  expect(elapsed(since, { monotonic: 301_000, wall: 0 })).toBe(300_000)
})

/** A page with somebody at it; what it is told counts how often it was to be locked. */
function watchedPage() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] })
  onTestFinished(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const view = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', view.addEventListener.bind(view))
  const locked = vi.fn<() => void>()
  lock.watchAway(locked)
  return {
    locked,
    turn(state: 'hidden' | 'visible') {
      page.visibilityState = state
      page.dispatchEvent(new Event('visibilitychange'))
    },
    touch: (event = 'pointerdown') => view.dispatchEvent(new Event(event)),
    /** The time goes by, but nothing runs: so it is on a phone with the app in the background. */
    sleep: (ms: number) => vi.setSystemTime(Date.now() + ms),
  }
}

test('coming back after two minutes away locks at once, even if nothing ran meanwhile', () => {
  const { locked, turn, sleep } = watchedPage()
  turn('hidden')
  sleep(120_000)
  expect(locked).not.toHaveBeenCalled()
  turn('visible')
  expect(locked).toHaveBeenCalledOnce()
})

test('coming back sooner does not lock, and does not add up', () => {
  const { locked, turn, sleep } = watchedPage()
  for (let n = 0; n < 2; n++) {
    turn('hidden')
    sleep(119_000)
    turn('visible')
  }
  expect(locked).not.toHaveBeenCalled()
})

test('a page that runs on in the background locks there after two minutes', () => {
  const { locked, turn } = watchedPage()
  turn('hidden')
  vi.advanceTimersByTime(119_000)
  expect(locked).not.toHaveBeenCalled()
  vi.advanceTimersByTime(15_000)
  expect(locked).toHaveBeenCalledOnce()
})

test('five minutes without a touch lock, with the page in sight', () => {
  const { locked } = watchedPage()
  vi.advanceTimersByTime(299_000)
  expect(locked).not.toHaveBeenCalled()
  vi.advanceTimersByTime(15_000)
  expect(locked).toHaveBeenCalledOnce()
})

test.each(['pointerdown', 'keydown', 'scroll'])('a %s begins the five minutes anew', (event) => {
  const { locked, touch } = watchedPage()
  vi.advanceTimersByTime(240_000)
  touch(event)
  vi.advanceTimersByTime(299_000)
  expect(locked).not.toHaveBeenCalled()
  vi.advanceTimersByTime(15_000)
  expect(locked).toHaveBeenCalledOnce()
})

test('the first touch after a device slept in sight locks: it may be another hand', () => {
  const { locked, touch, sleep } = watchedPage()
  sleep(300_000)
  touch()
  expect(locked).toHaveBeenCalledOnce()
})
