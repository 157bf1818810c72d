import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { advance, api, control, create, decide, retrieve, SESSIONS } from './harness.ts'

beforeEach(() => control('reset'))

/** Loses the alarm too, the way a machine does that was switched off at the wrong moment. */
async function restart(): Promise<void> {
  const stub = env.SANDBOX.get(env.SANDBOX.idFromName('sandbox'))
  await runInDurableObject(stub, (_, { storage }) => storage.deleteAlarm())
  await evictDurableObject(stub)
}

test('sessions, keys, faults and the clock survive a restart', async () => {
  const first = await api('POST', SESSIONS, { type: 'document' }, { idempotencyKey: 'k' })
  await decide(first.body.id, 'document_expired')
  await advance(1_000_000)
  await control('faults', { path: SESSIONS, method: 'GET', kind: 'status' })
  await restart()
  expect(await retrieve(first.body.id)).toMatchObject({ last_error: { code: 'document_expired' } })
  expect((await api('POST', SESSIONS, { type: 'document' }, { idempotencyKey: 'k' })).body).toEqual(
    first.body,
  )
  expect((await api('GET', SESSIONS)).status).toBe(500)
  expect((await create()).created).toBeGreaterThan(first.body.created + 999)
})

test('what was to come still comes', async () => {
  const hook = `http://receiver.test/hook/${crypto.randomUUID()}`
  await fetch(hook, { method: 'PUT', body: '[500]' })
  await control('webhooks', {
    url: hook,
    enabled_events: ['identity.verification_session.created'],
  })
  const { id } = await create()
  await decide(id, 'verified', 300)
  await restart()
  // The first call of anybody's wakes it.
  await api('GET', SESSIONS)
  await new Promise((done) => setTimeout(done, 600))
  expect((await retrieve(id)).status).toBe('verified')
  await advance(2_000)
  await new Promise((done) => setTimeout(done, 200))
  expect(await (await fetch(hook)).json()).toHaveLength(2)
})
