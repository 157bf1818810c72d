/** Importing gives a say only where it brought something: a record that is there already is no key to it. */
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { BatchAnswer, type RecordEnvelope } from '../../../shared/protocol/protocol.ts'
import { auditOf } from '../kit/audit-log.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show } from '../kit/ticket-maker.ts'

const SITE = 'import-grants'
let author: Device
let other: Device
let desk: Device

beforeAll(async () => {
  author = await Device.enrol(SITE, 'agent')
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(async () => {
  new StripeStandIn().install()
  other = await Device.enrol(SITE, 'agent')
})

async function bring(device: Device, ...items: RecordEnvelope[]) {
  const answered = await device.call('/api/import', { items })
  return v.parse(BatchAnswer, await answered.json()).items
}

const push = async (...items: RecordEnvelope[]) =>
  (await author.call('/api/requests', { items })).json()

/** As a ticket holds it: whoever decodes one has this. */
function fromTicket({ record, signature, details }: RecordEnvelope): RecordEnvelope {
  return { record, signature, ...(details ? { details } : {}), age_ms: 0 }
}

async function mayNothing(device: Device, id: string) {
  for (const [path, body] of [
    [`/api/requests/${id}`, undefined],
    [`/api/requests/${id}/start`, {}],
    [`/api/requests/${id}/cancel`, {}],
    [`/api/requests/${id}/revoke-link`, {}],
  ] as const)
    expect((await device.call(path, body)).status).toBe(404)
  expect(await (await device.call('/api/requests?since=0')).text()).not.toContain(id)
}

test('a revoked ticket that somebody decoded gives its record, and no control', async () => {
  const id = newId()
  const envelope = await author.record({ id, reference: 'Bay 9' }, { notes: { note: 'n' } })
  const ticket = await makeTicket(author, envelope)
  await push(envelope)
  await show(ticket)
  await author.call(`/api/requests/${id}/revoke-link`, {})
  const before = await auditOf(SITE)
  expect(await bring(other, fromTicket(envelope))).toEqual([{ outcome: 'received' }])
  await mayNothing(other, id)
  expect(await auditOf(SITE)).toEqual(before)
  expect(await query(SITE, 'SELECT * FROM access_grants WHERE request = ?', id)).toEqual([])
})

test.each(['superseded', 'gone', 'conflict', 'already_started'] as const)(
  'an import that would be answered with %s tells nothing and gives nothing',
  async (outcome) => {
    const id = newId()
    const first = await author.record({ id, reference: 'Bay 9' })
    const second = await author.record({ id, edit: 2, reference: 'Bay 10' })
    await push(first)
    let item = first
    if (outcome === 'superseded') await push(second)
    if (outcome === 'gone') await desk.call(`/api/requests/${id}/redact`, {})
    if (outcome === 'conflict') item = await author.record({ id, reference: 'Bay 11' })
    if (outcome === 'already_started') {
      await author.call(`/api/requests/${id}/start`, {})
      item = second
    }
    const [own] = v.parse(BatchAnswer, await push(item)).items
    expect(own?.outcome === 'refused' ? own.problem.code : own?.outcome).toBe(outcome)
    const [answer] = await bring(other, item)
    const isDone = outcome === 'superseded' || outcome === 'gone'
    if (isDone) expect(answer).toEqual({ outcome: 'received' })
    else expect(answer).toMatchObject({ outcome: 'refused', problem: { code: 'record_invalid' } })
    expect(JSON.stringify(answer)).not.toContain('Bay')
    await mayNothing(other, id)
  },
)

test('what an import brings gives access: a request, an edit, or the notes a ticket left behind', async () => {
  const [unknown, edited, partial] = [newId(), newId(), newId()]
  await push(await author.record({ id: edited }))
  const whole = await author.record({ id: partial }, { notes: { note: 'n' } })
  await show(await makeTicket(author, whole))
  const answers = await bring(
    other,
    await author.record({ id: unknown }),
    await author.record({ id: edited, edit: 2 }),
    whole,
  )
  expect(answers).toMatchObject([
    { outcome: 'accepted', request: { id: unknown } },
    { outcome: 'accepted', request: { id: edited } },
    { outcome: 'duplicate', request: { id: partial, partial: false } },
  ])
  for (const id of [unknown, edited, partial])
    expect((await other.call(`/api/requests/${id}`)).status).toBe(200)
  const noted = (await auditOf(SITE)).filter(({ by, request }) => by === other.id && request)
  expect(noted.map(({ code, request }) => [code, request])).toEqual([
    ['imported', unknown],
    ['imported', edited],
    ['imported', partial],
  ])
})

test('whoever sees a request already is answered as ever', async () => {
  const id = newId()
  const envelope = await author.record({ id })
  await push(envelope)
  expect(await bring(desk, envelope)).toMatchObject([{ outcome: 'duplicate', request: { id } }])
  expect(await bring(author, envelope)).toMatchObject([{ outcome: 'duplicate', request: { id } }])
  await bring(other, await author.record({ id, edit: 2 }))
  expect(await bring(other, envelope)).toMatchObject([{ outcome: 'superseded', request: { id } }])
})
