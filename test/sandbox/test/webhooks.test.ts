import Stripe from 'stripe'
import { beforeEach, expect, test } from 'vitest'
import { mismatches } from '../conformance/check.ts'
import { advance, api, control, create, decide, type Json, SESSIONS } from './harness.ts'

let hook = ''
let secret = ''

beforeEach(async () => {
  await control('reset')
  hook = `http://receiver.test/hook/${crypto.randomUUID()}`
  secret = (await control('webhooks', { url: hook })).secret
})

/** Waits for `n` deliveries, longer than any takes on a machine that does other things meanwhile. */
async function delivered(n: number): Promise<{ signature: string; body: string }[]> {
  for (let tries = 0; ; tries += 1) {
    const post = await (await fetch(hook)).json<{ signature: string; body: string }[]>()
    if (post.length >= n || tries > 400) {
      expect(post).toHaveLength(n)
      return post
    }
    await new Promise((done) => setTimeout(done, 25))
  }
}

/** Verifies each as the SDK would, and yields the events. */
const received = async (n: number): Promise<Json[]> =>
  Promise.all((await delivered(n)).map(({ signature, body }) => verify(body, signature)))

const verify = (body: string, signature: string, key = secret) =>
  Stripe.webhooks.constructEventAsync(
    body,
    signature,
    key,
    300,
    Stripe.createSubtleCryptoProvider(),
  )

const answerNext = (...statuses: number[]) =>
  fetch(hook, { method: 'PUT', body: JSON.stringify(statuses) })

const names = (events: Json[]) => events.map(({ type }) => type.split('.').pop())

const settled = () => new Promise((done) => setTimeout(done, 150))

test('tells of a life in order, with what was before', async () => {
  const { id } = await create({ 'metadata[a]': 'b' })
  await decide(id, 'document_expired')
  await decide(id, 'verified')
  const events = await received(5)
  expect(names(events)).toEqual([
    'created',
    'processing',
    'requires_input',
    'processing',
    'verified',
  ])
  for (const event of events) expect(mismatches({ kind: 'ref', name: 'Event' }, event)).toEqual([])
  expect(events[2].data).toMatchObject({
    object: { id, metadata: { a: 'b' }, last_error: { code: 'document_expired' } },
    previous_attributes: { status: 'processing', last_error: null },
  })
  expect(events[0].data).not.toHaveProperty('previous_attributes')
})

test('an event names the call that made it, and one that came by itself names none', async () => {
  const created = await api('POST', SESSIONS, { type: 'document' }, { idempotencyKey: 'k' })
  await decide(created.body.id, 'verified', 0)
  const [first, second] = await received(3)
  expect(first.request).toEqual({ id: created.headers.get('request-id'), idempotency_key: 'k' })
  expect(second.request).toEqual({ id: null, idempotency_key: null })
})

test('a secret and a link are never in an event', async () => {
  const session = await create()
  const [event] = await received(1)
  expect(JSON.stringify(event)).not.toContain(session.client_secret)
  expect(event.data.object).toMatchObject({ client_secret: null, url: null })
})

test('a refused delivery is tried again, the same event, and holds up no other', async () => {
  await answerNext(500, 200, 503)
  const { id } = await create()
  await decide(id, 'verified')
  await received(3)
  await advance(1_500)
  const events = await received(5)
  expect(new Set(events.map((event) => event.id)).size).toBe(3)
  expect(names(events).slice(3)).toEqual(['created', 'verified'])
  const { body } = await api('GET', `/v1/events/${events[0].id}`)
  expect(body.pending_webhooks).toBe(0)
})

test('after the last try it is given up', async () => {
  await answerNext(...Array.from({ length: 20 }, () => 500))
  await create()
  await received(1)
  for (let i = 2; i <= 9; i += 1) {
    await advance(3_600_000)
    await received(i)
  }
  await advance(3_600_000)
  await settled()
  await received(9)
})

test('held post goes out when let go', async () => {
  await control('webhooks', { url: hook, mode: 'hold' })
  const { id } = await create()
  await decide(id, 'verified')
  await settled()
  await received(0)
  await control('webhooks', { url: hook, mode: 'normal' })
  expect(names(await received(3))).toEqual(['created', 'processing', 'verified'])
})

test('dropped post never comes', async () => {
  await control('webhooks', { url: hook, mode: 'drop' })
  await create()
  await control('webhooks', { url: hook, mode: 'normal' })
  await settled()
  await received(0)
})

test('duplicated post comes twice', async () => {
  await control('webhooks', { url: hook, mode: 'duplicate' })
  await create()
  const [one, two] = await received(2)
  expect(one.id).toBe(two.id)
})

test('reordered post comes newest first', async () => {
  await control('webhooks', { url: hook, mode: 'reorder' })
  const { id } = await create()
  await decide(id, 'verified')
  await advance(2_000)
  expect(names(await received(3))).toEqual(['verified', 'processing', 'created'])
})

test('redacted reaches only who names it', async () => {
  const everything = hook
  await control('webhooks', { url: everything, enabled_events: ['*'] })
  const named = `${hook}-named`
  await control('webhooks', {
    url: named,
    enabled_events: ['identity.verification_session.redacted'],
  })
  const { id } = await create()
  await api('POST', `${SESSIONS}/${id}/redact`)
  await advance(61_000)
  await settled()
  expect(names(await received(2))).toEqual(['created', 'canceled'])
  const post = await (await fetch(named)).json<{ body: string }[]>()
  expect(post.map(({ body }) => JSON.parse(body).type)).toEqual([
    'identity.verification_session.redacted',
  ])
})

test('the same url again is the same endpoint', async () => {
  const again = await control('webhooks', {
    url: hook,
    enabled_events: ['identity.verification_session.created'],
  })
  expect(again.secret).toBe(secret)
  const other = await control('webhooks', { url: hook, secret: 'whsec_mine' })
  expect(other).toMatchObject({
    id: again.id,
    secret: 'whsec_mine',
    enabled_events: again.enabled_events,
  })
})

test('a rolled secret signs along until it runs out', async () => {
  const { id } = await control('webhooks', { url: hook })
  const rolled = await control(`webhooks/${id}/roll`, { overlap_ms: 60_000 })
  await create()
  const [first] = await delivered(1)
  await verify(first?.body ?? '', first?.signature ?? '', secret)
  await verify(first?.body ?? '', first?.signature ?? '', rolled.secret)
  await advance(61_000)
  await create()
  const [, second] = await delivered(2)
  await verify(second?.body ?? '', second?.signature ?? '', rolled.secret)
  await expect(verify(second?.body ?? '', second?.signature ?? '', secret)).rejects.toThrow()
})

test('a disabled endpoint gets nothing more', async () => {
  const { id } = await control('webhooks', { url: hook })
  await answerNext(500)
  await create()
  await received(1)
  await api('POST', `/v1/webhook_endpoints/${id}`, { disabled: 'true' })
  await advance(3_600_000)
  await create()
  await settled()
  await received(1)
})
