/** Which devices somebody should look after, and what a lost one leaves behind. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeviceRow } from '../../../../shared/protocol/device-calls.ts'
import {
  attentionOf,
  endingLinks,
  heldBy,
  inOrder,
  versionsOf,
  warningsOf,
} from '../../../../web/desk/devices/device-warnings.ts'
import { aheadBy } from '../../../../web/desk/devices/site-clock.ts'
import { spanOf } from '../../../../web/i18n/spans.ts'
import { fromRow, type Item } from '../../../../web/state/request.ts'
import { UNTOUCHED } from '../../store/example.ts'

const [HOUR, DAY] = [3_600_000, 86_400_000]
const NOW = 1_800_000_000_000
const floor = { floor: 2, newest: null }

const device = (more: Partial<DeviceRow> = {}): DeviceRow => ({
  id: 'demo.0123456789abcdef',
  role: 'agent',
  label: 'Phone 7',
  state: 'active',
  extension: false,
  enrolled_at: NOW - 30 * DAY,
  contact_at: NOW,
  app: '1',
  protocol: 2,
  unsent: 0,
  oldest: 0,
  storage: 1e9,
  wipe_asked_at: null,
  wipe_refused: null,
  links_until: null,
  ...more,
})

test.each<[string, Partial<DeviceRow>, string[]]>([
  ['all is well', {}, []],
  ['unsent since this morning', { unsent: 3, oldest: 20 * HOUR }, []],
  ['unsent for over a day', { unsent: 3, oldest: 25 * HOUR }, ['unsent']],
  [
    'what was unsent has aged since it was heard of',
    { unsent: 1, oldest: 20 * HOUR, contact_at: NOW - 5 * HOUR },
    ['unsent'],
  ],
  ['an old age with nothing unsent', { unsent: 0, oldest: 9 * DAY }, []],
  ['below the floor', { protocol: 1 }, ['floor']],
  ['never said what it speaks', { protocol: null }, []],
  ['silent for a day', { contact_at: NOW - DAY - 1 }, ['silent']],
  ['silent for less', { contact_at: NOW - DAY }, []],
  ['has not come to be emptied', { state: 'wiping', contact_at: NOW - 2 * DAY }, ['wiping']],
  ['out', { state: 'revoked', unsent: 5, oldest: 9 * DAY, contact_at: NOW - 90 * DAY }, []],
])('%s', (_name, more, wanted) => {
  expect(warningsOf(device(more), NOW, floor)).toEqual(wanted)
})

test('an app that is older than the newest of the site is told, and only where versions can be compared', () => {
  const apps = (...all: (string | null)[]) => all.map((app) => device({ app }))
  const told = (app: string | null, ...others: (string | null)[]) =>
    warningsOf(device({ app }), NOW, { ...versionsOf(apps(app, ...others)), floor: 0 })
  expect(told('1.9.0', '1.10.0')).toEqual(['old'])
  expect(told('1.10.0', '1.9.0', null, 'bench')).toEqual([])
  expect(told('bench', '1.10.0')).toEqual([])
  expect(told(null, '1.10.0')).toEqual([])
  expect(versionsOf([device({ app: '9.0', state: 'revoked' })]).newest).toBeNull()
})

test('what needs attention comes by urgency, and of a kind the longest first', () => {
  const list = [
    device({ id: 'demo.silent1', contact_at: NOW - 2 * DAY }),
    device({ id: 'demo.fine' }),
    device({ id: 'demo.silent2', contact_at: NOW - 5 * DAY }),
    device({ id: 'demo.unsent', unsent: 1, oldest: 2 * DAY }),
    device({ id: 'demo.out', state: 'revoked', contact_at: 0 }),
    device({ id: 'demo.wiping', state: 'wiping', contact_at: NOW - 3 * DAY }),
  ]
  expect(
    attentionOf(list, NOW, floor).map(({ device: { id }, warning }) => `${id} ${warning}`),
  ).toEqual([
    'demo.unsent unsent',
    'demo.wiping wiping',
    'demo.silent2 silent',
    'demo.silent1 silent',
  ])
})

test('those to look after come first, those that are out last', () => {
  const [fresh, silent, out] = [
    device({ id: 'demo.fresh' }),
    device({ id: 'demo.silent', contact_at: NOW - 8 * DAY }),
    device({ id: 'demo.out', state: 'revoked' }),
  ]
  expect(inOrder([out, fresh, silent], NOW, floor)).toEqual([silent, fresh, out])
})

test('Invariant 7: ages are told by the Worker’s clock, however wrong this one is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9 * DAY, max: 9 * DAY }), (wrongBy) => {
      const devices = [device(), device({ contact_at: NOW - 8 * DAY })]
      const here = NOW + wrongBy
      expect(here + aheadBy(devices, here)).toBe(NOW)
    }),
  )
})

const item = (more: object): Item => fromRow({ ...UNTOUCHED, ...more } as never)

test('a lost device leaves behind what is unfinished and with it', () => {
  const lost = 'demo.lost'
  const shared = { device: lost, reference: 'Order 1', state: { phase: 'accepted' } }
  const left = [
    item({ ...shared, id: 'a' }),
    item({ ...shared, id: 'b', device: 'demo.other', assignee: lost }),
    item({ ...shared, id: 'c', state: { phase: 'open', session: 'vs_1' } }),
  ]
  const others = [
    item({ ...shared, id: 'd', assignee: 'demo.other' }),
    item({ ...shared, id: 'e', state: { phase: 'verified', session: 'vs_2' } }),
    item({ ...shared, id: 'f', state: { phase: 'redacted', session: null } }),
    item({ ...shared, id: 'g', closed: { reason: 'in person', at: NOW } }),
  ]
  expect(heldBy(lost, [...others, ...left]).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

const AUTHOR = 'demo.0123456789abcdef'
const TAKER = 'demo.2222222222222222'
const SHARED = {
  device: AUTHOR,
  reference: 'Order 1',
  state: { phase: 'accepted' },
  attempts: 0,
  attempts_max: 3,
}

test('a link starts what its device created, whoever works on it now, and what it works on', () => {
  const startable = [
    item({ ...SHARED, id: 'a' }),
    item({ ...SHARED, id: 'b', assignee: TAKER, state: { phase: 'open', session: 'vs_1' } }),
    item({ ...SHARED, id: 'c', device: TAKER, assignee: AUTHOR }),
  ]
  const others = [
    item({ ...SHARED, id: 'd', state: { phase: 'verified', session: 'vs_2' } }),
    item({ ...SHARED, id: 'e', pending_action: 'cancel' }),
    item({ ...SHARED, id: 'f', closed: { reason: 'in person', at: NOW } }),
    item({ ...SHARED, id: 'g', attempts: 3, attempts_max: 3 }),
    item({ ...SHARED, id: 'h', device: TAKER }),
  ]
  const found = endingLinks(device({ id: AUTHOR }), [...others, ...startable])
  expect(found).toEqual({ startable: 3, elsewhere: 1 })
})

test('links that have ended are none that can be ended again', () => {
  const all = [item({ ...SHARED, id: 'a' })]
  for (const state of ['wiping', 'revoked'] as const) {
    expect(endingLinks(device({ id: AUTHOR, state, links_until: null }), all)).toBeNull()
    expect(endingLinks(device({ id: AUTHOR, state, links_until: NOW }), all)).toEqual({
      startable: 1,
      elsewhere: 0,
    })
  }
})

test.each([
  [999, 'second', 0],
  [59_999, 'second', 59],
  [60_000, 'minute', 1],
  [DAY - 1, 'hour', 23],
  [3 * DAY, 'day', 3],
  [-5, 'second', 0],
])('%i ms is told in %ss', (ms, unit, n) => {
  expect(spanOf(ms)).toEqual({ unit, n })
})
