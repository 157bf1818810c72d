import { beforeEach, expect, test } from 'vitest'
import { advance, api, control, create, decide, HOUR, SESSIONS } from './harness.ts'

beforeEach(() => control('reset'))

const post = (params: Record<string, string>, idempotencyKey: string) =>
  api('POST', SESSIONS, params, { idempotencyKey })

const count = async () => (await api('GET', SESSIONS, { limit: '100' })).body.data.length

test('the same key and parameters give the first answer again', async () => {
  const first = await post({ type: 'document', client_reference_id: 'a' }, 'k')
  const second = await post({ client_reference_id: 'a', type: 'document' }, 'k')
  expect(first.headers.get('idempotent-replayed')).toBeNull()
  expect(second.headers.get('idempotent-replayed')).toBe('true')
  expect(second.headers.get('original-request')).toBe(first.headers.get('request-id'))
  expect(second.body).toEqual(first.body)
  expect(await count()).toBe(1)
})

test('other parameters under the same key are refused', async () => {
  await post({ type: 'document' }, 'k')
  const { status, body } = await post({ type: 'id_number' }, 'k')
  expect(status).toBe(400)
  expect(body.error.type).toBe('idempotency_error')
})

test('another path under the same key is refused', async () => {
  const { id } = (await post({ type: 'document' }, 'k')).body
  const { status } = await api('POST', `${SESSIONS}/${id}/cancel`, {}, { idempotencyKey: 'k' })
  expect(status).toBe(400)
})

test('refused parameters do not spend the key', async () => {
  expect((await post({ type: 'nonsense' }, 'k')).status).toBe(400)
  expect((await post({ type: 'document' }, 'k')).status).toBe(200)
})

test('a refused transition is kept', async () => {
  const { id } = await create()
  await decide(id, 'verified')
  const cancel = () => api('POST', `${SESSIONS}/${id}/cancel`, {}, { idempotencyKey: 'k' })
  expect((await cancel()).status).toBe(400)
  expect((await cancel()).headers.get('idempotent-replayed')).toBe('true')
})

test('a key in use is a conflict, and can be used afterwards', async () => {
  // Whichever arrives first is slow; long enough for the other to arrive on a busy machine, too.
  await control('faults', { path: SESSIONS, kind: 'delay', delay_ms: 1_000 })
  const both = [post({ type: 'document' }, 'k'), post({ type: 'document' }, 'k')]
  const refused = await Promise.race(both)
  expect(refused.status).toBe(409)
  expect(refused.body.error.code).toBe('idempotency_key_in_use')
  const statuses = (await Promise.all(both)).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 409])
  expect((await post({ type: 'document' }, 'k')).headers.get('idempotent-replayed')).toBe('true')
  expect(await count()).toBe(1)
})

test('a stored 500 never clears with its key', async () => {
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'stored' })
  expect((await post({ type: 'document' }, 'k')).status).toBe(500)
  const again = await post({ type: 'document' }, 'k')
  expect(again.status).toBe(500)
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  expect((await post({ type: 'document' }, 'k2')).status).toBe(200)
})

test('a key is forgotten after 24 hours of sandbox time', async () => {
  const first = await post({ type: 'document' }, 'k')
  await advance(24 * HOUR - 1000)
  expect((await post({ type: 'document' }, 'k')).body.id).toBe(first.body.id)
  await advance(2000)
  expect((await post({ type: 'document' }, 'k')).body.id).not.toBe(first.body.id)
})

test('a reset forgets keys', async () => {
  const first = await post({ type: 'document' }, 'k')
  await control('reset')
  expect((await post({ type: 'document' }, 'k')).body.id).not.toBe(first.body.id)
})

test('a GET takes no notice of a key', async () => {
  await api('GET', SESSIONS, {}, { idempotencyKey: 'k' })
  const answer = await api('GET', SESSIONS, { limit: '1' }, { idempotencyKey: 'k' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('idempotent-replayed')).toBeNull()
})

test('a key of more than 255 characters is refused', async () => {
  expect((await post({ type: 'document' }, 'k'.repeat(256))).status).toBe(400)
})
