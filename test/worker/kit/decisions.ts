/** A site with an agent, its desk and a stand-in for Stripe, where requests are decided about. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { Act } from '../../sandbox/identity/lifecycle.ts'
import { Device, newId } from './device.ts'
import { passPolls } from './eventually.ts'
import { query, stubOf } from './peek.ts'
import { type Fault, StripeStandIn } from './stripe-stand-in.ts'

export const SITE = 'decide'
export const MINUTE_MS = 60_000
export const CUT_AFTER: Fault = { kind: 'cut', after: true }
export const CUT_BEFORE: Fault = { kind: 'cut', after: false }
export const BUSY: Fault = { kind: 'status', status: 429, retryAfter: '7' }

type At = { agent: Device; desk: Device; stripe: StripeStandIn }

/** Who is there. Filled before the first test of a file; Stripe is another one in each test. */
export const at = {} as At

/** Call once in a file. */
export function openSite(): void {
  beforeAll(async () => {
    at.agent = await Device.enrol(SITE, 'agent')
    at.desk = await Device.enrol(SITE, 'supervisor')
  })

  beforeEach(async () => {
    at.stripe = new StripeStandIn().install()
    for (const table of ['claims', 'pending_actions']) await query(SITE, `DELETE FROM ${table}`)
    await query(SITE, 'UPDATE requests SET refresh_at = NULL')
  })

  afterEach(() => {
    vi.useRealTimers()
  })
}

export async function accepted(): Promise<string> {
  const id = newId()
  const parts = { details: { email: 'a@example.com' } }
  await at.agent.call('/api/requests', {
    items: [await at.agent.record({ id, reference: id }, parts)],
  })
  return id
}

export const start = (id: string) => at.agent.call(`/api/requests/${id}/start`, {})

export async function started(): Promise<string> {
  const id = await accepted()
  expect((await start(id)).status).toBe(200)
  return id
}

/** As a webhook would have told. */
export async function brought(id: string, ...acts: Act[]): Promise<string> {
  at.stripe.act(id, ...acts)
  passPolls()
  await at.agent.call(`/api/requests/${id}`)
  return id
}

/** A create that nobody knows the outcome of. */
export async function claimed(fault: Fault): Promise<string> {
  const id = await accepted()
  at.stripe.fault('create', fault, ...Array(4).fill(CUT_BEFORE))
  at.stripe.fault('list', ...Array(5).fill(CUT_BEFORE))
  expect((await start(id)).status).toBe(504)
  const { sessions } = at.stripe
  at.stripe = new StripeStandIn().install()
  for (const [key, session] of sessions) at.stripe.sessions.set(key, session)
  return id
}

type Body = Record<string, unknown>
export const BODIES = { cancel: {}, close: { reason: 'Passport shown at the gate' }, redact: {} }
export const ACTIONS = ['cancel', 'close', 'redact'] as const
export type Kind = (typeof ACTIONS)[number]

export async function decide(id: string, kind: Kind, more: Body = {}, by = at.desk) {
  const answered = await by.call(`/api/requests/${id}/${kind}`, { ...BODIES[kind], ...more })
  const body: unknown = await answered.json()
  return { status: answered.status, body }
}

export const alarm = () => runDurableObjectAlarm(stubOf(SITE))
export const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
export const pendingActionsOf = (id: string) =>
  query(SITE, 'SELECT * FROM pending_actions WHERE request = ?', id)
export const partsOf = (id: string) =>
  query(SITE, 'SELECT * FROM sealed_parts WHERE request = ?', id)
export const phaseOf = async (id: string) =>
  (await query(SITE, 'SELECT phase FROM requests WHERE id = ?', id))[0]?.phase
export async function auditOf(id: string) {
  const rows = await query(SITE, 'SELECT text FROM audit WHERE request = ? ORDER BY seq', id)
  return rows
    .map(({ text }) => JSON.parse(String(text)))
    .filter(({ code }) => code !== 'started')
    .map(({ code, by }) => [code, by])
}

export const ENDS: Record<Kind, [code: string, unstarted: string, open: string]> = {
  cancel: ['canceled', 'canceled', 'canceled'],
  close: ['closed', 'canceled', 'canceled'],
  redact: ['redaction_asked', 'redacted', 'redacting'],
}
