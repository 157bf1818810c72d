/** The links of a device that was put out: they end with it, unless a supervisor keeps them. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { Timeline } from '../../../shared/protocol/request-list.ts'
import { auditOf } from '../kit/audit-log.ts'
import { Device, newId } from '../kit/device.ts'
import { stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, signedTimeOf, startBy } from '../kit/ticket-maker.ts'

const SITE = 'links-end'
const DAY_MS = 24 * 60 * 60_000
let desk: Device
let lost: Device
let stripe: StripeStandIn

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  lost = await Device.enrol(SITE, 'agent')
})

afterEach(() => {
  vi.useRealTimers()
})

const HOW = ['revoke', 'wipe'] as const

async function end(how: (typeof HOW)[number], body: Record<string, unknown>) {
  const answered = await desk.call(`/api/devices/${lost.id}/${how}`, body)
  expect(answered.status).toBe(200)
}

const codeOf = async (answered: Response) =>
  v.parse(v.object({ code: v.string() }), await answered.json()).code

const both = async (ticket: string) => [
  await codeOf(await show(ticket)),
  await codeOf(await startBy(ticket)),
]

/** Accepted, with a link that was made before anything happened. */
async function linked() {
  const id = newId()
  const envelope = await lost.record({ id })
  await lost.call('/api/requests', { items: [envelope] })
  const signedTime = await signedTimeOf(lost)
  return { id, envelope, signedTime, ticket: await makeTicket(lost, envelope, { signedTime }) }
}

test.each(HOW)(
  'after %s no link of the device opens or starts anything, whenever it was made',
  async (how) => {
    const { envelope, signedTime, ticket } = await linked()
    const running = await linked()
    expect((await startBy(running.ticket)).status).toBe(200)
    const unsent = await lost.record()
    await end(how, {})
    for (const made of [ticket, await makeTicket(lost, envelope, { signedTime }), running.ticket])
      expect(await both(made)).toEqual(['link_revoked', 'link_revoked'])
    expect(await both(await makeTicket(lost, unsent, { signedTime }))).toEqual([
      'ticket_refused',
      'ticket_refused',
    ])
    expect(stripe.count('create')).toBe(1)
  },
)

test.each(HOW)(
  'a supervisor may keep them through a %s: for what the ledger holds, made until then',
  async (how) => {
    const { id, envelope, ticket } = await linked()
    const before = await signedTimeOf(lost)
    const unsent = await makeTicket(lost, await lost.record(), { signedTime: before })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 })
    await end(how, { links: 'keep' })
    expect((await show(ticket)).status).toBe(200)
    expect((await startBy(ticket)).status).toBe(200)
    expect(stripe.of(id)).toHaveLength(1)
    // What it signs by then changes nothing.
    const edit = await lost.record({ id, edit: 2, reference: 'Changed' })
    await show(await makeTicket(lost, edit, { signedTime: before }))
    expect(await (await desk.call(`/api/requests/${id}`)).json()).toMatchObject({ edit: 1 })
    expect(await both(unsent)).toEqual(['ticket_refused', 'ticket_refused'])
    vi.setSystemTime(Date.now() + 1000)
    const after = await signedTimeOf(desk)
    expect(await both(await makeTicket(lost, envelope, { signedTime: after }))).toEqual([
      'link_revoked',
      'link_revoked',
    ])
    // Each can still be ended by itself.
    await desk.call(`/api/requests/${id}/revoke-link`, {})
    expect(await both(ticket)).toEqual(['link_revoked', 'link_revoked'])
  },
)

test('links that were kept are ended by revoking again; the audit tells what was decided', async () => {
  const { ticket } = await linked()
  await end('wipe', { links: 'keep' })
  await end('revoke', { links: 'keep' })
  expect((await show(ticket)).status).toBe(200)
  await end('revoke', { links: 'keep' })
  await end('revoke', {})
  await end('revoke', { links: 'keep' })
  expect(await both(ticket)).toEqual(['link_revoked', 'link_revoked'])
  const noted = (await auditOf(SITE)).filter(({ device }) => device === lost.id)
  expect(noted.slice(1).map(({ code, note }) => [code, note])).toEqual([
    ['wipe_asked', 'links_kept'],
    ['revoked', 'links_kept'],
    ['link_revoked', undefined],
    ['revoked', 'links_ended'],
  ])
})

const linkOf = async (id: string) =>
  v.parse(RequestRow, await (await desk.call(`/api/requests/${id}`)).json()).link ?? ''

test.each(HOW)(
  'a %s ends the links of what it created and of what was assigned to it, and each request tells it',
  async (how) => {
    const own = await linked()
    const handedOn = await linked()
    const assigned = newId()
    const others = newId()
    const items = [await desk.record({ id: assigned }), await desk.record({ id: others })]
    await desk.call('/api/requests', { items })
    const phone = await Device.enrol(SITE, 'agent')
    await desk.call(`/api/requests/${assigned}/assign`, { device: lost.id })
    await desk.call(`/api/requests/${handedOn.id}/assign`, { device: phone.id })
    const ended = await Promise.all([own.id, handedOn.id, assigned].map(linkOf))
    const kept = await linkOf(others)
    await end(how, {})
    for (const link of ended) expect(await both(link)).toEqual(['link_revoked', 'link_revoked'])
    expect((await show(kept)).status).toBe(200)
    for (const id of [own.id, handedOn.id, assigned]) {
      const { entries } = v.parse(
        Timeline,
        await (await desk.call(`/api/requests/${id}/timeline`)).json(),
      )
      expect(entries.at(-1)).toMatchObject({
        kind: 'audit',
        code: 'link_revoked',
        by: desk.id,
        device: lost.id,
      })
    }
    // Whoever works on it now has another one.
    const now = await phone.call(`/api/requests/${handedOn.id}`)
    const { link } = v.parse(RequestRow, await now.json())
    expect(ended).not.toContain(link)
    expect((await show(link ?? '')).status).toBe(200)
  },
)

test('a device that never came back keeps what was decided when it was asked', async () => {
  const kept = await linked()
  await end('wipe', { links: 'keep' })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * DAY_MS + 1000 })
  await runDurableObjectAlarm(stubOf(SITE))
  expect(await (await desk.call('/api/devices')).text()).toContain('"state":"revoked"')
  expect((await show(kept.ticket)).status).toBe(200)
})

test('a decision that nobody knows is refused', async () => {
  for (const how of HOW)
    for (const body of [{ links: 'some' }, { keep: true }])
      expect((await desk.call(`/api/devices/${lost.id}/${how}`, body)).status).toBe(400)
  expect((await lost.call('/api/requests')).status).toBe(200)
})
