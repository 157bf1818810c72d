/**
 * What a call reads does not grow with what the site holds: Cloudflare bills rows, and a site is one thread.
 * The same calls at two sites, one of which holds twice as many requests, each row counted. The
 * smaller one holds more than any call may look at.
 */
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { beforeAll, expect, test } from 'vitest'
import { makeDeviceId } from '../../shared/ids.ts'
import { fill } from '../bench/ledger/fill-site.ts'
import { deliver } from './kit/delivery.ts'
import { Device, newId } from './kit/device.ts'
import { query, stubOf } from './kit/peek.ts'
import { StripeStandIn } from './kit/stripe-stand-in.ts'

const SIZES = { few: 6_000, many: 12_000 }
type Size = keyof typeof SIZES

/** Rows more than at the smaller site that still count as the same. */
const SLACK = 50

class Place {
  readonly site: string
  readonly desk: Device
  readonly agent: Device
  #read = 0

  constructor(site: string, desk: Device, agent: Device) {
    this.site = site
    this.desk = desk
    this.agent = agent
  }

  static async make(site: string, total: number): Promise<Place> {
    const place = new Place(
      site,
      await Device.enrol(site, 'supervisor'),
      await Device.enrol(site, 'agent'),
    )
    const others = Array.from({ length: 3 }, (_, n) => otherOf(site, n + 1))
    await runInDurableObject(stubOf(site), (_, { storage }) => {
      const { sql } = storage
      fill(
        {
          exec: (statement, ...values) =>
            sql.exec<Record<string, SqlStorageValue>>(statement, ...values).toArray(),
          transaction: (work) => storage.transactionSync(work),
        },
        { total, devices: [place.agent.id, ...others], now: Date.now() },
      )
      const exec = sql.exec.bind(sql)
      Object.defineProperty(sql, 'exec', {
        configurable: true,
        value: (...args: Parameters<typeof exec>) => {
          const cursor = exec(...args)
          const all = cursor.toArray()
          place.#read += cursor.rowsRead
          return { toArray: () => all }
        },
      })
    })
    // The first one is told what was filled in, too.
    await push(place, 1)
    place.#read = 0
    return place
  }

  async rowsOf(work: (place: Place) => Promise<unknown>): Promise<number> {
    const before = this.#read
    await work(this)
    return this.#read - before
  }
}

const otherOf = (site: string, n: number) => makeDeviceId(site, new Uint8Array(16).fill(n))

let places: Record<Size, Place>
const stripe = new StripeStandIn()

beforeAll(async () => {
  places = {
    few: await Place.make('rows-few', SIZES.few),
    many: await Place.make('rows-many', SIZES.many),
  }
}, 120_000)

const ask =
  (path: string, by: 'desk' | 'agent' = 'desk') =>
  async (place: Place) => {
    const answered = await place[by].call(path)
    expect(answered.status).toBe(200)
    return answered.json()
  }

const push = async (
  { agent }: Place,
  count: number,
  ids = Array.from({ length: count }, newId),
) => {
  const items = await Promise.all(ids.map((id) => agent.record({ id, reference: 'Order 7' })))
  expect((await agent.call('/api/requests', { items })).status).toBe(200)
}

const newest = async ({ site }: Place): Promise<number> =>
  Number((await query(site, 'SELECT rev FROM site'))[0]?.rev)

/** Started, decided at Stripe, told by a webhook, and read by the alarm. */
const verdict = async ({ site, agent }: Place) => {
  const id = newId()
  stripe.install()
  const items = [await agent.record({ id })]
  expect((await agent.call('/api/requests', { items, start: true })).status).toBe(200)
  await deliver(stripe.decide(id, 'verified'))
  expect(await runDurableObjectAlarm(stubOf(site))).toBe(true)
  expect(await query(site, 'SELECT phase FROM requests WHERE id = ?', id)).toEqual([
    { phase: 'verified' },
  ])
}

test.each<[string, (place: Place) => Promise<unknown>, number]>([
  ['a push of one', (place) => push(place, 1), 120],
  ['a push of twenty', (place) => push(place, 20), 1_000],
  ['a start and its verdict by the alarm', verdict, 500],
  [
    'nothing new since',
    async (place) => ask(`/api/requests?since=${await newest(place)}`)(place),
    60,
  ],
  [
    'ten new ones since',
    async (place) => ask(`/api/requests?since=${(await newest(place)) - 10}`)(place),
    120,
  ],
  ['all since the beginning, a page', ask('/api/requests?since=0'), 1_200],
  ['the same for an agent', ask('/api/requests?since=0', 'agent'), 2_000],
  ['a list', ask('/api/requests?limit=50'), 300],
  ['a list of an agent', ask('/api/requests?limit=50', 'agent'), 400],
  ['a phase', ask('/api/requests?phase=verified'), 300],
  ['a phase of an agent', ask('/api/requests?phase=canceled', 'agent'), 2_500],
  ['a phase that nothing is in', ask('/api/requests?phase=redacting'), 60],
  [
    'all phases',
    ask(
      '/api/requests?phase=accepted&phase=open&phase=processing&phase=verified&phase=unverified&phase=canceled&phase=redacting&phase=redacted',
    ),
    2_500,
  ],
  ['a device', async (place) => ask(`/api/requests?device=${otherOf(place.site, 3)}`)(place), 400],
  ['a preset', ask('/api/requests?preset=preset%203'), 300],
  ['a preset that does not exist', ask('/api/requests?preset=none'), 60],
  ['an error', ask('/api/requests?last_error=document_expired'), 300],
  [
    'a phase, a preset and an error',
    ask('/api/requests?phase=unverified&preset=preset%203&last_error=document_expired'),
    1_500,
  ],
  [
    'what contradicts itself',
    ask('/api/requests?phase=verified&last_error=document_expired'),
    3_500,
  ],
  ['a text that many have', ask('/api/requests?reference=order'), 800],
  ['a text that one has', ask('/api/requests?reference=order%20100777'), 1_500],
  ['a text that none has', ask('/api/requests?reference=nobody%20has%20this'), 600],
  ['a text of two letters that none has', ask('/api/requests?reference=zq'), 3_100],
  [
    'a stretch of time and a preset',
    ask(`/api/requests?accepted[gte]=${Date.now() - 300 * 60_000}&preset=preset%203`),
    400,
  ],
  [
    'the reports of the last week',
    ask(`/api/statistics?edges=${Date.now() - 600 * 60_000},${Date.now()}`),
    13_000,
  ],
  ['the audit log', ask('/api/audit/entries'), 200],
  ['the audit log, by a role that did nothing', ask('/api/audit/entries?role=kiosk'), 12_000],
  ['the audit log, by a code that never was', ask('/api/audit/entries?code=redacted'), 6_000],
  ['the devices', ask('/api/devices'), 100],
  ['the alerts', ask('/api/alerts'), 60],
])('%s', async (_, work, bound) => {
  const rows = {
    few: await places.few.rowsOf(work),
    many: await places.many.rowsOf(work),
  }
  expect(rows.many).toBeLessThanOrEqual(rows.few * 1.05 + SLACK)
  expect(rows.many).toBeLessThanOrEqual(bound)
})
