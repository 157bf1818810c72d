import { beforeEach, describe, expect, test } from 'vitest'
import { advance, api, control, create, decide, ORIGIN, retrieve, SESSIONS } from './harness.ts'

beforeEach(() => control('reset'))

test('a new session wants input and has a secret and a link', async () => {
  const session = await create({ client_reference_id: 'site/1', 'metadata[a]': 'b' })
  expect(session).toMatchObject({
    status: 'requires_input',
    type: 'document',
    client_reference_id: 'site/1',
    metadata: { a: 'b' },
    livemode: false,
    last_error: null,
  })
  expect(session.client_secret).toMatch(new RegExp(`^${session.id}_secret_test_`))
  expect(session.url).toMatch(new RegExp(`^${ORIGIN}/start/test_`))
  expect(session).not.toHaveProperty('verified_outputs')
})

test('every parameter of a create comes back, the return url aside', async () => {
  const session = await create({
    'options[document][allowed_types][]': 'passport',
    'options[document][allowed_types][1]': 'id_card',
    'options[document][require_id_number]': 'true',
    'options[document][require_live_capture]': 'false',
    'options[document][require_matching_selfie]': 'true',
    'provided_details[email]': 'jenny.rosen@example.com',
    'provided_details[phone]': '+15555550100',
    related_customer: 'cus_1',
    related_customer_account: 'acct_1',
    'related_person[account]': 'acct_2',
    'related_person[person]': 'person_1',
    return_url: 'https://example.com/back',
  })
  expect(session).toMatchObject({
    options: {
      document: {
        allowed_types: ['passport', 'id_card'],
        require_id_number: true,
        require_live_capture: false,
        require_matching_selfie: true,
      },
    },
    provided_details: { email: 'jenny.rosen@example.com', phone: '+15555550100' },
    related_customer: 'cus_1',
    related_customer_account: 'acct_1',
    related_person: { account: 'acct_2', person: 'person_1' },
  })
  expect(session).not.toHaveProperty('return_url')
})

test('a verification flow gives the session its type', async () => {
  const { body } = await api('POST', SESSIONS, { verification_flow: 'vf_123' })
  expect(body).toMatchObject({ type: 'verification_flow', verification_flow: 'vf_123' })
})

describe('update', () => {
  test('changes type, options, details and metadata', async () => {
    const { id } = await create({ 'metadata[a]': '1', 'metadata[b]': '2' })
    const { body } = await api('POST', `${SESSIONS}/${id}`, {
      type: 'id_number',
      'options[document][require_id_number]': 'true',
      'provided_details[email]': 'jenny@example.com',
      'metadata[a]': '',
      'metadata[c]': '3',
    })
    expect(body).toMatchObject({
      type: 'id_number',
      options: { document: { require_id_number: true }, id_number: {} },
      provided_details: { email: 'jenny@example.com' },
    })
    expect(body.metadata).toEqual({ b: '2', c: '3' })
  })

  test('an empty string clears document options and all metadata', async () => {
    const { id } = await create({
      'options[document][require_live_capture]': 'true',
      'metadata[a]': '1',
    })
    const { body } = await api('POST', `${SESSIONS}/${id}`, {
      'options[document]': '',
      metadata: '',
    })
    expect(body.options).toEqual({})
    expect(body.metadata).toEqual({})
  })
})

describe('list', () => {
  test('is newest first and filters', async () => {
    const first = await create({ client_reference_id: 'a', related_customer: 'cus_1' })
    const second = await create({ client_reference_id: 'b', related_customer_account: 'acct_1' })
    await decide(second.id, 'verified')
    const ids = async (params: Record<string, string>) =>
      (await api('GET', SESSIONS, params)).body.data.map((session: { id: string }) => session.id)
    expect(await ids({})).toEqual([second.id, first.id])
    expect(await ids({ client_reference_id: 'a' })).toEqual([first.id])
    expect(await ids({ related_customer: 'cus_1' })).toEqual([first.id])
    expect(await ids({ related_customer_account: 'acct_1' })).toEqual([second.id])
    expect(await ids({ status: 'verified' })).toEqual([second.id])
    expect(await ids({ status: 'canceled' })).toEqual([])
  })

  test('takes a moment or a range for created', async () => {
    const first = await create()
    await advance(10_000)
    const second = await create()
    const ids = async (params: Record<string, string>) =>
      (await api('GET', SESSIONS, params)).body.data.map((session: { id: string }) => session.id)
    expect(await ids({ created: String(first.created) })).toEqual([first.id])
    expect(await ids({ 'created[gt]': String(first.created) })).toEqual([second.id])
    expect(
      await ids({ 'created[gte]': String(first.created), 'created[lt]': String(second.created) }),
    ).toEqual([first.id])
    expect(await ids({ 'created[lte]': String(second.created) })).toEqual([second.id, first.id])
  })

  test('pages by cursor, both ways', async () => {
    const made: string[] = []
    for (let i = 0; i < 5; i += 1) made.unshift((await create()).id)
    const page = async (params: Record<string, string>) => {
      const { body } = await api('GET', SESSIONS, { limit: '2', ...params })
      return { ids: body.data.map((session: { id: string }) => session.id), more: body.has_more }
    }
    expect(await page({ limit: '5' })).toEqual({ ids: made, more: false })
    expect(await page({})).toEqual({ ids: made.slice(0, 2), more: true })
    expect(await page({ starting_after: made[1] ?? '' })).toEqual({
      ids: made.slice(2, 4),
      more: true,
    })
    expect(await page({ starting_after: made[3] ?? '' })).toEqual({
      ids: made.slice(4),
      more: false,
    })
    expect(await page({ ending_before: made[3] ?? '' })).toEqual({
      ids: made.slice(1, 3),
      more: true,
    })
    expect(await page({ ending_before: made[1] ?? '' })).toEqual({
      ids: made.slice(0, 1),
      more: false,
    })
  })
})

test('any SDK header is taken, and the version comes back', async () => {
  const answer = await api(
    'GET',
    SESSIONS,
    {},
    { headers: { 'stripe-version': '2024-06-20', 'stripe-account': 'acct_1' } },
  )
  expect(answer.status).toBe(200)
  expect(answer.headers.get('stripe-version')).toBe('2024-06-20')
  expect(answer.headers.get('stripe-account')).toBe('acct_1')
})

test('an update leaves a retrieve the same', async () => {
  const { id } = await create({ 'metadata[a]': '1' })
  await api('POST', `${SESSIONS}/${id}`, { 'metadata[b]': '2' })
  expect((await retrieve(id)).metadata).toEqual({ a: '1', b: '2' })
})
