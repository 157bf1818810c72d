/** The desk's list: filters, pages, nonsense. */
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { RequestList } from '../../../../shared/protocol/request-list.ts'
import { Device, newId } from '../../kit/device.ts'
import { query } from '../../kit/peek.ts'

const SITE = 'lists'
const T0 = Date.now() - 1_000_000
let agent: Device
let other: Device
let desk: Device
/** Oldest first, a second apart. */
const ids: string[] = []

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
  agent = await Device.enrol(SITE, 'agent')
  other = await Device.enrol(SITE, 'agent')
  for (let n = 0; n < 9; n++) {
    const id = newId()
    const by = n % 3 === 0 ? other : agent
    const record = {
      id,
      reference: ['Gate 4', 'ÉCOLE nord', '100% _x'][n % 3],
      preset: `p${n % 2}`,
    }
    await by.call('/api/requests', { items: [await by.record(record)] })
    const at = T0 + n * 1000
    await query(SITE, 'UPDATE requests SET accepted_at = ? WHERE id = ?', at, id)
    await query(SITE, 'UPDATE reference_grams SET accepted_at = ? WHERE request = ?', at, id)
    ids.push(id)
  }
  const set = 'UPDATE requests SET phase = ?, session = ?, error_code = ? WHERE id = ?'
  await query(SITE, set, 'verified', 'vs_v', '', ids[1] ?? '')
  await query(SITE, set, 'unverified', 'vs_u', 'document_expired', ids[2] ?? '')
})

async function list(search: string, by = desk): Promise<{ found: number[]; next: string | null }> {
  const answered = await by.call(`/api/requests?${search}`)
  const { requests, next } = v.parse(RequestList, await answered.json())
  return { found: requests.map(({ id }) => ids.indexOf(id)), next }
}

test.each<[string, number[]]>([
  ['limit=200', [8, 7, 6, 5, 4, 3, 2, 1, 0]],
  ['phase=verified', [1]],
  ['phase=verified&phase=unverified', [2, 1]],
  ['reference=gate', [6, 3, 0]],
  ['reference=%C3%A9cole', [7, 4, 1]],
  ['reference=%25%20_', [8, 5, 2]],
  ['preset=p1&reference=gate', [3]],
  ['last_error=document_expired', [2]],
  [`accepted[gte]=${T0 + 7000}`, [8, 7]],
  [`accepted[gt]=${T0 + 7000}`, [8]],
  [`accepted[lte]=${T0 + 1000}`, [1, 0]],
  [`accepted[lt]=${T0 + 1000}`, [0]],
  [`accepted[gte]=${T0 + 3000}&accepted[lt]=${T0 + 5000}`, [4, 3]],
  ['phase=redacted', []],
])('?%s', async (search, found) => {
  expect((await list(search)).found).toEqual(found)
})

test('by device, and an agent sees only what is theirs, whatever they filter by', async () => {
  expect((await list(`device=${other.id}`)).found).toEqual([6, 3, 0])
  expect((await list('limit=200', agent)).found).toEqual([8, 7, 5, 4, 2, 1])
  expect((await list(`device=${other.id}`, agent)).found).toEqual([])
  const assigned = await desk.call(`/api/requests/${ids[6]}/assign`, { device: agent.id })
  expect(assigned.status).toBe(200)
  expect((await list('reference=gate', agent)).found).toEqual([6])
})

test('a request that is assigned to another leaves the list of whoever had it', async () => {
  const search = 'reference=gate&preset=p1'
  const hand = (to: Device) => desk.call(`/api/requests/${ids[3]}/assign`, { device: to.id })
  expect((await list(search, agent)).found).toEqual([])
  expect((await hand(agent)).status).toBe(200)
  expect((await list(search, agent)).found).toEqual([3])
  expect((await hand(other)).status).toBe(200)
  expect((await list(search, agent)).found).toEqual([])
  const after = await agent.call(`/api/requests?starting_after=${ids[3]}`)
  expect(after.status).toBe(400)
})

test('pages follow on each other, with nothing twice and nothing left out', async () => {
  const found: number[] = []
  let after = ''
  for (let page = 0; page < 5; page++) {
    const answered = await list(`limit=2${after}`)
    found.push(...answered.found)
    after = `&starting_after=${answered.next}`
    expect(answered.next === null).toBe(page === 4)
  }
  expect(found).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0])
})

test.each([
  ['phase=queued', 'phase.0'],
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['limit=2&limit=3', 'limit'],
  ['accepted[gte]=yesterday', 'accepted[gte]'],
  ['accepted=5', 'accepted', 'query_refused'],
  ['device=%27%20OR%201', 'device'],
  ['colour=red', 'colour', 'query_refused'],
  ['starting_after=9', 'starting_after'],
  [`starting_after=${newId()}`, 'starting_after'],
  [`reference=${'x'.repeat(65)}`, 'reference'],
])('nonsense is named: ?%s', async (search, field, code = 'invalid') => {
  const answered = await desk.call(`/api/requests?${search}`)
  expect([answered.status, await answered.json()]).toMatchObject([
    400,
    { code, errors: [{ field }] },
  ])
})

test('a page never starts after what the caller may not see', async () => {
  const answered = await agent.call(`/api/requests?starting_after=${ids[0]}`)
  expect(answered.status).toBe(400)
})
