/**
 * From Stripe's webhook to the device, in time: nobody asks for anything in between. The target is one
 * second; the bound here is generous, for a busy machine, and far under every wait that polling or a
 * later refresh by the alarm would need. `npm run bench` measures the time itself.
 */
import { exports } from 'cloudflare:workers'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { LIVE_PROTOCOL, LivePass, passProtocol } from '../../../shared/protocol/live.ts'
import { Delta } from '../../../shared/protocol/protocol.ts'
import { deliver } from '../kit/delivery.ts'
import { Device, newId, ORIGIN } from '../kit/device.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const BOUND_MS = 5_000

/** Resolves with each frame in turn. */
async function listen(device: Device): Promise<() => Promise<unknown>> {
  const { pass } = v.parse(LivePass, await (await device.call('/api/live', {})).json())
  const protocols = `${LIVE_PROTOCOL}, ${passProtocol(pass)}`
  const { webSocket } = await exports.default.fetch(
    new Request(`${ORIGIN}/api/live`, {
      headers: { Upgrade: 'websocket', Origin: ORIGIN, 'Sec-WebSocket-Protocol': protocols },
    }),
  )
  if (!webSocket) throw new Error('no socket')
  const frames: unknown[] = []
  webSocket.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data))))
  webSocket.accept()
  return () => vi.waitUntil(() => frames.shift(), { timeout: BOUND_MS, interval: 5 })
}

const since = async (device: Device, rev: number) =>
  v.parse(Delta, await (await device.call(`/api/requests?since=${rev}`)).json())

test('Invariant 4: a verdict reaches the socket by the webhook alone, and the row is in the delta', async ({
  annotate,
}) => {
  const [agent, supervisor] = [
    await Device.enrol('verdict', 'agent'),
    await Device.enrol('verdict', 'supervisor'),
  ]
  const stripe = new StripeStandIn().install()
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })], start: true })
  const { rev } = await since(supervisor, 0)
  const frames = [await listen(agent), await listen(supervisor)]
  const session = stripe.decide(id, 'verified')

  const sentAt = performance.now()
  expect((await deliver(session)).status).toBe(200)
  const heard = await Promise.all(frames.map((next) => next()))
  await annotate(`${Math.round(performance.now() - sentAt)} ms from the webhook to both sockets`)

  expect(heard).toEqual([{ rev: rev + 1 }, { rev: rev + 1 }])
  for (const device of [agent, supervisor]) {
    const { requests } = await since(device, rev)
    expect(requests).toMatchObject([{ id, state: { phase: 'verified' } }])
  }
  expect(stripe.count('retrieve')).toBe(1)
})
