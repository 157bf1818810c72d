/** The limiter by itself: how much it lets through, what it says to wait, how much it remembers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from '../../../worker/edge/address-limits.ts'
import { RateLimiter } from '../../../worker/security/rate-limiter.ts'

const at = (allowance: { burst: number; perMinute: number; keysMax?: number }) => {
  let now = 1_000_000
  const limiter = new RateLimiter(allowance, () => now)
  return { limiter, pass: (ms: number) => (now += ms) }
}

test('in any stretch of time, no more than the burst and what it brings back is let through', () => {
  const steps = fc.array(fc.nat({ max: 4000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.constantFrom(6, 60, 120), steps, (...drawn) => {
      const [burst, perMinute, pauses] = drawn
      const { limiter, pass } = at({ burst, perMinute })
      const taken: number[] = []
      for (const pause of pauses) {
        const now = pass(pause)
        if (limiter.take('a') === 0) taken.push(now)
      }
      for (const [first, from] of taken.entries())
        for (const [last, until] of taken.entries())
          if (last >= first)
            expect(last - first + 1).toBeLessThanOrEqual(
              burst + ((until - from) * perMinute) / 60_000 + 1e-9,
            )
    }),
  )
})

test('whoever waits as long as was said is let through, and not much sooner', () => {
  const { limiter, pass } = at({ burst: 3, perMinute: 30 })
  expect([limiter.take('a'), limiter.take('a'), limiter.take('a')]).toEqual([0, 0, 0])
  expect(limiter.take('a')).toBe(2)
  pass(1_999)
  expect(limiter.take('a')).toBe(1)
  pass(1)
  expect(limiter.waitS('a')).toBe(0)
  expect(limiter.take('a')).toBe(0)
})

test('asking takes nothing, and keys do not share', () => {
  const { limiter } = at({ burst: 1, perMinute: 60 })
  for (let n = 0; n < 5; n++) expect(limiter.waitS('a')).toBe(0)
  expect(limiter.take('a')).toBe(0)
  expect(limiter.take('a')).toBe(1)
  expect(limiter.take('b')).toBe(0)
})

test('it holds no more keys than it may, and forgets the quietest first', () => {
  const { limiter } = at({ burst: 1, perMinute: 1, keysMax: 3 })
  for (const key of ['busy', 'b', 'c']) limiter.take(key)
  limiter.take('d')
  expect(limiter.waitS('busy')).toBe(0)
  expect(['b', 'c', 'd'].map((key) => limiter.waitS(key))).toEqual([60, 60, 60])
})

test('of an IPv6 address the /64 counts, however it is written', () => {
  const home = networkOf('2001:db8:0:7::1')
  for (const same of ['2001:db8:0:7:ffff::2', '2001:db8:0:7:a:b:c:d', '2001:db8:0:7::'])
    expect(networkOf(same)).toBe(home)
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8::a:b:c:d'))
  expect(networkOf('2001:db8:0:8::1')).not.toBe(home)
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})

test('a clock that is set back does not lock anybody out', () => {
  const { limiter, pass } = at({ burst: 2, perMinute: 1 })
  limiter.take('a')
  limiter.take('a')
  pass(-24 * 3600_000)
  expect(limiter.take('a')).toBe(0)
})
