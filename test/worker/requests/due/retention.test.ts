/** Every phase has an end: what nobody needs any more is forgotten here and at Stripe, started or not. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../shared/protocol/default-settings.ts'
import { auditOf } from '../../kit/audit-log.ts'
import { Device, newId } from '../../kit/device.ts'
import { query, stubOf } from '../../kit/peek.ts'
import { StripeStandIn } from '../../kit/stripe-stand-in.ts'

const SITE = 'retention'
const DAY_MS = 24 * 60 * 60_000
let agent: Device
let desk: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  for (const table of ['settings', 'requests', 'claims', 'pending_actions'])
    await query(SITE, `DELETE FROM ${table}`)
})

afterEach(() => {
  vi.useRealTimers()
})

const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
const alarm = () => runDurableObjectAlarm(stubOf(SITE))

async function rowOf(id: string) {
  const [row] = await query(SITE, 'SELECT * FROM requests WHERE id = ?', id)
  if (!row) throw new Error('the request is not there')
  return row
}

const pendingOf = (id: string) => query(SITE, 'SELECT * FROM pending_actions WHERE request = ?', id)

/** The contact details are sealed parts, the reference is readable; both shall go. */
async function isForgotten(id: string): Promise<boolean> {
  const { reference, record, details } = await rowOf(id)
  const parts = await query(SITE, 'SELECT * FROM sealed_parts WHERE request = ?', id)
  return reference === '' && record === '' && details === null && parts.length === 0
}

async function accepted(): Promise<string> {
  const id = newId()
  const parts = { details: { email: 'a@example.com' } }
  await agent.call('/api/requests', { items: [await agent.record({ id }, parts)] })
  return id
}

async function open(): Promise<string> {
  const id = await accepted()
  expect((await agent.call(`/api/requests/${id}/start`, {})).status).toBe(200)
  return id
}

async function judged(outcome: 'verified' | 'document_expired'): Promise<string> {
  const id = await open()
  stripe.decide(id, outcome)
  await agent.call(`/api/requests/${id}`)
  return id
}

async function decided(id: string, kind: 'cancel' | 'close'): Promise<string> {
  const body = kind === 'close' ? { reason: 'Passport shown at the gate' } : {}
  expect((await desk.call(`/api/requests/${id}/${kind}`, body)).status).toBe(200)
  return id
}

/** Each with the phase that it ends in when its time is over; `days`: which rule it goes by. */
const PHASES: Record<string, [days: keyof typeof DAYS, make: () => Promise<string>, ends: string]> =
  {
    'nobody started': ['accepted', accepted, 'redacted'],
    'somebody started and nobody finished': ['open', open, 'redacting'],
    'not verified': ['unverified', () => judged('document_expired'), 'redacting'],
    verified: ['verified', () => judged('verified'), 'redacting'],
    'canceled before its start': [
      'canceled',
      async () => decided(await accepted(), 'cancel'),
      'redacted',
    ],
    'canceled after its start': [
      'canceled',
      async () => decided(await open(), 'cancel'),
      'redacting',
    ],
    'canceled after its verdict': [
      'canceled',
      async () => decided(await judged('document_expired'), 'cancel'),
      'redacting',
    ],
    'closed before its start': [
      'closed',
      async () => decided(await accepted(), 'close'),
      'redacted',
    ],
    'closed after its start': ['closed', async () => decided(await open(), 'close'), 'redacting'],
    'verified and closed': [
      'verified',
      async () => decided(await judged('verified'), 'close'),
      'redacting',
    ],
    'deleted by its author': [
      'canceled',
      async () => {
        const id = await accepted()
        await agent.call('/api/requests', { items: [await agent.deletion(id, 2)] })
        return id
      },
      'redacted',
    ],
  }

const DAYS = { accepted: 11, open: 12, unverified: 13, verified: 14, canceled: 15, closed: 16 }

test.each(Object.keys(PHASES))(
  'by what a site decides from the start, what is %s for four years is forgotten',
  async (name) => {
    const id = await PHASES[name]?.[1]()
    later(4 * 365 * DAY_MS)
    await alarm()
    await vi.waitFor(async () => expect(await isForgotten(id ?? '')).toBe(true))
  },
)

test.each(Object.keys(PHASES))(
  '%s: forgotten after its own days, not before, and audited',
  async (name) => {
    await desk.call('/api/settings', { settings: { ...DEFAULT_SETTINGS, retention: DAYS } })
    const [rule, make, ends] = PHASES[name] ?? PHASES.verified ?? expect.unreachable()
    const id = await make()
    later(DAYS[rule] * DAY_MS - 60_000)
    await alarm()
    expect([await isForgotten(id), (await rowOf(id)).phase === ends]).toEqual([false, false])
    later(2 * 60_000)
    await alarm()
    await vi.waitFor(async () => expect((await rowOf(id)).phase).toBe(ends))
    expect(await isForgotten(id)).toBe(true)
    const noted = (await auditOf(SITE)).filter(({ request }) => request === id)
    expect(noted.at(-1)).toMatchObject({
      code: ends === 'redacted' ? 'cleaned_up' : 'redaction_asked',
      by: null,
    })
    const [session] = stripe.of(id)
    if (ends === 'redacting') expect(session?.redaction).toMatchObject({ status: 'processing' })
    // Nothing of it is due any more.
    const calls = stripe.calls.length
    later(400 * DAY_MS)
    await query(SITE, 'UPDATE requests SET refresh_at = NULL')
    await alarm()
    expect(stripe.calls.slice(calls)).toEqual([])
  },
)

test('a phase begins anew with each change: what came back to life is not forgotten by its old days', async () => {
  await desk.call('/api/settings', { settings: { ...DEFAULT_SETTINGS, retention: DAYS } })
  const id = await open()
  later(10 * DAY_MS)
  stripe.decide(id, 'document_expired')
  await agent.call(`/api/requests/${id}`)
  later(10 * DAY_MS)
  await alarm()
  expect(await rowOf(id)).toMatchObject({ phase: 'unverified' })
  later(4 * DAY_MS)
  await alarm()
  await vi.waitFor(async () => expect((await rowOf(id)).phase).toBe('redacting'))
})

test('what Stripe is checking is asked for again, until there is a verdict: that has days of its own', async () => {
  const id = await open()
  stripe.act(id, { kind: 'submit' })
  await agent.call(`/api/requests/${id}`)
  later(365 * DAY_MS)
  for (const asked of [1, 2]) {
    await alarm()
    await vi.waitFor(() => expect(stripe.count('redact')).toBe(asked))
    later(DAY_MS)
  }
  expect(await rowOf(id)).toMatchObject({ phase: 'processing' })
  stripe.decide(id, 'verified')
  await alarm()
  await vi.waitFor(async () => expect(await pendingOf(id)).toEqual([]))
  expect([(await rowOf(id)).phase, stripe.count('redact')]).toEqual(['verified', 2])
  later(DEFAULT_SETTINGS.retention.verified * DAY_MS)
  await alarm()
  await vi.waitFor(async () => expect((await rowOf(id)).phase).toBe('redacting'))
  expect(await isForgotten(id)).toBe(true)
})

test('who submitted on the last day keeps the verdict for its own days', async () => {
  const id = await open()
  later(DEFAULT_SETTINGS.retention.open * DAY_MS + 60_000)
  stripe.act(id, { kind: 'submit' })
  await alarm()
  await vi.waitFor(async () => expect((await rowOf(id)).phase).toBe('processing'))
  await vi.waitFor(async () => expect(await pendingOf(id)).toEqual([]))
  stripe.act(id, { kind: 'pass' })
  for (let n = 0; n < 3; n++) {
    later(DAY_MS)
    await alarm()
  }
  await vi.waitFor(async () => expect((await rowOf(id)).phase).toBe('verified'))
  expect(stripe.of(id)).toMatchObject([{ status: 'verified', redaction: null }])
})

test('a verdict that nobody has told us of is no session that nobody finished', async () => {
  const id = await open()
  stripe.decide(id, 'verified')
  later(DEFAULT_SETTINGS.retention.open * DAY_MS + 60_000)
  await alarm()
  await vi.waitFor(async () => expect((await rowOf(id)).phase).toBe('verified'))
  await vi.waitFor(async () => expect(await pendingOf(id)).toEqual([]))
  expect([stripe.count('redact'), await isForgotten(id)]).toEqual([0, false])
})

test('while Stripe cannot be read, nothing of what was due is lost or done', async () => {
  const id = await open()
  later(DEFAULT_SETTINGS.retention.open * DAY_MS + 60_000)
  stripe.fault('retrieve', ...Array(2).fill({ kind: 'status', status: 500 }))
  await alarm()
  await vi.waitFor(() => expect(stripe.count('retrieve')).toBeGreaterThan(0))
  expect([stripe.count('redact'), await pendingOf(id)]).toMatchObject([0, [{ kind: 'redact' }]])
  later(DAY_MS)
  await alarm()
  await vi.waitFor(async () => expect((await rowOf(id)).phase).toBe('redacting'))
})

test('what somebody decides takes the place of what the site alone was about to do', async () => {
  const id = await open()
  later(DEFAULT_SETTINGS.retention.open * DAY_MS + 60_000)
  stripe.fault('redact', { kind: 'status', status: 500 })
  await alarm()
  await vi.waitFor(() => expect(stripe.count('redact')).toBe(1))
  stripe.decide(id, 'document_expired')
  await decided(id, 'close')
  expect(await rowOf(id)).toMatchObject({ phase: 'canceled', closed_at: Date.now() })
  expect([await pendingOf(id), stripe.count('redact')]).toEqual([[], 1])
})

test.each(['retention', 'desk'])(
  'what was canceled and Stripe will not redact is forgotten here all the same (%s)',
  async (by) => {
    const id = await decided(await open(), 'cancel')
    stripe.fault('redact', ...Array(3).fill({ kind: 'status', status: 400 }))
    if (by === 'desk') expect((await desk.call(`/api/requests/${id}/redact`, {})).status).toBe(200)
    later(4 * 365 * DAY_MS)
    await alarm()
    await vi.waitFor(async () => expect(await isForgotten(id)).toBe(true))
    expect(await rowOf(id)).toMatchObject({ phase: 'canceled' })
    expect(await pendingOf(id)).toEqual([])
    const noted = (await auditOf(SITE)).filter(({ request }) => request === id)
    expect(noted.at(-1)).toMatchObject({ code: 'erased_here', by: by === 'desk' ? desk.id : null })
    await alarm()
    expect(stripe.count('redact')).toBe(1)
  },
)
