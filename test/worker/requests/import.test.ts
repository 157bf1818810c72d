/** Recovery file: what another device created is brought by somebody else, and stays its author's. */
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { BatchAnswer } from '../../../shared/protocol/protocol.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'import'
let lost: Device
let agent: Device

beforeAll(async () => {
  new StripeStandIn().install()
  lost = await Device.enrol(SITE, 'kiosk')
  agent = await Device.enrol(SITE, 'agent')
  await query(SITE, "UPDATE devices SET state = 'revoked' WHERE id = ?", lost.id)
})

async function bring(items: unknown[], device = agent) {
  const answered = await device.call('/api/import', { items })
  expect(answered.status).toBe(200)
  return v.parse(BatchAnswer, await answered.json()).items
}

const outcomes = async (items: unknown[], device = agent) =>
  (await bring(items, device)).map((answer) =>
    answer.outcome === 'refused' ? answer.problem.code : answer.outcome,
  )

test('records of a revoked device are taken, and it stays their author', async () => {
  const details = { email: 'jenny@example.com' }
  const envelope = [await lost.record({}, { details }), await lost.record()]
  const answers = await bring(envelope)
  for (const answer of answers)
    expect(answer).toMatchObject({ outcome: 'accepted', request: { device: lost.id } })
  expect(await outcomes(envelope)).toEqual(['duplicate', 'duplicate'])
})

test('whoever imports can forge none', async () => {
  const honest = await lost.record()
  const changed = { ...honest, record: honest.record.replace('Gate 4', 'Gate 5') }
  const inTheirName = await agent.record({ device: lost.id })
  const stranger = await Device.enrol('import-elsewhere', 'agent')
  const items = [changed, inTheirName, await stranger.record(), { nothing: 1 }, honest]
  expect(await outcomes(items)).toEqual([
    ...Array(3).fill('record_signature_refused'),
    'record_invalid',
    'accepted',
  ])
})

test('edits and deletions are allowed by their signer, not by who brings them', async () => {
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })] })
  const foreign = await lost.record({ id, edit: 2 })
  const supervisor = await Device.enrol(SITE, 'supervisor')
  expect(await outcomes([foreign], supervisor)).toEqual(['record_invalid'])
  const own = newId()
  const both = [await lost.record({ id: own }), await lost.deletion(own, 2)]
  expect(await outcomes(both)).toEqual(['accepted', 'accepted'])
})

test('a call that holds nothing, or too much, is refused as a batch is', async () => {
  for (const [items, code] of [
    [[], 'batch_empty'],
    [Array(101).fill({}), 'batch_too_large'],
  ])
    expect(await (await agent.call('/api/import', { items })).json()).toMatchObject({ code })
  const answered = await agent.call('/api/import', { items: [{}], start: true })
  expect(await answered.json()).toMatchObject({ code: 'invalid' })
})
