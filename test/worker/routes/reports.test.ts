/** Reports, results and pictures: who may read what, and that every reading of a person is audited. */
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { RequestOutputs, RequestReports } from '../../../shared/protocol/supervisor/report-calls.ts'
import { Device, newId } from '../kit/device.ts'
import { everything, query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'reports'
let desk: Device
let stripe: StripeStandIn
let id: string
let session: string

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
})

const failed = { code: 'selfie_face_mismatch', reason: 'They do not match.' }
const DOCUMENT = {
  status: 'verified',
  error: null,
  type: 'passport',
  issuing_country: 'US',
  files: ['file_front'],
  first_name: 'Jenny',
  last_name: 'Rosen',
  number: 'P-4711',
  dob: { day: 1, month: 2, year: 1990 },
}

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  id = newId()
  await desk.call('/api/requests', { items: [await desk.record({ id })], start: true })
  session = stripe.of(id)[0]?.id ?? ''
  stripe.reports.push({
    id: 'vr_1',
    verification_session: session,
    client_reference_id: `${SITE}/${id}`,
    created: 1_700_000_000,
    type: 'document',
    livemode: false,
    document: DOCUMENT,
    selfie: { status: 'unverified', error: failed, document: 'file_front', selfie: 'file_face' },
    id_number: { status: 'verified', error: null, id_number_type: 'us_ssn', id_number: '1234' },
    email: { status: 'verified', error: null, email: 'jenny@example.com' },
    phone: { status: 'unverified', error: failed, phone: '+15550100' },
  })
})

const get = (what: string) => desk.call(`/api/requests/${id}/${what}`)
const audit = async () =>
  (await query(SITE, 'SELECT text FROM audit WHERE request = ? ORDER BY seq', id))
    .map(({ text }) => JSON.parse(String(text)))
    .filter(({ code }) => String(code).endsWith('_read'))

test('a report tells every check, how it ended and why, and nothing of the person', async () => {
  const answered = await get('reports')
  const text = await answered.text()
  expect(v.is(RequestReports, JSON.parse(text))).toBe(true)
  expect(JSON.parse(text)).toMatchObject({
    reports: [
      {
        id: 'vr_1',
        created: 1_700_000_000_000,
        verification_session: session,
        document: { status: 'verified', type: 'passport', issuing_country: 'US' },
        selfie: {
          status: 'unverified',
          error: failed,
          document: 'file_front',
          selfie: 'file_face',
        },
        id_number: { status: 'verified', id_number_type: 'us_ssn' },
        email: { status: 'verified', error: null },
        phone: { status: 'unverified', error: failed },
      },
    ],
  })
  for (const personal of ['Jenny', 'Rosen', 'P-4711', '1990', '1234', 'jenny@', '+1555'])
    expect(text).not.toContain(personal)
  expect(await audit()).toEqual([])
})

test('a report without checks has none', async () => {
  stripe.reports.splice(0, 1, {
    id: 'vr_2',
    verification_session: session,
    created: 1,
    type: 'id_number',
  })
  const nothing = { document: null, selfie: null, id_number: null, email: null, phone: null }
  expect(await (await get('reports')).json()).toMatchObject({ reports: [nothing] })
})

test('results are read with all that the restricted key may, never kept, and audited', async () => {
  stripe.decide(id, 'verified')
  stripe.change(id, {
    verified_outputs: { first_name: 'Jenny', dob: { day: 1, month: 2, year: 1990 } },
    last_verification_report: { id: 'vr_1', document: DOCUMENT },
  })
  const answered = await get('outputs')
  expect(answered.headers.get('Cache-Control')).toBe('no-store')
  const body: unknown = await answered.json()
  expect(v.is(RequestOutputs, body)).toBe(true)
  expect(body).toMatchObject({
    outputs: { first_name: 'Jenny', dob: { year: 1990 } },
    document: { number: 'P-4711', last_name: 'Rosen' },
    unavailable: [],
  })
  const asked = stripe.calls.at(-1)
  expect(asked?.by).toBe('rk_test_fieldproof')
  expect([...(asked?.params.values() ?? [])].toSorted()).toEqual([
    'last_verification_report',
    'last_verification_report.document.dob',
    'last_verification_report.document.expiration_date',
    'last_verification_report.document.number',
    'last_verification_report.document.sex',
    'last_verification_report.document.unparsed_place_of_birth',
    'last_verification_report.document.unparsed_sex',
    'last_verification_report.id_number.dob',
    'last_verification_report.id_number.id_number',
    'provided_details',
    'verified_outputs',
    'verified_outputs.dob',
    'verified_outputs.id_number',
    'verified_outputs.sex',
    'verified_outputs.unparsed_place_of_birth',
    'verified_outputs.unparsed_sex',
  ])
  expect(await audit()).toMatchObject([{ code: 'outputs_read', by: desk.id, session }])
  expect(await everything(SITE)).not.toMatch(/Jenny|P-4711/)
})

test('where the restricted key is refused the rest still stands, and what is missing is named', async () => {
  stripe.decide(id, 'verified')
  stripe.change(id, { verified_outputs: { first_name: 'Jenny' } })
  stripe.fault('retrieve', { kind: 'status', status: 403 })
  const body = await (await get('outputs')).json()
  expect(body).toMatchObject({ outputs: { first_name: 'Jenny' }, document: null })
  expect(body).toHaveProperty('unavailable', expect.arrayContaining(['verified_outputs.dob']))
  expect(stripe.calls.at(-1)?.by).toBe('sk_test_fieldproof')
})

test('what Stripe does not answer is not audited as read', async () => {
  stripe.fault('retrieve', { kind: 'cut', after: false })
  expect((await get('outputs')).status).toBe(504)
  stripe.fault('reports', { kind: 'status', status: 500 })
  expect((await get('images/file_face')).status).toBe(502)
  expect(await audit()).toEqual([])
})

test('a picture comes by the restricted key, is told to no cache and by no address, and is audited', async () => {
  const logged: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)))
  const answered = await get('images/file_face')
  expect(answered.headers.get('Cache-Control')).toBe('no-store')
  expect(answered.headers.get('Content-Type')).toBe('image/jpeg')
  expect(answered.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(new Uint8Array(await answered.arrayBuffer())).toEqual(stripe.picture.bytes)
  const [asked, seen] = stripe.calls.slice(-2)
  expect([asked?.operation, asked?.by]).toEqual(['link', 'rk_test_fieldproof'])
  expect([seen?.operation, seen?.by]).toEqual(['picture', ''])
  expect([...answered.headers].join()).not.toContain('specimen')
  expect(logged.join()).not.toContain('specimen')
  const lifeS = Number(asked?.params.get('expires_at')) - Date.now() / 1000
  expect(lifeS).toBeGreaterThan(15)
  expect(lifeS).toBeLessThanOrEqual(30)
  expect(await audit()).toMatchObject([{ code: 'image_read', note: 'file_face' }])
  expect(await everything(SITE)).not.toContain('files.stripe.test')
})

test('what is no picture, or does not come, is told as a failure and not as seen', async () => {
  for (const type of ['text/html', 'application/json', 'image/avif; x=1', '']) {
    stripe.picture.type = type
    expect(await (await get('images/file_face')).json()).toMatchObject({ code: 'stripe_failed' })
  }
  stripe.picture.type = 'IMAGE/PNG; charset=binary'
  expect((await get('images/file_face')).headers.get('Content-Type')).toBe('image/png')
  stripe.fault('picture', { kind: 'status', status: 410 })
  expect((await get('images/file_face')).status).toBe(502)
  stripe.fault('picture', { kind: 'cut', after: false })
  expect((await get('images/file_face')).status).toBe(504)
  expect(await audit()).toHaveLength(1)
})

test('no picture but those that a report of this very session names', async () => {
  stripe.reports.push({
    id: 'vr_9',
    verification_session: 'vs_of_another',
    created: 1,
    type: 'document',
    document: { ...DOCUMENT, files: ['file_of_another'] },
  })
  for (const file of ['file_of_another', 'file_made_up', '..'])
    expect((await get(`images/${file}`)).status).toBe(404)
  expect(stripe.count('link')).toBe(0)
})

test('nothing was found out about what nobody started', async () => {
  id = newId()
  await desk.call('/api/requests', { items: [await desk.record({ id })] })
  for (const what of ['reports', 'outputs', 'images/file_face'])
    expect(await (await get(what)).json()).toMatchObject({ code: 'not_started' })
})
