/** What happened to one request: in the order of time, and never more of it than a page can show. */
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { TIMELINE_MAX, Timeline } from '../../../../shared/protocol/request-list.ts'
import { Device, newId } from '../../kit/device.ts'
import { query } from '../../kit/peek.ts'
import { StripeStandIn } from '../../kit/stripe-stand-in.ts'
import { makeTicket, newPhone, show } from '../../kit/ticket-maker.ts'

const MANY = 2 * TIMELINE_MAX
let site: string
let sites = 0
let agent: Device
let desk: Device
let stripe: StripeStandIn

beforeAll(() => {
  stripe = new StripeStandIn().install()
})

// A site for each test: one moves the clock ahead, and when it is set back, its devices look as if they
// had used up their calls, and have to wait.
beforeEach(async () => {
  site = `timelines-${++sites}`
  desk = await Device.enrol(site, 'supervisor')
  agent = await Device.enrol(site, 'agent')
})

afterEach(() => {
  vi.useRealTimers()
})

async function accept(id: string, start: boolean): Promise<void> {
  const envelope = { ...(await agent.record({ id })), age_ms: 0 }
  const answered = await agent.call('/api/requests', { items: [envelope], start })
  expect(await answered.json()).toMatchObject({ items: [{ outcome: 'accepted', request: { id } }] })
}

async function timelineOf(id: string): Promise<Timeline> {
  const answered = await desk.call(`/api/requests/${id}/timeline`)
  return v.parse(Timeline, await answered.json())
}

const kindsOf = ({ entries }: Timeline): string[] => [...new Set(entries.map(({ kind }) => kind))]

test('a timeline tells phases and decisions in the order of time', async () => {
  const id = newId()
  const began = Date.now()
  await accept(id, true)
  vi.useFakeTimers({ toFake: ['Date'], now: began + 60_000 })
  stripe.decide(id, 'verified')
  await agent.call(`/api/requests/${id}`)
  vi.setSystemTime(began + 120_000)
  await desk.call(`/api/requests/${id}/close`, { reason: 'Seen' })
  const { entries, truncated } = await timelineOf(id)
  const told = entries.map((entry) => {
    if (entry.kind === 'phase') return entry.phase
    return entry.kind === 'audit' ? `${entry.code} ${entry.by}` : entry.kind
  })
  expect(told.filter((one) => !one.startsWith('started'))).toEqual([
    'created',
    'accepted',
    'open',
    'verified',
    `closed ${desk.id}`,
  ])
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => a - b))
  expect(truncated).toBe(false)
})

test('each phone that opens a link is one entry', async () => {
  const id = newId()
  const envelope = await agent.record({ id })
  const ticket = await makeTicket(agent, envelope)
  await agent.call('/api/requests', { items: [envelope] })
  const [one, two] = [newPhone(), newPhone()]
  for (const phone of [one, two, two]) await show(ticket, phone)
  const { entries } = await timelineOf(id)
  const since = entries.filter(({ kind }) => kind !== 'created' && kind !== 'accepted')
  expect(since.map((entry) => entry.kind === 'audit' && [entry.code, entry.note])).toEqual([
    ['ticket_opened', undefined],
    ['ticket_opened', '2'],
  ])
})

test('of a request that goes to and fro without end, the newest phases are kept and told', async () => {
  const id = newId()
  await accept(id, false)
  for (let n = 1; n <= MANY; n++)
    await query(
      site,
      'UPDATE requests SET phase = ?, changed_at = changed_at + 1 WHERE id = ?',
      n % 2 === 1 ? 'canceled' : 'accepted',
      id,
    )
  const [kept] = await query(site, 'SELECT COUNT(*) AS n FROM phase_history WHERE request = ?', id)
  expect(kept?.n).toBe(TIMELINE_MAX + 1)
  const told = await timelineOf(id)
  expect(kindsOf(told)).toEqual(['created', 'accepted', 'phase'])
  expect(told.entries.filter(({ kind }) => kind === 'phase')).toHaveLength(TIMELINE_MAX)
  expect(told.truncated).toBe(true)
  const [row] = await query(site, 'SELECT changed_at FROM requests WHERE id = ?', id)
  expect(told.entries.at(-1)).toEqual({
    kind: 'phase',
    phase: 'accepted',
    code: null,
    at: row?.changed_at,
  })
})

test('of more audit rows than a page can show the newest are told', async () => {
  const id = newId()
  await accept(id, false)
  await query(
    site,
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO audit (seq, text, hash, request)
     SELECT 1000 + i, json_object('seq', 1000 + i, 'at', ? + i, 'code', 'updated', 'by', ?), '', ? FROM n`,
    MANY,
    Date.now() + 1000,
    desk.id,
    id,
  )
  const { entries, truncated } = await timelineOf(id)
  expect(entries.filter(({ kind }) => kind === 'audit')).toHaveLength(TIMELINE_MAX)
  expect(entries[1]?.kind).toBe('accepted')
  expect(truncated).toBe(true)
  const [newest] = await query(
    site,
    'SELECT MAX(seq) AS seq, text FROM audit WHERE request = ?',
    id,
  )
  const { at } = v.parse(v.object({ at: v.number() }), JSON.parse(String(newest?.text)))
  expect(entries.at(-1)?.at).toBe(at)
})
