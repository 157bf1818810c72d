/** Invariant 3: what opens a check, and what a person typed, is nowhere at rest and in no log. */
import * as v from 'valibot'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { Started } from '../../../shared/protocol/protocol.ts'
import { deliver } from '../kit/delivery.ts'
import { Device, newId } from '../kit/device.ts'
import { everything, query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'secrets'
let logged: MockInstance

beforeEach(() => {
  logged = vi.spyOn(console, 'log').mockImplementation(() => {})
})

afterEach(() => {
  vi.restoreAllMocks()
})

test('Invariant 3: neither ledger nor log holds secrets, urls, keys or what was typed', async () => {
  const stripe = new StripeStandIn().install()
  const agent = await Device.enrol(SITE, 'agent')
  const id = newId()
  const carried = await agent.record(
    { id, reference: 'canary-reference' },
    {
      details: { email: 'canary@example.com', phone: '+15550001111' },
      notes: { note: 'canary-note' },
    },
  )
  await agent.call('/api/requests', { items: [carried] })
  // First the claim stays: it must not hold what it was opened for either.
  stripe.fault('create', ...Array(5).fill({ kind: 'cut', after: false }))
  await agent.call(`/api/requests/${id}/start`, {})
  const claimed = await everything(SITE)
  stripe.fault('create', { kind: 'status', status: 500 }, { kind: 'cut', after: true })
  const answered = await agent.call(`/api/requests/${id}/start`, {})
  expect(answered.headers.get('Cache-Control')).toBe('no-store')
  const { client_secret, url } = v.parse(Started, await answered.json())
  await agent.call(`/api/requests/${id}/start`, {})
  await deliver(stripe.decide(id, 'verified'))
  const bad = await agent.call(`/api/requests/${id}/start`, {})
  const rejected = await agent.record({}, { details: { email: 'canary@example.com' } })
  stripe.fault('create', {
    kind: 'status',
    status: 400,
    message: 'canary@example.com is no address',
  })
  await agent.call('/api/requests', { items: [rejected], start: true })

  const held = await everything(SITE)
  const said = JSON.stringify(logged.mock.calls)
  expect(held).toContain('canary-reference')
  expect(said).toContain(id)
  const hidden = [
    client_secret,
    url,
    '_secret_',
    'token_',
    'sk_test',
    'whsec',
    'canary@',
    'canary-note',
  ]
  for (const secret of [...hidden, '+15550001111']) {
    expect(claimed).not.toContain(secret)
    expect(held).not.toContain(secret)
    expect(said).not.toContain(secret)
  }
  expect(said).not.toContain('canary-reference')
  expect(await bad.text()).not.toContain('_secret_')
})

test('Invariant 3: an unexpected error is logged without its message and told to nobody', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  await query(SITE, 'ALTER TABLE dpop_jtis RENAME TO hidden_jtis')
  const answered = await agent.call('/api/requests')
  await query(SITE, 'ALTER TABLE hidden_jtis RENAME TO dpop_jtis')
  expect(answered.status).toBe(500)
  expect(await answered.json()).toMatchObject({ code: 'internal' })
  const said = JSON.stringify(logged.mock.calls)
  expect(said).toContain('broke')
  expect(said).not.toContain('no such table')
})
