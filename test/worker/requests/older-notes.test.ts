/** An older edit that brings the notes a ticket left behind brings nothing else. */
import { beforeAll, expect, test } from 'vitest'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'older-notes'
let agent: Device

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
})

test('the details of the newer edit stay, and can be started with', async () => {
  const stripe = new StripeStandIn().install()
  const id = newId()
  const email = (address: string) => ({ details: { email: address } })
  const one = await agent.record({ id }, { ...email('old@example.com'), notes: { note: 'n' } })
  const { details = '' } = await agent.record({ id, edit: 2 }, email('new@example.com'))
  const { notes = '' } = one
  const two = await agent.recordWith({ id, edit: 2 }, { details, notes })
  const ticket = await makeTicket(agent, two)
  expect((await show(ticket)).status).toBe(200)
  const pushed = await agent.call('/api/requests', { items: [one, two] })
  expect(await pushed.json()).toMatchObject({
    items: [{ outcome: 'superseded' }, { outcome: 'duplicate', request: { partial: false } }],
  })
  const held = await query(
    SITE,
    'SELECT name FROM sealed_parts WHERE request = ? ORDER BY name',
    id,
  )
  expect(held).toEqual([{ name: 'details' }, { name: 'notes' }])
  expect((await startBy(ticket)).status).toBe(200)
  expect(stripe.calls[0]?.params.get('provided_details[email]')).toBe('new@example.com')
})
