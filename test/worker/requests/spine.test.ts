/** The life of one request through the Worker, in order: the shortest way to see how it all hangs. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { BatchAnswer, Delta, RequestRow, Started } from '../../../shared/protocol/protocol.ts'
import { deliver } from '../kit/delivery.ts'
import { Device, newId } from '../kit/device.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

test('a record is accepted, started, verified by a webhook, and told to its device', async () => {
  const stripe = new StripeStandIn().install()
  const agent = await Device.enrol('spine', 'agent')
  const id = newId()

  const envelope = await agent.record({ id }, { details: { email: 'jenny@example.com' } })
  const batch = await agent.call('/api/requests', { items: [envelope] })
  expect(v.parse(BatchAnswer, await batch.json()).items).toMatchObject([
    { outcome: 'accepted', request: { id, edit: 1, state: { phase: 'accepted' } } },
  ])

  const begun = await agent.call(`/api/requests/${id}/start`, {})
  expect(begun.status).toBe(200)
  const started = v.parse(Started, await begun.json())
  expect(started.request.state.phase).toBe('open')
  expect(started.client_secret).toContain('_secret_')
  expect(stripe.calls[0]?.params.get('provided_details[email]')).toBe('jenny@example.com')

  const session = stripe.decide(id, 'verified')
  expect((await deliver(session)).status).toBe(200)
  expect(await runDurableObjectAlarm(env.SITES.getByName('spine'))).toBe(true)

  const delta = await agent.call('/api/requests?since=1')
  expect(v.parse(Delta, await delta.json()).requests).toMatchObject([
    { id, state: { phase: 'verified', session: session.id }, attempts: 1 },
  ])
  const shown = await agent.call(`/api/requests/${id}`)
  expect(v.parse(RequestRow, await shown.json()).state.phase).toBe('verified')
})
