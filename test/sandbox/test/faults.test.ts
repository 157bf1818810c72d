import { beforeEach, expect, test } from 'vitest'
import { api, control, create, ORIGIN, SESSIONS, sandbox } from './harness.ts'

beforeEach(() => control('reset'))

const count = async () => (await api('GET', SESSIONS)).body.data.length

const postCut = async () => {
  const response = await sandbox.fetch(`${ORIGIN}${SESSIONS}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_1', 'idempotency-key': 'k' },
    body: new URLSearchParams({ type: 'document' }),
  })
  return response.text()
}

test('a status before executing does nothing, after executing it has been done', async () => {
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'status', status: 503 })
  expect((await api('POST', SESSIONS, { type: 'document' })).status).toBe(503)
  expect(await count()).toBe(0)
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'status', when: 'after' })
  expect((await api('POST', SESSIONS, { type: 'document' })).status).toBe(500)
  expect(await count()).toBe(1)
})

test('an answer cut after executing can be had with its key', async () => {
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'cut', when: 'after' })
  await expect(postCut()).rejects.toThrow()
  expect(await count()).toBe(1)
  const again = await api('POST', SESSIONS, { type: 'document' }, { idempotencyKey: 'k' })
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  expect(await count()).toBe(1)
})

test('a call cut before executing did nothing', async () => {
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'cut' })
  await expect(postCut()).rejects.toThrow()
  expect(await count()).toBe(0)
})

test('a rule strikes as often as asked, on its path and method only', async () => {
  const { id } = await create()
  await control('faults', { path: `${SESSIONS}/*`, method: 'GET', kind: 'status', times: 2 })
  expect((await api('GET', SESSIONS)).status).toBe(200)
  expect((await api('POST', `${SESSIONS}/${id}`)).status).toBe(200)
  expect((await api('GET', `${SESSIONS}/${id}`)).status).toBe(500)
  expect((await api('GET', `${SESSIONS}/${id}`)).status).toBe(500)
  expect((await api('GET', `${SESSIONS}/${id}`)).status).toBe(200)
})

test('rules can be called off', async () => {
  await control('faults', { path: '*'.padStart(2, '/'), kind: 'status', times: 100 })
  await sandbox.fetch(`${ORIGIN}/_sandbox/faults`, { method: 'DELETE' })
  expect((await api('GET', SESSIONS)).status).toBe(200)
})

test('a rate limit answers 429 with its reason', async () => {
  await control('limits', { limits: [{ path: SESSIONS, method: 'POST', per_second: 0 }] })
  const { status, body, headers } = await api('POST', SESSIONS, { type: 'document' })
  expect(status).toBe(429)
  expect(body.error.code).toBe('rate_limit')
  expect(headers.get('stripe-rate-limited-reason')).toBe('endpoint-rate')
  expect((await api('GET', SESSIONS)).status).toBe(200)
  await control('limits', { limits: [] })
  expect((await api('POST', SESSIONS, { type: 'document' })).status).toBe(200)
})

test('the log has every call, its fault and its replay, and no key', async () => {
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'cut', when: 'after' })
  await postCut().catch(() => null)
  await api('POST', SESSIONS, { type: 'document' }, { key: 'rk_test_secret', idempotencyKey: 'k' })
  const log = await (await sandbox.fetch(`${ORIGIN}/_sandbox/log`)).text()
  expect(JSON.parse(log).calls).toMatchObject([
    {
      method: 'POST',
      path: SESSIONS,
      status: null,
      fault: 'cut',
      idempotency_key: 'k',
      replayed: false,
    },
    { method: 'POST', status: 200, fault: null, replayed: true, key: 'rk_test' },
  ])
  expect(log).not.toContain('secret')
})

test('a control says what is wrong with its body', async () => {
  expect(await control('faults', { path: 'x', kind: 'status' })).toMatchObject({ status: 400 })
  expect(await control('faults', { path: '/', kind: 'flood' })).toMatchObject({ status: 400 })
  expect(await control('clock', { advance_ms: -1 })).toMatchObject({ status: 400 })
  expect(await control('sessions/vs_none/outcome', { outcome: 'verified' })).toMatchObject({
    status: 409,
  })
  const response = await sandbox.fetch(`${ORIGIN}/_sandbox/clock`, {
    method: 'POST',
    body: '{',
  })
  expect(response.status).toBe(400)
})
