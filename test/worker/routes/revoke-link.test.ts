/** Withdrawing: every ticket that is out there ends, the next one opens. */
import * as v from 'valibot'
import { beforeAll, expect, test, vi } from 'vitest'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'withdraw'
let agent: Device

beforeAll(async () => {
  new StripeStandIn().install()
  agent = await Device.enrol(SITE, 'agent')
})

const withdraw = (id: string, body: unknown = {}) =>
  agent.call(`/api/requests/${id}/withdraw`, body)

test('a withdrawn ticket opens and starts nothing; one made after it does', async () => {
  // One moment for all of it: the new ticket must not hang on a clock that moved.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const id = newId()
  const carried = await agent.record({ id })
  const ticket = await makeTicket(agent, carried)
  await agent.call('/api/requests', { items: [carried] })
  expect((await show(ticket)).status).toBe(200)
  const withdrawn = await withdraw(id)
  expect(v.parse(RequestRow, await withdrawn.json()).withdrawn_at).toBe(Date.now())
  for (const answered of [await show(ticket), await startBy(ticket)])
    expect(await answered.json()).toMatchObject({ status: 403, code: 'ticket_withdrawn' })
  const seen = readSiteHeader(withdrawn.headers.get(SITE_HEADER))?.seen ?? ''
  expect((await show(await makeTicket(agent, carried, { seen }))).status).toBe(200)
  const noted = await query(SITE, 'SELECT text FROM audit WHERE request = ?', id)
  expect(noted.map(({ text }) => JSON.parse(String(text)).code)).toEqual([
    ...['ticket_opened', 'ticket_withdrawn'],
  ])
  expect(noted[1]?.text).toContain(agent.id)
  vi.useRealTimers()
})

test('nothing is withdrawn on an older view of the request', async () => {
  const id = newId()
  const carried = await agent.record({ id })
  const ticket = await makeTicket(agent, carried)
  await show(ticket)
  const { rev } = v.parse(RequestRow, await (await agent.call(`/api/requests/${id}`)).json())
  const refused = await withdraw(id, { if_rev: rev - 1 })
  expect(await refused.json()).toMatchObject({ code: 'changed', request: { id, rev } })
  expect((await show(ticket)).status).toBe(200)
  expect((await withdraw(id, { if_rev: rev })).status).toBe(200)
})
