/** What asks for somebody at the desk. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Alerts } from '../../../../shared/protocol/alert-calls.ts'
import type { DeviceRow } from '../../../../shared/protocol/device-calls.ts'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import { alertsOf, gathered, newSince, openCount } from '../../../../web/desk/alerts/alert-list.ts'
import { addressOf } from '../../../../web/desk/alerts/alert-words.ts'
import { arrange } from '../../../../web/desk/table/arrange.ts'
import { readFilters } from '../../../../web/desk/table/filter/filters.ts'
import { haveWords, speakIn } from '../../../../web/i18n/first/speak.ts'
import { fromRow } from '../../../../web/state/request.ts'
import { UNTOUCHED } from '../../store/example.ts'

beforeAll(async () => {
  await speakIn('en')
  for (const part of ['guidance', 'desk'] as const) await haveWords(part)
})

const HOUR = 3_600_000
const NOW = 1_000 * HOUR
const NONE: Alerts = { staff: [], stripe_refused: null }

const request = (more: object) => ({ ...UNTOUCHED, ...more }) as unknown as RequestRow
const device = (more: object) =>
  ({ state: 'active', contact_at: NOW, label: 'Phone', ...more }) as unknown as DeviceRow

const told = (more: Partial<Parameters<typeof alertsOf>[0]>) =>
  alertsOf({ alerts: NONE, devices: [], requests: [], waitingH: 24, own: 'demo.own', ...more }, NOW)

test('whoever asks at a kiosk comes first, the longest waiting before, those attended to after', () => {
  const staff = [
    { device: 'demo.a', asked_at: NOW - 9, coming_at: NOW - 1 },
    { device: 'demo.b', asked_at: NOW - 2, coming_at: null },
    { device: 'demo.c', asked_at: NOW - 5, coming_at: null },
  ]
  const list = told({
    alerts: { staff, stripe_refused: { since: 5, at: 6 } },
    devices: [device({ id: 'demo.d', contact_at: 0 })],
  })
  expect(list.map(({ kind, key }) => [kind, key.split(' ')[1]])).toEqual([
    ['staff', 'demo.c'],
    ['staff', 'demo.b'],
    ['staff', 'demo.a'],
    ['stripe_key', '5'],
    ['silent', 'demo.d'],
  ])
  expect(openCount(list)).toBe(4)
})

test('a request waits too long from its hours on, until it has a result or an end', () => {
  const at = NOW - 24 * HOUR
  const session = 'vs_1'
  const requests = [
    request({ id: 'a', accepted_at: at, state: { phase: 'accepted' } }),
    request({ id: 'b', accepted_at: at + 1, state: { phase: 'accepted' } }),
    request({ id: 'c', accepted_at: at - 5, state: { phase: 'open', session } }),
    request({ id: 'd', accepted_at: at - 1, state: { phase: 'processing', session } }),
    request({ id: 'e', accepted_at: 0, state: { phase: 'verified', session } }),
    request({ id: 'f', accepted_at: 0, state: { phase: 'unverified', session } }),
    request({
      id: 'g',
      accepted_at: 0,
      state: { phase: 'open', session },
      pending_action: 'cancel',
    }),
    request({
      id: 'h',
      accepted_at: 0,
      state: { phase: 'open', session },
      closed: { reason: 'x', at },
    }),
    request({ id: 'i', accepted_at: 0, state: { phase: 'canceled', session: null } }),
  ]
  const ids = (waitingH: number | null) =>
    told({ requests, waitingH }).map((alert) => alert.kind === 'waiting' && alert.request)
  expect(ids(24)).toEqual(['c', 'd', 'a'])
  expect(ids(null)).toEqual([])
})

test('a device is silent after a day, unless it is out, or this one', () => {
  const contact_at = NOW - 24 * HOUR
  const devices = [
    device({ id: 'demo.a', contact_at }),
    device({ id: 'demo.b', contact_at: contact_at + 1 }),
    device({ id: 'demo.c', contact_at: 0, state: 'revoked' }),
    device({ id: 'demo.own', contact_at: 0 }),
    device({ id: 'demo.d', contact_at: contact_at - 1 }),
  ]
  expect(told({ devices }).map((alert) => alert.kind === 'silent' && alert.device)).toEqual([
    'demo.d',
    'demo.a',
  ])
})

test('each is told once, and a kiosk that asks anew is new', () => {
  const asks = (asked_at: number) =>
    told({ alerts: { ...NONE, staff: [{ device: 'demo.a', asked_at, coming_at: null }] } })
  const seen = new Set(asks(5).map(({ key }) => key))
  expect(newSince(seen, asks(5))).toEqual([])
  expect(newSince(seen, asks(9))).toHaveLength(1)
})

test('requests that wait are one alert, and one alone is named', () => {
  const requests = ['a', 'b', 'c'].map((id, n) =>
    request({ id, reference: `Order ${id}`, accepted_at: n, state: { phase: 'accepted' } }),
  )
  const devices = [device({ id: 'demo.a', contact_at: 0 })]
  const many = gathered(told({ requests, devices }))
  expect(many.map(({ kind, since }) => [kind, since])).toEqual([
    ['waiting_many', 0],
    ['silent', 0],
  ])
  expect(many[0]).toMatchObject({ n: 3 })
  expect(openCount(many)).toBe(2)
  const one = told({ requests: requests.slice(0, 1) })
  expect(gathered(one)).toEqual(one)
})

test('its link shows exactly those that it counts', () => {
  const [session, name] = ['vs_1', (id: string | null) => id ?? '']
  const states = [
    { phase: 'accepted' },
    { phase: 'open', session },
    { phase: 'processing', session },
    { phase: 'verified', session },
    { phase: 'canceled', session: null },
  ]
  const rows = fc.array(
    fc.record({
      state: fc.constantFrom(...states),
      accepted_at: fc.integer({ min: NOW - 30 * HOUR, max: NOW }),
      closed: fc.constantFrom(null, { reason: 'x', at: NOW }),
      pending_action: fc.constantFrom(null, 'cancel' as const),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(rows, (some) => {
      const requests = some.map((one, n) => request({ ...one, id: `r${n}` }))
      const waiting = told({ requests }).map((alert) => alert.kind === 'waiting' && alert.request)
      const [alert] = gathered(told({ requests }))
      if (alert?.kind !== 'waiting_many') {
        expect(waiting.length).toBeLessThan(2)
        return
      }
      const query = new URL(addressOf(alert), 'https://desk.test').searchParams
      const { filters, ignored } = readFilters(Object.fromEntries(query))
      const shown = arrange(requests.map(fromRow), {
        filters,
        search: '',
        names: { device: name, preset: name },
      })
      expect(ignored).toEqual([])
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(waiting))
      expect(alert.n).toBe(shown.length)
    }),
  )
})
