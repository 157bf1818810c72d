/** In which order the ways of handing over are offered. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Situation,
  type Way,
  waysInOrder,
} from '../../../../web/components/handover/way-order.ts'

const CALM: Situation = {
  canLink: true,
  isOffline: false,
  isUsedUp: false,
  isElsewhere: false,
  first: null,
  own: ['here', 'page'],
}
const order = (changed: Partial<Situation>) =>
  waysInOrder({ ...CALM, ...changed }).map(({ way, works }) => (works ? way : `(${way})`))

test.each<[string, Partial<Situation>, string[]]>([
  ['all of them work', {}, ['code', 'send', 'here', 'page']],
  ['without signal', { isOffline: true }, ['code', 'send', '(here)', '(page)']],
  ['with nothing to make a link of', { canLink: false }, ['here', 'page']],
  ['neither signal nor link', { canLink: false, isOffline: true }, ['(here)', '(page)']],
  ['no attempts left', { isUsedUp: true }, ['(here)', '(page)']],
  ['back from Stripe’s page', { first: 'page' }, ['page', 'code', 'send', 'here']],
  [
    'back from it, and no signal',
    { first: 'page', isOffline: true },
    ['code', 'send', '(here)', '(page)'],
  ],
  ['in the extension', { own: ['page'], first: 'page' }, ['page', 'code', 'send']],
  ['in the extension, and nothing to make a link of', { own: [], canLink: false }, []],
  [
    'this device has no camera',
    { first: 'here', isElsewhere: true },
    ['code', 'send', 'here', 'page'],
  ],
])('%s', (_, changed, expected) => {
  expect(order(changed)).toEqual(expected)
})

const situation: fc.Arbitrary<Situation> = fc.record({
  canLink: fc.boolean(),
  isOffline: fc.boolean(),
  isUsedUp: fc.boolean(),
  isElsewhere: fc.boolean(),
  first: fc.constantFrom('here', 'page', null),
  own: fc.constantFrom<readonly Way[]>(['here', 'page'], ['page'], []),
})

test('what works comes before what does not, nothing twice, and the device’s own ways are always there', () => {
  fc.assert(
    fc.property(situation, (one) => {
      const offered = waysInOrder(one)
      const works = offered.map((way) => way.works)
      expect(works).toEqual([...works].sort((a, b) => Number(b) - Number(a)))
      const names = offered.map(({ way }) => way)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toEqual(expect.arrayContaining([...one.own]))
      expect(names.filter((way) => way === 'here' || way === 'page').length).toBe(one.own.length)
      const links = names.filter((way) => way === 'code' || way === 'send')
      expect(links.length).toBe(one.canLink && !one.isUsedUp ? 2 : 0)
    }),
  )
})
