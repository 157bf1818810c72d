/**
 * Every operation of Stripe Identity's API and every parameter of each, from the desk's call to what
 * Stripe is sent: docs.stripe.com/api/identity/verification_sessions and …/verification_reports. Which
 * there are is what the installed SDK declares: one without a row here does not compile. What `expand`
 * brings is read by the calls of `reports.test.ts`, and never asked for in a list.
 */
import type Stripe from 'stripe'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Device, newId, seal } from '../kit/device.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

type Identity = typeof Stripe.Identity
type Params<P> = Exclude<keyof P, 'expand'>
type Operations<R> = Exclude<keyof R, keyof Stripe.StripeResource | '_stripe'>

const SITE = 'parameters'
const SESSIONS = '/v1/identity/verification_sessions'
const REPORTS = '/v1/identity/verification_reports'

let desk: Device
let stripe: StripeStandIn
/** A request, and its session where it was started. */
let id: string
let session: string

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
  id = newId()
})

type Told = { record?: object; details?: object; notes?: object }

async function start({ record, ...parts }: Told = {}): Promise<void> {
  const envelope = await desk.record({ id, ...record }, parts)
  const answered = await desk.call('/api/requests', { items: [envelope], start: true })
  expect(answered.status).toBe(200)
  session = stripe.of(id)[0]?.id ?? ''
}

/** What the last such call sent. */
const sent = (operation: string) => {
  const call = stripe.calls.findLast((one) => one.operation === operation)
  return Object.fromEntries(call?.params ?? [])
}

const DOCUMENT = {
  allowed_types: ['driving_license', 'id_card'],
  require_id_number: true,
  require_live_capture: false,
  require_matching_selfie: true,
}
const DOCUMENT_SENT = {
  'options[document][allowed_types][0]': 'driving_license',
  'options[document][allowed_types][1]': 'id_card',
  'options[document][require_id_number]': 'true',
  'options[document][require_live_capture]': 'false',
  'options[document][require_matching_selfie]': 'true',
}
const DETAILS = { email: 'a@example.com', phone: '+15550100' }
const DETAILS_SENT = {
  'provided_details[email]': 'a@example.com',
  'provided_details[phone]': '+15550100',
}
const person = { account: 'acct_1', person: 'person_1' }

type Created = readonly [told: Told, sends: () => Record<string, string>]

const CREATE: Record<Params<Stripe.Identity.VerificationSessionCreateParams>, Created> = {
  client_reference_id: [{}, () => ({ client_reference_id: `${SITE}/${id}` })],
  metadata: [
    { notes: { metadata: { team: 'blue' } } },
    () => ({ 'metadata[team]': 'blue', 'metadata[reference]': 'Gate 4' }),
  ],
  options: [{ record: { options: { document: DOCUMENT } } }, () => DOCUMENT_SENT],
  provided_details: [{ details: DETAILS }, () => DETAILS_SENT],
  related_customer: [
    { record: { related_customer: 'cus_1' } },
    () => ({ related_customer: 'cus_1' }),
  ],
  related_customer_account: [
    { record: { related_customer_account: 'acct_1' } },
    () => ({ related_customer_account: 'acct_1' }),
  ],
  related_person: [
    { record: { related_person: person } },
    () => ({ 'related_person[account]': 'acct_1', 'related_person[person]': 'person_1' }),
  ],
  return_url: [{}, () => ({ return_url: `https://field.example/back/${id}` })],
  type: [{ record: { type: 'id_number' } }, () => ({ type: 'id_number' })],
  verification_flow: [
    { record: { verification_flow: 'vf_1' } },
    () => ({ verification_flow: 'vf_1' }),
  ],
}

test.each(Object.entries(CREATE))('create sends %s', async (_name, [told, sends]) => {
  await start(told)
  expect(sent('create')).toMatchObject(sends())
})

type Updated = readonly [told: () => Promise<object>, sends: Record<string, string>]

const sealed = (part: 'details' | 'notes', content: unknown) =>
  seal(content, { device: desk, id, part })

const UPDATE: Record<Params<Stripe.Identity.VerificationSessionUpdateParams>, Updated> = {
  metadata: [
    async () => ({ notes: await sealed('notes', { metadata: { team: 'red' } }) }),
    { 'metadata[team]': 'red' },
  ],
  options: [async () => ({ options: { document: DOCUMENT } }), DOCUMENT_SENT],
  provided_details: [async () => ({ details: await sealed('details', DETAILS) }), DETAILS_SENT],
  type: [async () => ({ type: 'id_number' }), { type: 'id_number' }],
}

test.each(Object.entries(UPDATE))('update sends %s', async (_name, [told, sends]) => {
  await start()
  expect((await desk.call(`/api/requests/${id}`, await told())).status).toBe(200)
  expect(sent('update')).toEqual(sends)
})

/** The desk's filter, with times in ms, and Stripe's. A call of ours reads whole pages of Stripe's. */
type Listed = readonly (readonly [filter: string, sends: Record<string, string>])[]

const CREATED: Listed = [
  ['created=1700000000000', { created: '1700000000' }],
  ['created[gt]=1500', { 'created[gt]': '1' }],
  ['created[gte]=1500', { 'created[gte]': '2' }],
  ['created[lt]=1500', { 'created[lt]': '2' }],
  ['created[lte]=1500', { 'created[lte]': '1' }],
  ['created[gte]=2000&created[lt]=3000', { 'created[gte]': '2', 'created[lt]': '3' }],
]

const same = (name: string, value: string): Listed => [[`${name}=${value}`, { [name]: value }]]

const SHARED = {
  client_reference_id: same('client_reference_id', 'order-7'),
  created: CREATED,
  ending_before: same('ending_before', 'x_9'),
  limit: [['limit=7', { limit: '100' }]] satisfies Listed,
  starting_after: same('starting_after', 'x_9'),
}

const LIST_SESSIONS: Record<Params<Stripe.Identity.VerificationSessionListParams>, Listed> = {
  ...SHARED,
  related_customer: same('related_customer', 'cus_1'),
  related_customer_account: same('related_customer_account', 'acct_1'),
  status: ['canceled', 'processing', 'requires_input', 'verified'].flatMap((status) =>
    same('status', status),
  ),
}

const LIST_REPORTS: Record<Params<Stripe.Identity.VerificationReportListParams>, Listed> = {
  ...SHARED,
  type: [...same('type', 'document'), ...same('type', 'id_number')],
  verification_session: same('verification_session', 'vs_1'),
}

const filters = [
  ...Object.values(LIST_SESSIONS).flatMap((rows) =>
    rows.map((row) => ['sessions', 'list', ...row] as const),
  ),
  ...Object.values(LIST_REPORTS).flatMap((rows) =>
    rows.map((row) => ['reports', 'reports', ...row] as const),
  ),
]

test.each(filters)(
  'list of %s sends its filter (%s): %s',
  async (what, operation, filter, sends) => {
    expect((await desk.call(`/api/${what}?${filter}`)).status).toBe(200)
    expect(sent(operation)).toEqual({ limit: '100', ...sends })
  },
)

type Done = readonly [call: () => Promise<unknown>, line: () => string]

const SESSION_OPERATIONS: Record<
  Operations<InstanceType<Identity['VerificationSessionResource']>>,
  Done
> = {
  create: [
    () => {
      id = newId()
      return start()
    },
    () => `POST ${SESSIONS}`,
  ],
  retrieve: [() => desk.call(`/api/sessions/${session}`), () => `GET ${SESSIONS}/${session}`],
  update: [
    () => desk.call(`/api/requests/${id}`, { type: 'id_number' }),
    () => `POST ${SESSIONS}/${session}`,
  ],
  list: [() => desk.call('/api/sessions'), () => `GET ${SESSIONS}`],
  cancel: [
    () => desk.call(`/api/requests/${id}/cancel`, {}),
    () => `POST ${SESSIONS}/${session}/cancel`,
  ],
  redact: [
    () => desk.call(`/api/requests/${id}/redact`, {}),
    () => `POST ${SESSIONS}/${session}/redact`,
  ],
}

const REPORT_OPERATIONS: Record<
  Operations<InstanceType<Identity['VerificationReportResource']>>,
  Done
> = {
  retrieve: [() => desk.call('/api/reports/vr_1'), () => `GET ${REPORTS}/vr_1`],
  list: [() => desk.call('/api/reports'), () => `GET ${REPORTS}`],
}

test.each([
  ...Object.entries(SESSION_OPERATIONS).map(([name, done]) => ['sessions', name, done] as const),
  ...Object.entries(REPORT_OPERATIONS).map(([name, done]) => ['reports', name, done] as const),
])('the desk can do this with %s: %s', async (_what, _name, [call, line]) => {
  await start()
  stripe.calls.length = 0
  await call()
  expect(stripe.calls.map((one) => one.line)).toContain(line())
})
