import { beforeEach, expect, test } from 'vitest'
import {
  api,
  conformingFetch,
  control,
  create,
  decide,
  ORIGIN,
  SESSIONS,
  sandbox,
} from './harness.ts'

beforeEach(() => control('reset'))

const refused = async (params: Record<string, string>) => {
  const { status, body } = await api('POST', SESSIONS, params)
  expect(status).toBe(400)
  expect(body.error.type).toBe('invalid_request_error')
  return body.error
}

test.each([
  [{}, { code: 'parameter_missing', param: 'type' }],
  [
    { type: 'document', bogus: '1' },
    { code: 'parameter_unknown', param: 'bogus' },
  ],
  [
    { type: 'document', 'options[bogus]': '1' },
    { code: 'parameter_unknown', param: 'options[bogus]' },
  ],
  [
    { type: 'document', 'options[document][bogus]': '1' },
    { code: 'parameter_unknown', param: 'options[document][bogus]' },
  ],
  [{ type: 'selfie' }, { param: 'type' }],
  [
    { type: 'document', client_reference_id: '' },
    { code: 'parameter_invalid_empty', param: 'client_reference_id' },
  ],
  [{ type: 'document', client_reference_id: 'x'.repeat(5001) }, { param: 'client_reference_id' }],
  [{ type: 'document', 'client_reference_id[a]': 'x' }, { param: 'client_reference_id' }],
  [
    { type: 'document', return_url: 'nowhere' },
    { code: 'url_invalid', param: 'return_url' },
  ],
  [{ type: 'document', options: 'x' }, { param: 'options' }],
  [
    { type: 'document', 'options[document][allowed_types]': 'passport' },
    { param: 'options[document][allowed_types]' },
  ],
  [
    { type: 'document', 'options[document][allowed_types][]': 'visa' },
    { param: 'options[document][allowed_types][0]' },
  ],
  [
    { type: 'document', 'options[document][require_id_number]': 'yes' },
    { param: 'options[document][require_id_number]' },
  ],
  [{ type: 'document', 'provided_details[email]': 'nobody' }, { code: 'email_invalid' }],
  [
    { type: 'document', 'related_person[account]': 'acct_1' },
    { code: 'parameter_missing', param: 'related_person[person]' },
  ],
  [{ type: 'document', 'expand[]': 'bogus' }, { param: 'expand' }],
  [{ type: 'document', 'metadata[k]': 'x'.repeat(501) }, { param: 'metadata[k]' }],
  [{ type: 'document', [`metadata[${'k'.repeat(41)}]`]: 'x' }, {}],
  [{ type: 'document', verification_flow: 'vf_1' }, { param: 'verification_flow' }],
] as [Record<string, string>, object][])('refuses %j', async (params, expected) => {
  expect(await refused(params)).toMatchObject(expected)
})

test('metadata has at most 50 keys, merged', async () => {
  const keys = (from: number, n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`metadata[k${from + i}]`, 'v']))
  expect(await refused({ type: 'document', ...keys(0, 51) })).toMatchObject({ param: 'metadata' })
  const { id } = await create(keys(0, 50))
  expect((await api('POST', `${SESSIONS}/${id}`, keys(50, 1))).status).toBe(400)
})

test.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=ten', 'limit'],
  ['created=yesterday', 'created'],
  ['created[gt]=x', 'created[gt]'],
  ['created[after]=1', 'created[after]'],
  ['status=done', 'status'],
  ['starting_after=vs_none', 'starting_after'],
  ['ending_before=vs_none', 'ending_before'],
  ['starting_after=a&ending_before=b', 'ending_before'],
  ['expand[]=last_verification_report', 'expand'],
  ['status=verified&body=1', 'body'],
])('a list refuses %s', async (query, param) => {
  const response = await conformingFetch(`${ORIGIN}${SESSIONS}?${query}`, {
    headers: { authorization: 'Bearer sk_test_1' },
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { param } })
})

test.each([
  ['%ZZ=1'],
  ['a[b=1'],
  ['[a]=1'],
  ['type=document&type=document'],
  ['metadata=x&metadata[a]=1'],
  [`${'a[b]'.padEnd(60, '[c]')}=1`],
  ['__proto__[x]=1'],
  ['constructor=1'],
  ['metadata[__proto__][x]=1'],
])('a form %j is refused, not stumbled over', async (body) => {
  const response = await conformingFetch(`${ORIGIN}${SESSIONS}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk_test_1',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body,
  })
  expect(response.status).toBe(400)
})

test('a JSON body is refused', async () => {
  const response = await conformingFetch(`${ORIGIN}${SESSIONS}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_1', 'content-type': 'application/json' },
    body: '{"type":"document"}',
  })
  expect(response.status).toBe(400)
})

test.each([
  [undefined, 'did not provide'],
  ['Bearer ', 'did not provide'],
  ['Bearer nonsense', 'Invalid API Key'],
  ['Basic !!!', 'did not provide'],
  ['Bearer pk_test_1', 'publishable'],
  ['Bearer sk_live_1234567890', 'live keys'],
  ['Bearer rk_live_1234567890', 'live keys'],
])('the key %s is refused', async (authorization, message) => {
  const response = await conformingFetch(`${ORIGIN}${SESSIONS}`, {
    ...(authorization !== undefined && { headers: { authorization } }),
  })
  expect(response.status).toBe(401)
  const { error } = await response.json<{ error: { message: string } }>()
  expect(error.message).toContain(message)
  expect(error.message).not.toContain('1234567890')
})

test('the user name of Basic is a key', async () => {
  const response = await conformingFetch(`${ORIGIN}${SESSIONS}`, {
    headers: { authorization: `Basic ${btoa('sk_test_1:')}` },
  })
  expect(response.status).toBe(200)
})

test.each(['', '/cancel', '/redact'])('an unknown id is 404 for %j', async (suffix) => {
  const method = suffix === '' ? 'GET' : 'POST'
  const { status, body } = await api(method, `${SESSIONS}/vs_none${suffix}`)
  expect(status).toBe(404)
  expect(body.error).toMatchObject({ type: 'invalid_request_error', code: 'resource_missing' })
})

test('an unknown path and method are 404 in Stripe’s words', async () => {
  const { status, body } = await api('GET', '/v1/nothing')
  expect(status).toBe(404)
  expect(body.error.message).toContain('Unrecognized request URL (GET: /v1/nothing)')
  const { id } = await create()
  expect((await api('DELETE', `${SESSIONS}/${id}`)).status).toBe(404)
})

test('personal results take a restricted key', async () => {
  const { id } = await create()
  await decide(id, 'verified')
  for (const path of ['verified_outputs.dob', 'last_verification_report.document.number']) {
    const params = { 'expand[]': path }
    expect((await api('GET', `${SESSIONS}/${id}`, params)).status).toBe(403)
    expect((await api('GET', `${SESSIONS}/${id}`, params, { key: 'rk_test_1' })).status).toBe(200)
  }
})

test('pages take nonsense without a 500', async () => {
  for (const path of ['/start/none', '/visit/none', '/start/%00', '/nowhere']) {
    expect((await sandbox.fetch(`${ORIGIN}${path}`)).status).toBe(404)
  }
  for (const body of ['', '{', '{"client_secret":1}', '[]', 'null']) {
    const response = await sandbox.fetch(`${ORIGIN}/modal`, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ error: { code: 'resource_missing' } })
  }
})
