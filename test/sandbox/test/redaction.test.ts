import { beforeEach, expect, test } from 'vitest'
import { advance, api, control, create, decide, REPORTS, retrieve, SESSIONS } from './harness.ts'

beforeEach(() => control('reset'))

const DONE = 61_000

const redact = (id: string) => api('POST', `${SESSIONS}/${id}/redact`)

test('redaction takes its time, then only placeholders are left', async () => {
  const { id } = await create({
    client_reference_id: 'site/1',
    'metadata[name]': 'Jenny',
    'provided_details[email]': 'jenny@example.com',
  })
  await decide(id, 'verified')
  expect((await redact(id)).body).toMatchObject({
    status: 'verified',
    redaction: { status: 'processing' },
  })
  await advance(31_000)
  expect((await retrieve(id)).redaction).toEqual({ status: 'validated' })
  await advance(30_000)
  const session = await retrieve(id, { 'expand[]': 'verified_outputs.dob' }, { key: 'rk_test_1' })
  expect(session).toMatchObject({
    status: 'verified',
    redaction: { status: 'redacted' },
    client_reference_id: 'site/1',
    metadata: {},
    provided_details: { email: '[redacted]' },
    verified_outputs: {
      first_name: '[redacted]',
      dob: { day: 1, month: 1, year: 1 },
      address: { country: 'US', line1: '[redacted]' },
      id_number_type: null,
    },
  })
})

test('it reaches reports and events', async () => {
  const { id } = await create({
    'metadata[name]': 'Jenny',
    'provided_details[email]': 'jenny@example.com',
  })
  await decide(id, 'verified')
  await redact(id)
  await advance(DONE)
  const [report] = (await api('GET', REPORTS, { verification_session: id })).body.data
  expect(report.document).toMatchObject({
    first_name: '[redacted]',
    status: 'verified',
    files: null,
  })
  const events = JSON.stringify((await api('GET', '/v1/events')).body)
  expect(events).toContain('identity.verification_session.redacted')
  expect(events).not.toContain('Jenny')
  expect(events).not.toContain('jenny@example.com')
})

test('redacting an open session cancels it', async () => {
  const { id } = await create()
  expect((await redact(id)).body).toMatchObject({
    status: 'canceled',
    url: null,
    client_secret: null,
    redaction: { status: 'processing' },
  })
  const types = (await api('GET', '/v1/events')).body.data.map(
    (event: { type: string }) => event.type,
  )
  expect(types).toEqual([
    'identity.verification_session.canceled',
    'identity.verification_session.created',
  ])
})

test('what is being redacted takes no more changes', async () => {
  const { id } = await create()
  await redact(id)
  expect((await redact(id)).status).toBe(400)
  expect((await api('POST', `${SESSIONS}/${id}`, { 'metadata[a]': '1' })).status).toBe(400)
  expect((await api('POST', `${SESSIONS}/${id}/cancel`)).status).toBe(400)
  expect(await decide(id, 'verified')).toMatchObject({ status: 409 })
})
