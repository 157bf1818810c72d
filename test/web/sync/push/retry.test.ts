import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitMs } from '../../../../web/sync/push/retry.ts'

const causes = fc.constantFrom(
  ...([
    'no_network',
    'intercepted',
    'worker_down',
    'throttled',
    'worker_older',
    'later',
    'set_aside',
  ] as const),
)

test('waits grow with each failure and stay under their longest', () => {
  expect(waitMs('no_network', 1, 0.999)).toBeLessThanOrEqual(2_000)
  expect(waitMs('no_network', 3, 0)).toBe(4_000)
  expect(waitMs('no_network', 500, 0.999)).toBeLessThanOrEqual(60_000)
})

test('an older Worker is asked now and then, for it is a person who will update it', () => {
  expect(waitMs('worker_older', 1, 0, 300_000)).toBe(300_000)
  expect(waitMs('worker_older', 500, 0.999)).toBeLessThanOrEqual(3_600_000)
})

test('jitter spreads between half and the whole', () => {
  expect(waitMs('worker_down', 1, 0)).toBe(2_000)
  expect(waitMs('worker_down', 1, 0.5)).toBe(3_000)
})

test('a Retry-After is never undercut, and no wait is ever zero or endless', () => {
  fc.assert(
    fc.property(
      causes,
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 0, max: 600_000 }),
      (cause, failures, random, retryAfter) => {
        const ms = waitMs(cause, failures, random, retryAfter)
        expect(ms).toBeGreaterThanOrEqual(retryAfter)
        expect(ms).toBeGreaterThanOrEqual(1_000)
        expect(ms).toBeLessThanOrEqual(Math.max(3_600_000, retryAfter))
      },
    ),
  )
})
