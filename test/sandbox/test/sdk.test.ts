import Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { schema } from '../conformance/check.ts'
import { STRIPE_VERSION } from '../stripe-version.ts'
import { advance, conformingFetch, control, decide, SESSIONS } from './harness.ts'

const client = (key = 'sk_test_123', maxNetworkRetries = 1) =>
  new Stripe(key, {
    maxNetworkRetries,
    host: 'sandbox.test',
    protocol: 'http',
    port: 80,
    httpClient: Stripe.createFetchHttpClient(conformingFetch),
  })

const stripe = client()

beforeEach(async () => {
  await control('reset')
  for await (const { id } of stripe.webhookEndpoints.list()) await stripe.webhookEndpoints.del(id)
})

test('the schema and the sandbox are of the installed SDK; if not, run make-schema.ts', () => {
  expect(schema.sdk).toBe(Stripe.PACKAGE_VERSION)
  expect(STRIPE_VERSION).toBe(Stripe.API_VERSION)
})

describe('identity.verificationSessions', () => {
  test('create, retrieve, update, cancel, redact', async () => {
    const { verificationSessions: sessions } = stripe.identity
    const session = await sessions.create({
      type: 'document',
      client_reference_id: 'site/1',
      metadata: { order: '1' },
      options: { document: { allowed_types: ['passport'], require_matching_selfie: true } },
      provided_details: { email: 'jenny.rosen@example.com' },
      return_url: 'https://example.com',
    })
    expect(session.lastResponse.requestId).toMatch(/^req_/)
    expect((await sessions.retrieve(session.id)).id).toBe(session.id)
    const updated = await sessions.update(session.id, {
      metadata: { order: '', note: 'x' },
      options: { document: '' },
    })
    expect(updated.metadata).toEqual({ note: 'x' })
    expect((await sessions.cancel(session.id)).status).toBe('canceled')
    expect((await sessions.redact(session.id)).redaction).toEqual({ status: 'processing' })
    await advance(61_000)
    expect((await sessions.retrieve(session.id)).redaction).toEqual({ status: 'redacted' })
  })

  test('list pages by itself', async () => {
    for (let i = 0; i < 7; i += 1)
      await stripe.identity.verificationSessions.create({ type: 'document' })
    const list = stripe.identity.verificationSessions.list({ limit: 3 })
    expect(await list.autoPagingToArray({ limit: 100 })).toHaveLength(7)
  })

  test('expand reaches sensitive results with a restricted key', async () => {
    const { id } = await stripe.identity.verificationSessions.create({ type: 'document' })
    await decide(id, 'verified')
    const expand = ['verified_outputs.dob', 'last_verification_report']
    const full = await client('rk_test_1').identity.verificationSessions.retrieve(id, { expand })
    expect(full.verified_outputs?.dob?.year).toBe(1901)
    await expect(
      stripe.identity.verificationSessions.retrieve(id, { expand }),
    ).rejects.toMatchObject({
      type: 'StripePermissionError',
    })
  })
})

test('identity.verificationReports: list, retrieve', async () => {
  const { id } = await stripe.identity.verificationSessions.create({ type: 'document' })
  await decide(id, 'document_expired')
  const { data } = await stripe.identity.verificationReports.list({ verification_session: id })
  const report = await stripe.identity.verificationReports.retrieve(data[0]?.id ?? '')
  expect(report.document?.error?.code).toBe('document_expired')
})

test('webhookEndpoints: create, retrieve, update, list, delete', async () => {
  const { webhookEndpoints } = stripe
  const made = await webhookEndpoints.create({
    url: 'http://receiver.test/hook/sdk',
    enabled_events: ['*'],
    description: 'mine',
    metadata: { a: 'b' },
  })
  expect(made.secret).toMatch(/^whsec_/)
  expect(await webhookEndpoints.retrieve(made.id)).not.toHaveProperty('secret')
  const updated = await webhookEndpoints.update(made.id, {
    disabled: true,
    description: '',
    metadata: '',
  })
  expect(updated).toMatchObject({ status: 'disabled', description: null, metadata: {} })
  expect((await webhookEndpoints.list()).data).toHaveLength(1)
  expect(await webhookEndpoints.del(made.id)).toMatchObject({ deleted: true })
  await expect(webhookEndpoints.retrieve(made.id)).rejects.toMatchObject({
    code: 'resource_missing',
  })
})

test('events: list by every filter, retrieve', async () => {
  const { id } = await stripe.identity.verificationSessions.create({ type: 'document' })
  await decide(id, 'verified')
  const names = async (params: Stripe.EventListParams) =>
    (await stripe.events.list(params)).data.map(({ type }) => type.split('.').pop())
  expect(await names({})).toEqual(['verified', 'processing', 'created'])
  expect(await names({ type: 'identity.verification_session.verified' })).toEqual(['verified'])
  expect(await names({ type: 'identity.*' })).toHaveLength(3)
  expect(await names({ types: ['identity.verification_session.created'] })).toEqual(['created'])
  expect(await names({ delivery_success: true })).toHaveLength(3)
  expect(await names({ delivery_success: false })).toEqual([])
  const [event] = (await stripe.events.list({ limit: 1 })).data
  expect((await stripe.events.retrieve(event?.id ?? '')).id).toBe(event?.id)
})

test('events are listed for 30 days', async () => {
  await stripe.identity.verificationSessions.create({ type: 'document' })
  await advance(31 * 86_400_000)
  expect((await stripe.events.list()).data).toEqual([])
})

test('the SDK’s own retry after a 500 makes one session', async () => {
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'status', when: 'after' })
  await stripe.identity.verificationSessions.create({ type: 'document' })
  expect((await stripe.identity.verificationSessions.list()).data).toHaveLength(1)
})

test('a cut answer is a connection error, and the same key finds what was made', async () => {
  await control('faults', { path: SESSIONS, method: 'POST', kind: 'cut', when: 'after' })
  const create = () =>
    client('sk_test_123', 0).identity.verificationSessions.create(
      { type: 'document' },
      { idempotencyKey: 'k' },
    )
  await expect(create()).rejects.toMatchObject({ type: 'StripeConnectionError' })
  const { id } = await create()
  expect((await stripe.identity.verificationSessions.list()).data.map((one) => one.id)).toEqual([
    id,
  ])
})

test('errors arrive as the SDK’s own classes', async () => {
  const { verificationSessions: sessions } = stripe.identity
  await expect(sessions.retrieve('vs_none')).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 404,
    code: 'resource_missing',
  })
  await expect(client('nonsense').identity.verificationSessions.list()).rejects.toMatchObject({
    type: 'StripeAuthenticationError',
  })
  await sessions.create({ type: 'document' }, { idempotencyKey: 'k' })
  await expect(
    sessions.create({ type: 'id_number' }, { idempotencyKey: 'k' }),
  ).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
  })
  await control('limits', { limits: [{ path: '/v1/*', per_second: 0 }] })
  await expect(sessions.list()).rejects.toMatchObject({ type: 'StripeRateLimitError' })
})
