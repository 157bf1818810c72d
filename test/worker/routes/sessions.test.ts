/** Stripe's own view: lists with all of Stripe's filters, what the ledger knows of them, and adopting. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Delta, RequestRow } from '../../../shared/protocol/protocol.ts'
import {
  ReportList,
  SessionList,
  StripeSession,
} from '../../../shared/protocol/supervisor/session-calls.ts'
import { newLife } from '../../sandbox/identity/lifecycle.ts'
import { deliver } from '../kit/delivery.ts'
import { Device, newId } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

/** `home` is the `HOME_SITE` of these tests. */
const [HOME, SITE] = ['home', 'branch']
let home: Device
let desk: Device
let stripe: StripeStandIn

beforeAll(async () => {
  home = await Device.enrol(HOME, 'supervisor')
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  for (const site of [HOME, SITE]) {
    await query(site, 'DELETE FROM requests')
    await query(site, 'DELETE FROM webhook_inbox')
  }
})

/** Made without us, in the Dashboard or by other code. */
function atStripe(id: string, reference: string | null, change: object = {}): void {
  stripe.sessions.set(id, {
    ...newLife().life,
    id,
    client_reference_id: reference ?? '',
    created: 1_700_000_000,
    type: 'document',
    options: { document: { require_live_capture: true } },
    livemode: false,
    last_verification_report: null,
    metadata: {},
    related_customer: null,
    related_customer_account: null,
    ...change,
  })
  if (reference === null)
    Object.assign(stripe.sessions.get(id) ?? {}, { client_reference_id: null })
}

async function list(search = '', by = desk) {
  const answered = await by.call(`/api/sessions${search}`)
  const { sessions, next, problem } = v.parse(SessionList, await answered.json())
  return { ids: sessions.map(({ id }) => id), sessions, next, problem }
}

const show = async (id: string, by = desk) =>
  v.parse(StripeSession, await (await by.call(`/api/sessions/${id}`)).json())
const adopt = (id: string, by = desk) => by.call(`/api/sessions/${id}/adopt`, {})
const adopted = async (id: string, by = desk) =>
  v.parse(RequestRow, await (await adopt(id, by)).json())

test('a site sees its own; HOME_SITE sees its own and what names no site that exists', async () => {
  atStripe('vs_branch', `${SITE}/${newId()}`)
  atStripe('vs_home', `${HOME}/${newId()}`)
  atStripe('vs_nowhere', `nowhere/${newId()}`)
  atStripe('vs_order', 'order-7')
  atStripe('vs_none', null)
  expect((await list()).ids).toEqual(['vs_branch'])
  expect((await list('', home)).ids).toEqual(['vs_none', 'vs_order', 'vs_nowhere', 'vs_home'])
  for (const id of ['vs_home', 'vs_order']) {
    expect((await desk.call(`/api/sessions/${id}`)).status).toBe(404)
    expect((await adopt(id)).status).toBe(404)
  }
  expect((await home.call('/api/sessions/vs_branch')).status).toBe(404)
  // Asking whether it exists did not make it.
  expect(await query('nowhere', "SELECT name FROM sqlite_master WHERE name = 'site'")).toEqual([])
})

test.each([
  ['sessions', 'status=redacted', 'status'],
  ['sessions', 'limit=0', 'limit'],
  ['sessions', 'limit=101', 'limit'],
  ['sessions', 'created[gte]=monday', 'created[gte]'],
  ['sessions', 'metadata=x', 'metadata', 'query_refused'],
  ['reports', 'type=passport', 'type'],
  ['reports', 'status=verified', 'status', 'query_refused'],
])(
  'nonsense in a filter is named and Stripe not asked: %s?%s',
  async (what, search, field, code = 'invalid') => {
    const answered = await desk.call(`/api/${what}?${search}`)
    expect(await answered.json()).toMatchObject({ code, errors: [{ field }] })
    expect(stripe.calls).toEqual([])
  },
)

test('a call reads five of Stripe’s pages, and the next one goes on where it stopped', async () => {
  const own = new Map<number, string>()
  for (let n = 0; n < 730; n++) {
    const isOwn = n % 100 === 7
    if (isOwn) own.set(n, `vs_${n}`)
    atStripe(`vs_${n}`, isOwn ? `${SITE}/${newId()}` : `other/${n}`)
  }
  const newest = [...own.values()].toReversed()
  const first = await list()
  expect(stripe.count('list')).toBe(5)
  expect(first).toMatchObject({ ids: newest.slice(0, 5), next: 'vs_230', problem: null })
  const rest = await list(`?starting_after=${first.next}`)
  expect(rest).toMatchObject({ ids: newest.slice(5), next: null })

  const two = await list('?limit=2')
  expect(two).toMatchObject({ ids: newest.slice(0, 2), next: newest[1] })
  const back = await list(`?limit=2&ending_before=${newest[4]}`)
  expect(back).toMatchObject({ ids: [newest[2], newest[3]], next: newest[2] })
})

test('a list that fails half-way says so, and what came before still stands', async () => {
  for (let n = 0; n < 150; n++) atStripe(`vs_${n}`, `${SITE}/${newId()}`)
  for (let n = 150; n < 250; n++) atStripe(`vs_${n}`, `other/${n}`)
  stripe.fault('list', { kind: 'hold', until: Promise.resolve() }, { kind: 'status', status: 429 })
  const half = await list('?limit=100')
  expect(half).toMatchObject({ ids: [], next: 'vs_150', problem: { code: 'stripe_busy' } })
  expect((await list(`?limit=100&starting_after=${half.next}`)).ids).toHaveLength(100)
  stripe.fault('list', { kind: 'status', status: 429 })
  expect((await desk.call('/api/sessions')).status).toBe(503)
})

test('each session says what the ledger knows of it, and in what it differs', async () => {
  const [known, lost] = [newId(), newId()]
  await desk.call('/api/requests', { items: [await desk.record({ id: known })], start: true })
  const { id } = stripe.change(known, {
    created: 1,
    type: 'document',
    options: null,
    livemode: false,
  })
  const started = await show(id)
  expect(started.ledger).toEqual({ request: known, phase: 'open', differs: [] })
  stripe.decide(known, 'verified')
  expect((await show(id)).ledger?.differs).toEqual(['phase'])
  atStripe('vs_lost', `${SITE}/${lost}`, { metadata: { reference: 'Gate 9' } })
  expect(await show('vs_lost')).toMatchObject({ ledger: null, metadata: { reference: 'Gate 9' } })
  atStripe('vs_second', `${SITE}/${known}`)
  expect((await show('vs_second')).ledger).toMatchObject({ request: known, differs: ['session'] })
  expect((await list()).sessions[0]?.metadata).toBeUndefined()
})

test('Invariant 2: a session is not adopted by a request that has another', async () => {
  const id = newId()
  await desk.call('/api/requests', { items: [await desk.record({ id })], start: true })
  atStripe('vs_second', `${SITE}/${id}`)
  expect(await (await adopt('vs_second')).json()).toMatchObject({ code: 'not_adoptable' })
  const erased = newId()
  await desk.call('/api/requests', { items: [await desk.record({ id: erased })] })
  await desk.call(`/api/requests/${erased}/redact`, {})
  atStripe('vs_erased', `${SITE}/${erased}`)
  expect(await (await adopt('vs_erased')).json()).toMatchObject({ code: 'not_adoptable' })
})

test('a session of a request that the ledger lost becomes that request, once, and webhooks reach it', async () => {
  const id = newId()
  const metadata = { reference: 'Gate 9' }
  atStripe('vs_lost', `${SITE}/${id}`, { metadata, related_customer: 'cus_1' })
  const row = await adopted('vs_lost')
  expect(row).toMatchObject({
    id,
    edit: 0,
    reference: 'Gate 9',
    type: 'document',
    related_customer: 'cus_1',
    state: { phase: 'open', session: 'vs_lost' },
    device: desk.id,
    options: { document: { require_live_capture: true } },
  })
  expect(await adopted('vs_lost')).toEqual(row)
  const seen = v.parse(Delta, await (await desk.call('/api/requests?since=0')).json())
  expect(seen.requests).toMatchObject([{ id }])
  const texts = await query(SITE, 'SELECT text FROM audit WHERE request = ?', id)
  const entries = texts.map(({ text }) => JSON.parse(String(text)))
  expect(entries.filter(({ code }) => code === 'adopted')).toMatchObject([
    { by: desk.id, session: 'vs_lost' },
  ])
  stripe.decide(id, 'verified')
  await deliver({ id: 'vs_lost', client_reference_id: `${SITE}/${id}` })
  await runDurableObjectAlarm(stubOf(SITE))
  await eventually(async () => (await show('vs_lost')).ledger?.phase === 'verified')
})

test('Invariant 4: a foreign session that HOME_SITE adopted follows its webhooks; others leave no trace', async () => {
  atStripe('vs_order', 'order-7')
  atStripe('vs_nowhere', `nowhere/${newId()}`)
  const webhook = (id: string, reference: string | null) =>
    deliver({ id, client_reference_id: reference ?? '' }).then((answered) => answered.json())
  expect(await webhook('vs_order', 'order-7')).toEqual({ queued: false })
  const { id } = await adopted('vs_order', home)
  const { id: strange } = await adopted('vs_nowhere', home)
  Object.assign(stripe.sessions.get('vs_order') ?? {}, { status: 'verified' })
  const { client_reference_id } = stripe.sessions.get('vs_nowhere') ?? { client_reference_id: '' }
  expect(await webhook('vs_order', 'order-7')).toEqual({ queued: true })
  expect(await webhook('vs_nowhere', client_reference_id)).toEqual({ queued: true })
  await runDurableObjectAlarm(stubOf(HOME))
  await eventually(async () => {
    const [row] = await query(HOME, 'SELECT phase FROM requests WHERE id = ?', id)
    return row?.phase === 'verified'
  })
  expect(await query(HOME, 'SELECT reference FROM requests WHERE id = ?', strange)).toHaveLength(1)
  // It is a request like any other: it can be redacted.
  const redacted = await home.call(`/api/requests/${id}/redact`, {})
  expect(await redacted.json()).toMatchObject({ state: { phase: 'redacting' } })
})

test('what Stripe already redacted is adopted as what is left of it', async () => {
  atStripe('vs_gone', 'order-8', { status: 'verified', redaction: { status: 'redacted' } })
  expect(await adopted('vs_gone', home)).toMatchObject({
    reference: '',
    state: { phase: 'redacted' },
  })
})

test('reports are listed and shown to the site whose session they are of', async () => {
  const about = {
    created: 1_700_000_000,
    type: 'document',
    verification_session: 'vs_1',
    livemode: false,
  }
  stripe.reports.push(
    { id: 'vr_mine', client_reference_id: `${SITE}/${newId()}`, ...about },
    { id: 'vr_theirs', client_reference_id: `${HOME}/${newId()}`, ...about },
  )
  const listed = v.parse(ReportList, await (await desk.call('/api/reports')).json())
  expect(listed.reports.map(({ id }) => id)).toEqual(['vr_mine'])
  expect((await desk.call('/api/reports/vr_mine')).status).toBe(200)
  for (const id of ['vr_theirs', 'vr_none'])
    expect((await desk.call(`/api/reports/${id}`)).status).toBe(404)
})
