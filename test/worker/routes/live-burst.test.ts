/**
 * Much that changes in a short time: each socket gets few frames, whatever the number of results, and each
 * device is told whose requests changed.
 */
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { LiveSockets } from '../../../worker/requests/live-sockets.ts'
import type { Sql } from '../../../worker/storage/sql.ts'
import { deliver } from '../kit/delivery.ts'
import { Device, newId } from '../kit/device.ts'
import { query, stubOf } from '../kit/peek.ts'
import { listen } from '../kit/socket.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

let stripe: StripeStandIn
beforeEach(() => {
  stripe = new StripeStandIn().install()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The alarm does 25 a run, and comes again. */
async function runAlarms(site: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await runDurableObjectAlarm(stubOf(site))
}

test('a batch of records is one frame for each socket', async () => {
  const site = 'burst-batch'
  const [agent, desk] = [await Device.enrol(site, 'agent'), await Device.enrol(site, 'supervisor')]
  const sockets = [await listen(agent), await listen(desk)]
  const items = await Promise.all(Array.from({ length: 100 }, () => agent.record({ id: newId() })))
  expect((await agent.call('/api/requests', { items })).status).toBe(200)
  await expect.poll(() => sockets.every(({ heard }) => heard.length > 0)).toBe(true)
  await wait(400)
  expect(sockets.map(({ heard }) => heard)).toEqual([[{ rev: 100 }], [{ rev: 100 }]])
})

test('calls that follow each other quickly share frames, and the last one is told', async () => {
  const site = 'burst-calls'
  const [agent, desk] = [await Device.enrol(site, 'agent'), await Device.enrol(site, 'supervisor')]
  const { heard } = await listen(desk)
  const items = await Promise.all(Array.from({ length: 40 }, () => agent.record({ id: newId() })))
  const began = Date.now()
  for (const item of items) await agent.call('/api/requests', { items: [item] })
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toEqual({ rev: 40 })
  const pauses = Math.ceil((Date.now() - began) / 250)
  expect(heard.length).toBeLessThanOrEqual(pauses + 1)
})

test('fifty results are told while the alarm runs, a few frames for each device', async () => {
  const site = 'burst-results'
  const desk = await Device.enrol(site, 'supervisor')
  const agents = [await Device.enrol(site, 'agent'), await Device.enrol(site, 'agent')]
  const idle = await Device.enrol(site, 'agent')
  const ids: string[] = []
  for (let n = 0; n < 50; n++) {
    const by = agents[n % 2] ?? desk
    const id = newId()
    await by.call('/api/requests', { items: [await by.record({ id })], start: true })
    ids.push(id)
  }
  await wait(300)
  const sockets = [await listen(desk), ...(await Promise.all([...agents, idle].map(listen)))]
  for (const id of ids) await deliver(stripe.decide(id, 'verified'))
  const began = Date.now()
  await runAlarms(site, 2)
  await expect.poll(() => sockets[0]?.heard.length).toBeGreaterThan(0)
  await wait(400)
  const most = Math.ceil((Date.now() - began) / 250) + 1
  for (const { heard } of sockets.slice(0, 3)) expect(heard.length).toBeLessThanOrEqual(most)
  expect(sockets[3]?.heard).toEqual([])
  const delta = await desk.call('/api/requests?since=0')
  const { rev }: { rev: number } = await delta.json()
  expect(sockets[0]?.heard.at(-1)).toEqual({ rev })
})

test('a result does not wait for all the refreshes that were due before it', async () => {
  const site = 'burst-behind'
  const agent = await Device.enrol(site, 'agent')
  const ids = Array.from({ length: 5 }, newId)
  for (const id of ids)
    await agent.call('/api/requests', { items: [await agent.record({ id })], start: true })
  const [decided = '', ...others] = ids
  await query(site, 'UPDATE requests SET refresh_at = 1 WHERE id <> ?', decided)
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  stripe.fault('retrieve', { kind: 'hold', until })
  const before = stripe.calls.length
  const alarm = runDurableObjectAlarm(stubOf(site))
  await expect.poll(() => stripe.count('retrieve')).toBe(1)
  const session = stripe.decide(decided, 'verified')
  await deliver(session)
  release()
  await alarm
  const lines = stripe.calls.slice(before).map(({ line }) => line)
  expect(lines).toHaveLength(1 + others.length)
  expect(lines[1]).toContain(session.id)
})

/** A site with its sockets counted instead of held. */
function withSockets(sql: Sql, count: number) {
  const frames = new Map<string, number>()
  let asked = 0
  const sockets = Array.from({ length: count }, (_, n) => {
    const device = `burst.${n}`
    const role: Role = n % 50 === 0 ? 'supervisor' : 'agent'
    frames.set(device, 0)
    return { device, role, send: () => frames.set(device, (frames.get(device) ?? 0) + 1) }
  })
  const holder = {
    acceptWebSocket: () => {},
    setWebSocketAutoResponse: () => {},
    getWebSockets: (tag?: string) => {
      const found = sockets.filter(
        ({ device, role }) => tag === undefined || tag === device || tag === role,
      )
      asked += found.length
      return found as unknown as WebSocket[]
    },
  }
  const live = new LiveSockets(
    { sql, now: Date.now, randomBytes: (n) => new Uint8Array(n) },
    holder,
  )
  return { live, frames, sockets, asked: () => asked }
}

const sqlOf = (storage: DurableObjectStorage): Sql => ({
  exec: (statement, ...values) =>
    storage.sql.exec<Record<string, SqlStorageValue>>(statement, ...values).toArray(),
  transaction: (work) => storage.transactionSync(work),
})

/** A request of this device has a result. */
function change(sql: Sql, rev: number, device: string): void {
  sql.exec(
    `INSERT INTO requests (id, rev, edit, device, record, hash, signature, reference, phase,
       attempts_max, accepted_at, changed_at) VALUES (?, ?, 1, ?, '', '', '', '', 'verified', 3, 0, 0)`,
    `id-${rev}`,
    rev,
    device,
  )
  sql.exec('UPDATE site SET rev = ?', rev)
}

test('what others were told a moment ago holds up nobody, and each is told once in a pause', async () => {
  const site = 'burst-apart'
  await Device.enrol(site, 'agent')
  await runInDurableObject(stubOf(site), async (_, { storage }) => {
    const sql = sqlOf(storage)
    const { live, frames } = withSockets(sql, 4)
    const heard = () => [...frames.values()]
    const tell = (rev: number, device: string) => {
      change(sql, rev, device)
      live.tell()
    }
    tell(1, 'burst.1')
    expect(heard()).toEqual([1, 1, 0, 0])
    tell(2, 'burst.2')
    expect(heard()).toEqual([1, 1, 1, 0])
    tell(3, 'burst.1')
    tell(4, 'burst.3')
    expect(heard()).toEqual([1, 1, 1, 1])
    await expect.poll(heard).toEqual([2, 2, 1, 1])
    // A socket that was told at the end of its pause has another one.
    tell(5, 'burst.1')
    expect(heard()).toEqual([2, 2, 1, 1])
    await expect.poll(heard).toEqual([3, 3, 1, 1])
    await wait(600)
    expect(heard()).toEqual([3, 3, 1, 1])
  })
})

test('of 500 sockets and a thousand results in one turn, each hears once, and only whom it concerns', async () => {
  const site = 'burst-500'
  await Device.enrol(site, 'agent')
  await runInDurableObject(stubOf(site), (_, { storage }) => {
    const sql = sqlOf(storage)
    const { live, frames, sockets, asked } = withSockets(sql, 500)
    const concerned = sockets.filter((_socket, n) => n % 2 === 1)
    for (let n = 0; n < 1_000; n++)
      change(sql, n + 1, concerned[n % concerned.length]?.device ?? '')
    for (let n = 0; n < 1_000; n++) live.tell()
    const told = new Set(concerned.map(({ device }) => device))
    expect([...frames]).toEqual(
      sockets.map(({ device, role }) => [
        device,
        role === 'supervisor' || told.has(device) ? 1 : 0,
      ]),
    )
    // It looks at no socket that hears nothing.
    expect(asked()).toBe([...frames.values()].reduce((sum, count) => sum + count, 0))
  })
})
