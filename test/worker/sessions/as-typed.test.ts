/**
 * What people type in their own way reaches Stripe in the one form that it takes: from the form of a phone
 * and of the desk, from a change after the start, from a list, and from a kiosk, which asks for no contact.
 */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { PRESETS } from '../../../shared/presets.ts'
import { cleanReference } from '../../../shared/record/reference.ts'
import type { PartName } from '../../../shared/record/sealed.ts'
import { checkDraft, type Draft } from '../../../web/draft/draft.ts'
import { readContact } from '../../../web/draft/read-contact.ts'
import { checkUpdate } from '../../../web/draft/update-draft.ts'
import { checkRow } from '../../../web/lists/check-rows.ts'
import { LIST_FIELDS } from '../../../web/lists/columns.ts'
import { Device, newId, seal } from '../kit/device.ts'
import { givePin } from '../kit/staff-pin.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'as-typed'
const COUNTRY = 'GB'
let agent: Device
let desk: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
})

const TYPED = [
  ['info@münchen.de', '+44 (0)20 7946 0000', 'info@xn--mnchen-3ya.de', '+442079460000'],
  [
    'Jenny Rosen <Jenny.Rosen@EXAMPLE.com>',
    '020 7946 0000',
    'Jenny.Rosen@example.com',
    '+442079460000',
  ],
  ['mailto:o%27brien@example.ie', 'tel:+49-170-1234567', "o'brien@example.ie", '+491701234567'],
  ['josé@example.com', '0049 170/1234567', 'josé@example.com', '+491701234567'],
  ['用户@例え.jp', '‎٠٢٠ ٧٩٤٦ ٠٠٠٠', '用户@xn--r8jz45g.jp', '+442079460000'],
  [
    '\u202ajenny@bücher.example\u202c',
    '＋４４ ２０ ７９４６ ００００',
    'jenny@xn--bcher-kva.example',
    '+442079460000',
  ],
] as const

const draft = (email: string, phone: string): Draft => ({
  reference: ' Order 5001 ',
  preset: null,
  asked: { type: 'id_number' },
  email,
  phone,
  note: '',
})

const partsOf = (typed: Draft) => {
  const outcome = checkDraft(typed)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors))
  const { details } = outcome.checked.parts
  return { reference: outcome.checked.reference, details: details && JSON.parse(details) }
}

async function started(by: Device, { reference, details }: ReturnType<typeof partsOf>) {
  const id = newId()
  const record = await by.record({ id, reference }, details ? { details } : {})
  const answered = await by.call('/api/requests', { items: [record], start: true })
  expect(answered.status).toBe(200)
  return id
}

const told = (operation: 'create' | 'update') => {
  const { params } = stripe.calls.findLast((call) => call.operation === operation) ?? {}
  return {
    email: params?.get('provided_details[email]'),
    phone: params?.get('provided_details[phone]'),
  }
}

test.each(TYPED)('from a form: %s, %s', async (email, phone, sentEmail, sentPhone) => {
  const { recorded, errors } = await readContact({ email, phone }, COUNTRY)
  expect(errors).toEqual([])
  for (const device of [agent, desk]) {
    await started(device, partsOf(draft(recorded.email, recorded.phone)))
    expect(told('create')).toEqual({ email: sentEmail, phone: sentPhone })
  }
})

test.each(TYPED)(
  'from a change after the start: %s, %s',
  async (email, phone, sentEmail, sentPhone) => {
    const id = await started(desk, partsOf(draft('jenny.rosen@example.com', '')))
    const { recorded: details } = await readContact({ email, phone }, COUNTRY)
    const checked = checkUpdate({ type: null, options: null, notes: null, details })
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
    const sealed = await seal(JSON.parse(checked.checked.parts.details ?? ''), {
      device: desk,
      id,
      part: 'details' satisfies PartName,
    })
    expect((await desk.call(`/api/requests/${id}`, { details: sealed })).status).toBe(200)
    expect(told('update')).toEqual({ email: sentEmail, phone: sentPhone })
  },
)

test.each(TYPED)('from a list: %s, %s', async (email, phone, sentEmail, sentPhone) => {
  const mapping = ['reference', 'email', 'phone'] as const
  expect(LIST_FIELDS).toEqual(expect.arrayContaining([...mapping]))
  const row = { line: 2, cells: ['Order 5001', email, phone], isTorn: false }
  const context = { mapping, presets: PRESETS, country: COUNTRY, isSheet: false }
  const checked = checkRow(row, undefined, context)
  if (checked.kind === 'bad') throw new Error(JSON.stringify(checked.reasons))
  await started(agent, partsOf(checked.draft))
  expect(told('create')).toEqual({ email: sentEmail, phone: sentPhone })
})

test('from a kiosk: no contact, and the reference without what nobody sees', async () => {
  await givePin(SITE)
  const kiosk = await Device.enrol(SITE, 'kiosk')
  const typed = { ...draft('', ''), reference: cleanReference('\u202eOrder\u200b 5001\n') }
  await started(kiosk, partsOf(typed))
  expect(told('create')).toEqual({ email: null, phone: null })
  const { params } = stripe.calls.findLast(({ operation }) => operation === 'create') ?? {}
  expect(params?.get('metadata[reference]')).toBe('Order 5001')
})
