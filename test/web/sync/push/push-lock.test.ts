/** One sender at a time, and never for ever: with the runtime's own Web Locks. */
import { afterEach, expect, test, vi } from 'vitest'
import {
  aloneIfSoon,
  type LockingBrowser,
  whileCalling,
  whileNobodyPushes,
} from '../../../../web/sync/push/push-lock.ts'

const BOUNDS = { storeMs: 300, graceMs: 100, lookMs: 50 }
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const never = () => new Promise<never>(() => {})

afterEach(() => void vi.useRealTimers())

test('two callers take turns, and each gets its own result', async () => {
  const order: string[] = []
  const push = (name: string) =>
    whileNobodyPushes(async () => {
      order.push(`${name} begins`)
      await sleep(120)
      order.push(`${name} ends`)
      return name
    }, BOUNDS)
  expect(await Promise.all([push('a'), push('b')])).toEqual(['a', 'b'])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('what fails inside is the caller’s to hear, and frees the lock', async () => {
  const failing = whileNobodyPushes(async () => {
    throw new Error('the store is full')
  }, BOUNDS)
  await expect(failing).rejects.toThrow('the store is full')
  expect(await whileNobodyPushes(async () => 'next', BOUNDS)).toBe('next')
})

test('who makes one call after the other keeps nobody waiting beyond one of them', async () => {
  let calls = 0
  const busy = (async () => {
    for (; calls < 10; calls++)
      await whileNobodyPushes(() => whileCalling(1_000, () => sleep(60)), BOUNDS)
  })()
  await sleep(90)
  const seen = await whileNobodyPushes(async () => calls, BOUNDS)
  expect(seen).toBeLessThan(5)
  await busy
})

test('a holder that is frozen in its call loses it after the time-out of that call, not before', async () => {
  const began = Date.now()
  void whileNobodyPushes(() => whileCalling(600, never), BOUNDS)
  await sleep(20)
  expect(await whileNobodyPushes(async () => 'taken over', BOUNDS)).toBe('taken over')
  const took = Date.now() - began
  expect(took).toBeGreaterThanOrEqual(700)
  expect(took).toBeLessThan(5_000)
  expect(await whileNobodyPushes(async () => 'free', BOUNDS)).toBe('free')
})

test('a holder that hangs without a call loses it, too, and what it still does counts for itself', async () => {
  const thawed = Promise.withResolvers<string>()
  const frozen = whileNobodyPushes(() => thawed.promise, BOUNDS)
  await sleep(20)
  expect(await whileNobodyPushes(async () => 'taken over', BOUNDS)).toBe('taken over')
  thawed.resolve('late')
  expect(await frozen).toBe('late')
})

test('Invariant 7: a clock that is set while somebody waits neither keeps the lock nor takes it early', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const began = performance.now()
  void whileNobodyPushes(() => whileCalling(600, never), BOUNDS)
  await sleep(20)
  const waiting = whileNobodyPushes(async () => 'taken over', BOUNDS)
  await sleep(200)
  vi.setSystemTime(Date.now() + 30 * 86_400_000)
  await sleep(200)
  vi.setSystemTime(Date.now() - 60 * 86_400_000)
  expect(await waiting).toBe('taken over')
  expect(performance.now() - began).toBeGreaterThanOrEqual(700)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('a person waits for whoever ends soon, and not for whoever does not', async () => {
  const order: string[] = []
  const short = whileNobodyPushes(() => sleep(60).then(() => order.push('push')), BOUNDS)
  await aloneIfSoon(async () => order.push('start'), 500)
  await short
  expect(order).toEqual(['push', 'start'])
  const began = performance.now()
  void whileNobodyPushes(() => whileCalling(600, never), BOUNDS)
  await sleep(20)
  expect(await aloneIfSoon(async () => 'started', 100)).toBe('started')
  expect(performance.now() - began).toBeLessThan(500)
  // It took nothing over.
  expect(await whileNobodyPushes(async () => 'pushed', BOUNDS)).toBe('pushed')
  expect(performance.now() - began).toBeGreaterThanOrEqual(700)
})

test('whoever makes calls keeps the lock, though one who lost it still holds the name of its call', async () => {
  let elapsed = 0
  let call = 0
  const stolen: unknown[] = []
  const locks: LockingBrowser['locks'] = {
    request: (_name, { steal }, work) => {
      if (steal) stolen.push(elapsed)
      return elapsed < 5_000 && !steal ? new Promise(() => {}) : work()
    },
    query: async () => ({
      held: [
        { name: 'fieldproof-push-call 600 frozen', clientId: 'frozen', mode: 'exclusive' },
        { name: 'fieldproof-push', clientId: 'busy', mode: 'exclusive' },
        { name: `fieldproof-push-call 600 ${call++}`, clientId: 'busy', mode: 'exclusive' },
      ],
      pending: [],
    }),
  }
  const browser: LockingBrowser = {
    locks: {
      ...locks,
      request: (name, options, work) =>
        Promise.race([
          locks.request(name, options, work),
          new Promise<never>((_, fail) =>
            options.signal?.addEventListener('abort', () => fail(options.signal?.reason)),
          ),
        ]),
    },
    elapsed: () => elapsed,
    abortAfter: (ms) => {
      elapsed += ms
      return AbortSignal.timeout(1)
    },
  }
  expect(await whileNobodyPushes(async () => 'in turn', BOUNDS, browser)).toBe('in turn')
  expect(stolen).toEqual([])
})
