/** Revoking: every ticket that is out there ends, the next one opens. */
import * as v from 'valibot'
import { beforeAll, expect, test, vi } from 'vitest'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'revoke-link'
let agent: Device

beforeAll(async () => {
  new StripeStandIn().install()
  agent = await Device.enrol(SITE, 'agent')
})

const revoke = (id: string, body: unknown = {}) =>
  agent.call(`/api/requests/${id}/revoke-link`, body)

test('a revoked ticket opens and starts nothing; one made after it does', async () => {
  // One moment for all of it: the new ticket must not hang on a clock that moved.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const id = newId()
  const envelope = await agent.record({ id })
  const ticket = await makeTicket(agent, envelope)
  await agent.call('/api/requests', { items: [envelope] })
  expect((await show(ticket)).status).toBe(200)
  const revoked = await revoke(id)
  expect(v.parse(RequestRow, await revoked.json()).link_revoked_at).toBe(Date.now())
  for (const answered of [await show(ticket), await startBy(ticket)])
    expect(await answered.json()).toMatchObject({ status: 403, code: 'link_revoked' })
  const signedTime = readSiteHeader(revoked.headers.get(SITE_HEADER))?.signed_time ?? ''
  expect((await show(await makeTicket(agent, envelope, { signedTime }))).status).toBe(200)
  const noted = await query(SITE, 'SELECT text FROM audit WHERE request = ?', id)
  expect(noted.map(({ text }) => JSON.parse(String(text)).code)).toEqual([
    'ticket_opened',
    'link_revoked',
    'ticket_opened',
  ])
  expect(noted[1]?.text).toContain(agent.id)
  vi.useRealTimers()
})

test('nothing is revoked on an older view of the request', async () => {
  const id = newId()
  const envelope = await agent.record({ id })
  const ticket = await makeTicket(agent, envelope)
  await show(ticket)
  const { rev } = v.parse(RequestRow, await (await agent.call(`/api/requests/${id}`)).json())
  const refused = await revoke(id, { if_rev: rev - 1 })
  expect(await refused.json()).toMatchObject({ code: 'changed', request: { id, rev } })
  expect((await show(ticket)).status).toBe(200)
  expect((await revoke(id, { if_rev: rev })).status).toBe(200)
})

test.each(['ticket', 'short link'])(
  'a %s that is revoked while its start is under way gets no address, and the next one does',
  async (kind) => {
    const stripe = new StripeStandIn().install()
    const id = newId()
    const envelope = await agent.record({ id })
    await agent.call('/api/requests', { items: [envelope] })
    const linkNow = async () =>
      v.parse(RequestRow, await (await agent.call(`/api/requests/${id}`)).json()).link ?? ''
    const shown = kind === 'ticket' ? await makeTicket(agent, envelope) : await linkNow()
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    stripe.fault('create', { kind: 'hold', until })
    const starting = startBy(shown)
    await vi.waitUntil(() => stripe.of(id).length === 1, { timeout: 5000 })
    expect((await revoke(id)).status).toBe(200)
    release()
    expect(await (await starting).json()).toMatchObject({ status: 403, code: 'link_revoked' })
    expect((await startBy(await linkNow())).status).toBe(200)
    expect(stripe.of(id)).toHaveLength(1)
  },
)
