import { beforeEach, describe, expect, test } from 'vitest'
import { FAILURE_CODES, failureText } from '../identity/failures.ts'
import { advance, api, control, create, decide, REPORTS, retrieve, SESSIONS } from './harness.ts'

beforeEach(() => control('reset'))

const reportsOf = async (session: string, params = {}, key = 'sk_test_1') =>
  (await api('GET', REPORTS, { verification_session: session, ...params }, { key })).body.data

const ALL_CHECKS = {
  'options[document][require_matching_selfie]': 'true',
  'options[document][require_id_number]': 'true',
}

test('a verified session has its report, and its outputs only on request', async () => {
  const { id } = await create({ ...ALL_CHECKS, client_reference_id: 'site/1' })
  await decide(id, 'verified')
  const plain = await retrieve(id)
  expect(plain).toMatchObject({
    status: 'verified',
    url: null,
    client_secret: null,
    last_error: null,
  })
  expect(plain).not.toHaveProperty('verified_outputs')
  const full = await retrieve(id, {
    'expand[0]': 'verified_outputs',
    'expand[1]': 'last_verification_report',
  })
  expect(full.verified_outputs).toMatchObject({ first_name: 'Jenny', last_name: 'Rosen' })
  expect(full.verified_outputs).not.toHaveProperty('dob')
  expect(full.last_verification_report).toMatchObject({
    id: plain.last_verification_report,
    client_reference_id: 'site/1',
    document: { status: 'verified', error: null },
    selfie: { status: 'verified' },
    id_number: { status: 'verified' },
  })
  expect(full.last_verification_report.document).not.toHaveProperty('number')
})

test.each(FAILURE_CODES)(
  '%s is told by the session, and by the report of its check',
  async (code) => {
    const { id } = await create()
    const { check, reason } = failureText(code)
    await decide(id, code)
    const session = await retrieve(id)
    expect(session).toMatchObject({ status: 'requires_input', last_error: { code, reason } })
    const reports = await reportsOf(id)
    if (check === null) {
      expect(reports).toEqual([])
      return
    }
    expect(reports).toHaveLength(1)
    expect(reports[0][check]).toMatchObject({ status: 'unverified', error: { code, reason } })
  },
)

test('each submission has its own report, the session knows the last', async () => {
  const { id } = await create()
  await decide(id, 'document_expired')
  await decide(id, 'document_unverified_other')
  await decide(id, 'verified')
  const reports = await reportsOf(id)
  expect(reports.map((report: { document: { status: string } }) => report.document.status)).toEqual(
    ['verified', 'unverified', 'unverified'],
  )
  expect((await retrieve(id)).last_verification_report).toBe(reports[0].id)
})

test('a flow asks for email and phone as well', async () => {
  const { body } = await api('POST', SESSIONS, {
    verification_flow: 'vf_1',
    'provided_details[email]': 'jenny@example.com',
  })
  await decide(body.id, 'verified')
  const [report] = await reportsOf(body.id)
  expect(report).toMatchObject({
    type: 'verification_flow',
    email: { email: 'jenny@example.com', status: 'verified' },
    phone: { status: 'verified' },
  })
  expect(report).not.toHaveProperty('selfie')
})

test('an id number session has no document check', async () => {
  const { body } = await api('POST', SESSIONS, { type: 'id_number' })
  await decide(body.id, 'verified')
  const [report] = await reportsOf(body.id)
  expect(report).toMatchObject({ type: 'id_number', id_number: { id_number_type: 'us_ssn' } })
  expect(report).not.toHaveProperty('document')
})

test('a restricted key may expand every personal path, in lists too', async () => {
  const { id } = await create(ALL_CHECKS)
  await decide(id, 'verified')
  const session = await retrieve(
    id,
    {
      'expand[0]': 'verified_outputs.dob',
      'expand[1]': 'verified_outputs.id_number',
      'expand[2]': 'last_verification_report.document.number',
      'expand[3]': 'last_verification_report.document.expiration_date',
    },
    { key: 'rk_test_1' },
  )
  expect(session.verified_outputs).toMatchObject({
    dob: { day: 1, month: 1, year: 1901 },
    id_number: '0000',
  })
  expect(session.last_verification_report.document).toHaveProperty('number')
  expect(session.last_verification_report.document).not.toHaveProperty('dob')
  const [report] = await reportsOf(id, { 'expand[]': 'data.document.dob' }, 'rk_test_1')
  expect(report.document.dob).toEqual({ day: 1, month: 1, year: 1901 })
})

describe('a delayed verdict', () => {
  test('leaves the session processing until the sandbox clock gets there', async () => {
    const { id } = await create()
    await decide(id, 'verified', 60_000)
    expect(await retrieve(id)).toMatchObject({
      status: 'processing',
      url: null,
      client_secret: null,
    })
    await advance(59_000)
    expect((await retrieve(id)).status).toBe('processing')
    await advance(2_000)
    expect((await retrieve(id)).status).toBe('verified')
  })

  test('is replaced by one given by hand', async () => {
    const { id } = await create()
    await decide(id, 'verified', 60_000)
    await decide(id, 'document_expired')
    await advance(61_000)
    expect((await retrieve(id)).status).toBe('requires_input')
  })
})

test('a reviewer overrides a verdict either way', async () => {
  const { id } = await create()
  await decide(id, 'document_expired')
  await control(`sessions/${id}/override`, { status: 'verified' })
  expect(await retrieve(id, { 'expand[]': 'verified_outputs' })).toMatchObject({
    status: 'verified',
    verified_outputs: { first_name: 'Jenny' },
  })
  await control(`sessions/${id}/override`, { status: 'requires_input' })
  expect((await retrieve(id)).url).not.toBeNull()
})

test('an illegal call is a 400 in Stripe’s words and changes nothing', async () => {
  const { id } = await create()
  await decide(id, 'verified', 60_000)
  for (const [path, verb] of [
    ['/cancel', 'cancel'],
    ['/redact', 'redact'],
    ['', 'update'],
  ]) {
    const { status, body } = await api('POST', `${SESSIONS}/${id}${path}`)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ type: 'invalid_request_error' })
    expect(body.error.message).toContain(`cannot ${verb}`)
  }
  expect((await retrieve(id)).status).toBe('processing')
})

test('after a verdict only metadata can be updated', async () => {
  const { id } = await create()
  await decide(id, 'verified')
  expect((await api('POST', `${SESSIONS}/${id}`, { 'metadata[a]': '1' })).status).toBe(200)
  expect((await api('POST', `${SESSIONS}/${id}`, { type: 'id_number' })).status).toBe(400)
})
