/**
 * Whatever is right but its text, its query, its site or its event: refused at its door or ignored, never
 * a 5xx, and nothing is changed. `fuzz.test.ts` throws what is wrong in every way.
 */
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DESK_OPERATIONS } from '../../../shared/openapi/desk-operations.ts'
import { OPEN_OPERATIONS } from '../../../shared/openapi/open-operations.ts'
import type { Operation } from '../../../shared/openapi/operation.ts'
import { REQUEST_OPERATIONS } from '../../../shared/openapi/request-operations.ts'
import { writeDeviceHeader } from '../../../shared/protocol/headers.ts'
import { deliverRaw, signature } from '../kit/delivery.ts'
import { Device, enrolWith, newId, newKeyPair, send } from '../kit/device.ts'
import { query, tablesOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'
import { expectCalm } from './calm.ts'
import { halfPair, hostileQuery, hostileText, unfitReference, unknownSite } from './generators.ts'
import { bodyWith, holdsText } from './right-but-one.ts'

const SITE = 'fuzz-text'
const RUNS = { numRuns: 12 }
let request: string
let agent: Device
let supervisor: Device

beforeAll(async () => {
  new StripeStandIn().install()
  agent = await Device.enrol(SITE, 'agent')
  supervisor = await Device.enrol(SITE, 'supervisor')
  request = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id: request })], start: true })
})

beforeEach(() => {
  new StripeStandIn().install()
})

/** Who called when, and which proofs were used, is noted of every call; reading is in the audit log. */
const NOTED = ['devices', 'dpop_jtis']
const NOTED_BY_GET = [...NOTED, 'audit', 'site']

async function unchanged(noted: readonly string[], play: () => Promise<void>): Promise<void> {
  const before = await tablesOf(SITE, noted)
  await play()
  expect(await tablesOf(SITE, noted)).toEqual(before)
}

const OF_DEVICES: [endpoint: string, operation: Operation][] = Object.entries<Operation>({
  ...REQUEST_OPERATIONS,
  ...DESK_OPERATIONS,
})
const withText = OF_DEVICES.flatMap(([endpoint, { body }]) =>
  body && holdsText(body) ? [[endpoint, body] as const] : [],
)

/** The real thing, so that nothing but the text is wrong. */
const addressOf = (endpoint: string): string => {
  const path = endpoint.replace(/^\w+ /, '')
  const id = path.startsWith('/api/devices/') ? agent.id : request
  return path.replace(':id', id).replace(':file', 'file_1')
}

test.each(withText)('%s refuses a body whose only fault is half a pair', async (endpoint, body) => {
  await unchanged(NOTED, () =>
    fc.assert(
      fc.asyncProperty(bodyWith(body, halfPair), async (sent) => {
        const answered = await supervisor.call(addressOf(endpoint), sent)
        const code = await expectCalm(answered.clone())
        if (code !== null) return
        // A batch is answered item by item.
        const { items } = (await answered.json()) as { items?: { outcome: string }[] }
        expect(items?.map(({ outcome }) => outcome)).toEqual(['refused'])
      }),
      RUNS,
    ),
  )
})

const POSTS = OF_DEVICES.map(([endpoint]) => endpoint).filter((one) => one.startsWith('POST '))

test.each(POSTS)('%s takes no harm from a query it does not know', async (endpoint) => {
  await unchanged(NOTED, () =>
    fc.assert(
      fc.asyncProperty(hostileQuery, async (asked) => {
        const address = `${addressOf(endpoint)}?${asked}`
        await expectCalm(await supervisor.call(address, { 'no such field': 1 }))
      }),
      RUNS,
    ),
  )
})

test('a signed record whose reference is unfit is refused by its field', async () => {
  await unchanged(NOTED, () =>
    fc.assert(
      fc.asyncProperty(unfitReference, async (reference) => {
        const items = [await agent.record({ id: newId(), reference })]
        const answered = await agent.call('/api/requests', { items })
        expect(await answered.json()).toMatchObject({
          items: [{ outcome: 'refused', problem: { errors: [{ field: 'reference' }] } }],
        })
      }),
      { numRuns: 60 },
    ),
  )
})

test('a ticket of such a record opens nothing', async () => {
  await unchanged(NOTED, () =>
    fc.assert(
      fc.asyncProperty(unfitReference, async (reference) => {
        const ticket = await makeTicket(agent, await agent.record({ id: newId(), reference }))
        for (const answered of [await show(ticket), await startBy(ticket)]) {
          expect(answered.ok).toBe(false)
          await expectCalm(answered)
        }
      }),
      RUNS,
    ),
  )
})

/** Nobody made it, and asking for it must not. */
const expectNoSite = async (site: string) =>
  expect(
    await query(site, "SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_%' ESCAPE '\\'"),
  ).toEqual([])

test('a site that nobody made is answered like any other, and is not made by it', async () => {
  const GETS = OF_DEVICES.map(([endpoint]) => endpoint).filter((one) => one.startsWith('GET '))
  await fc.assert(
    fc.asyncProperty(unknownSite, fc.constantFrom(...GETS), async (site, endpoint) => {
      const id = `${site}.${'0'.repeat(16)}`
      const report = { id, protocol: 1, app: 't', unsent: 0, oldest: 0, storage: 0 }
      const header = writeDeviceHeader(report)
      const called = await agent.call(addressOf(endpoint), undefined, { header })
      expect(await expectCalm(called)).toBe('proof_refused')
      const enrolled = await enrolWith(`${site}-0000-0000-0000`, await newKeyPair(), {
        address: `2001:db8:${site.length}:${Math.floor(Math.random() * 65_536).toString(16)}::1`,
      })
      expect(await expectCalm(enrolled)).toBe('code_refused')
      const named = { id: 'vs_1', client_reference_id: `${site}/${newId()}` }
      await expectCalm(await deliverSigned(eventOf(named)))
      await expectNoSite(site)
    }),
    RUNS,
  )
})

const eventOf = (object: unknown) => ({
  id: `evt_${newId()}`,
  object: 'event',
  type: 'identity.verification_session.verified',
  data: { object },
})

const deliverSigned = async (event: unknown): Promise<Response> => {
  const payload = JSON.stringify(event)
  return deliverRaw(payload, await signature(payload, 'whsec_new'))
}

const anyText = fc.oneof(hostileText, halfPair)
/** Signed by Stripe, and about nothing that is here. */
const foreignEvent = fc.oneof(
  fc.jsonValue(),
  fc
    .tuple(anyText, anyText)
    .map(([id, reference]) => eventOf({ id, client_reference_id: reference })),
  anyText.map((id) => eventOf({ id, client_reference_id: `${SITE}/${newId()}` })),
  // The right request, and no session that could be its own.
  halfPair.map((id) => eventOf({ id, client_reference_id: `${SITE}/${request}` })),
  halfPair.map((id) => ({
    ...eventOf({ id: 'vs_1', client_reference_id: `${SITE}/${request}` }),
    id,
  })),
  anyText.map((type) => ({ ...eventOf({ id: 'vs_1', client_reference_id: null }), type })),
  fc.constantFrom(
    { id: 'evt_1', object: 'v2.core.event', type: 'v2.core.account.updated', related_object: null },
    { ...eventOf({ id: 'pi_1', object: 'payment_intent' }), type: 'payment_intent.succeeded' },
    { ...eventOf(null), data: null },
    eventOf([]),
  ),
)

test('an event that Stripe signed and that is about nothing here changes nothing', async () => {
  await unchanged([], () =>
    fc.assert(
      fc.asyncProperty(foreignEvent, async (event) => {
        await expectCalm(await deliverSigned(event))
      }),
      { numRuns: 60 },
    ),
  )
})

/** What the Worker serves out of its assets, beside what it answers itself. */
const ASSET_GETS = ['/api/openapi.json', '/handover', '/handover.html']

test.each(ASSET_GETS)('%s is calm, whatever is asked of it', async (path) => {
  await fc.assert(
    fc.asyncProperty(hostileQuery, async (asked) => {
      const answered = await send(`${path}?${asked}`)
      expect(answered.status).toBeLessThan(500)
    }),
    RUNS,
  )
})

test('each of the open calls refuses a body whose only fault is half a pair', async () => {
  let n = 0
  for (const [endpoint, operation] of Object.entries<Operation>(OPEN_OPERATIONS)) {
    const { body } = operation
    if (!body || !holdsText(body)) continue
    const path = endpoint.replace(/^\w+ /, '')
    await unchanged([], () =>
      fc.assert(
        fc.asyncProperty(bodyWith(body, halfPair), async (sent) => {
          const headers = { 'CF-Connecting-IP': `203.0.113.${n++}` }
          const called = await send(path, { method: 'POST', headers, body: JSON.stringify(sent) })
          expect(await expectCalm(called), path).not.toBeNull()
        }),
        RUNS,
      ),
    )
  }
  expect(n).toBeGreaterThan(20)
})

test('a filter whose text is none finds nothing and changes nothing', async () => {
  await unchanged(NOTED_BY_GET, () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('%ed%a0%80', '%ff', '%c0%80'), async (half) => {
        for (const [endpoint] of OF_DEVICES.filter(([, { query: asked }]) => asked))
          await expectCalm(await supervisor.call(`${addressOf(endpoint)}?reference=${half}`))
      }),
      RUNS,
    ),
  )
})
