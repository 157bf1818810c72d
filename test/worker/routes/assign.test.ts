/** Requests assigned from one device to another, or brought by another: who sees and who may write. */
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { BatchAnswer, Delta, RequestRow } from '../../../shared/protocol/protocol.ts'
import { ChangedProblem } from '../../../shared/protocol/request-actions.ts'
import { APART_MS } from '../../../worker/requests/live-sockets.ts'
import { auditOf } from '../kit/audit-log.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { listen } from '../kit/socket.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'assign'
let supervisor: Device
let author: Device
let taker: Device
let other: Device

beforeAll(async () => {
  new StripeStandIn().install()
  supervisor = await Device.enrol(SITE, 'supervisor')
  author = await Device.enrol(SITE, 'agent')
  taker = await Device.enrol(SITE, 'agent')
  other = await Device.enrol(SITE, 'agent')
})

async function taken(device = author): Promise<string> {
  const id = newId()
  await device.call('/api/requests', { items: [await device.record({ id })] })
  return id
}

const assign = (id: string, to: Device, more: object = {}) =>
  supervisor.call(`/api/requests/${id}/assign`, { device: to.id, ...more })

const refusal = async (answered: Response) => v.parse(Problem, await answered.json()).code

const delta = async (device: Device, since = 0) =>
  v.parse(Delta, await (await device.call(`/api/requests?since=${since}`)).json())

const sees = async (device: Device, id: string): Promise<boolean> => {
  const one = (await device.call(`/api/requests/${id}`)).status === 200
  const listed = (await delta(device)).requests.some((row) => row.id === id && !('gone' in row))
  expect(listed).toBe(one)
  return one
}

const outcome = async (answered: Response) => {
  const [item] = v.parse(BatchAnswer, await answered.json()).items
  return item?.outcome === 'refused' ? item.problem.code : item?.outcome
}

test('a request that is assigned is seen by whoever has it, and always by its author', async () => {
  const id = await taken()
  const row = v.parse(RequestRow, await (await assign(id, taker)).json())
  expect(row).toMatchObject({ device: author.id, assignee: taker.id })
  const seen = () => Promise.all([author, taker, other].map((device) => sees(device, id)))
  expect(await seen()).toEqual([true, true, false])
  await assign(id, other)
  expect(await seen()).toEqual([true, false, true])
  await assign(id, author)
  expect(await seen()).toEqual([true, false, false])
})

test('a request that leaves a device is told to it once', async () => {
  const id = await taken()
  await assign(id, taker)
  const { rev } = await delta(taker)
  await assign(id, other)
  const told = await delta(taker, rev)
  expect(told.requests).toEqual([{ id, gone: true }])
  expect((await delta(taker, told.rev)).requests).toEqual([])
})

test('whoever gets or loses a request is told', async () => {
  const id = await taken()
  const sockets = [await listen(taker), await listen(other)]
  // What changed before they opened may still be told to them, in one frame.
  await new Promise((done) => setTimeout(done, 2 * APART_MS))
  const before = sockets.map(({ heard }) => heard.length)
  const counts = () => sockets.map(({ heard }, i) => heard.length - (before[i] ?? 0))
  await assign(id, taker)
  await expect.poll(counts).toEqual([1, 0])
  await assign(id, other)
  await expect.poll(counts).toEqual([2, 1])
})

test('author, assignee and supervisor may write, whoever brings it; others may not', async () => {
  const id = await taken()
  await assign(id, taker)
  const edit = async (device: Device, n: number) =>
    outcome(await device.call('/api/requests', { items: [await device.record({ id, edit: n })] }))
  expect(await edit(taker, 2)).toBe('accepted')
  expect(await edit(author, 3)).toBe('accepted')
  expect(await edit(supervisor, 4)).toBe('accepted')
  expect(await edit(other, 5)).toBe('record_invalid')
  await assign(id, other)
  expect(await edit(taker, 5)).toBe('record_invalid')
  const brought = { items: [await taker.record({ id, edit: 5 })] }
  expect(await outcome(await other.call('/api/import', brought))).toBe('record_invalid')
  const [row] = await query(SITE, 'SELECT device, edit FROM requests WHERE id = ?', id)
  expect(row).toEqual({ device: author.id, edit: 4 })
})

test('whoever imports a request sees it, but may not write it', async () => {
  const id = newId()
  const items = [await author.record({ id })]
  expect(await outcome(await other.call('/api/import', { items }))).toBe('accepted')
  expect(await sees(other, id)).toBe(true)
  expect(await sees(taker, id)).toBe(false)
  // What is there already opens nothing; an edit that nobody has brought yet does.
  expect(await outcome(await taker.call('/api/import', { items }))).toBe('received')
  expect(await sees(taker, id)).toBe(false)
  const edit = { items: [await author.record({ id, edit: 2 })] }
  expect(await outcome(await taker.call('/api/import', edit))).toBe('accepted')
  expect(await sees(taker, id)).toBe(true)
  const own = { items: [await other.record({ id, edit: 3 })] }
  expect(await outcome(await other.call('/api/requests', own))).toBe('record_invalid')
  await assign(id, taker)
  await assign(id, author)
  expect(await sees(taker, id)).toBe(true)
})

test('only a device in use, and one that has a list, can be given a request', async () => {
  const id = await taken()
  const [kiosk, lost, stranger] = [
    await Device.enrol(SITE, 'kiosk'),
    await Device.enrol(SITE, 'agent'),
    await Device.enrol('assign-elsewhere', 'agent'),
  ]
  await supervisor.call(`/api/devices/${lost.id}/revoke`, {})
  for (const device of [kiosk, lost, stranger])
    expect(await refusal(await assign(id, device))).toBe('assignee_unknown')
})

test('a change meanwhile stops it, and shows what the request has become', async () => {
  const id = await taken()
  const { rev } = v.parse(RequestRow, await (await assign(id, taker)).json())
  expect((await assign(id, other, { if_rev: rev })).status).toBe(200)
  const stale = await assign(id, taker, { if_rev: rev })
  expect(stale.status).toBe(412)
  const { code, request } = v.parse(ChangedProblem, await stale.json())
  expect([code, request.assignee]).toEqual(['changed', other.id])
})

test('the same call after an answer that was lost is no change by somebody else', async () => {
  const id = await taken()
  const { rev } = v.parse(RequestRow, await (await assign(id, other)).json())
  for (const turn of ['first', 'again']) {
    const answered = await assign(id, taker, { if_rev: rev })
    expect([turn, answered.status]).toEqual([turn, 200])
    expect(v.parse(RequestRow, await answered.json()).assignee).toBe(taker.id)
  }
})

test('handing over and bringing in are in the audit log, once each', async () => {
  const id = await taken()
  for (const to of [taker, taker, other]) await assign(id, to)
  const items = [await author.record({ id: newId() })]
  await other.call('/api/import', { items })
  await other.call('/api/import', { items })
  const rows = await auditOf(SITE)
  expect(rows.filter(({ request }) => request === id)).toMatchObject([
    { code: 'assigned', by: supervisor.id, request: id, device: taker.id },
    { code: 'assigned', by: supervisor.id, request: id, device: other.id },
  ])
  expect(rows.at(-1)).toMatchObject({ code: 'imported', by: other.id, device: author.id })
  expect(rows.at(-2)?.code).toBe('assigned')
})
