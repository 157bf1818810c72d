/** What the ledger takes, item by item, and what a device is told of changes. */
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import {
  BatchAnswer,
  Delta,
  type ItemAnswer,
  type RecordEnvelope,
} from '../../../shared/protocol/protocol.ts'
import { sha256 } from '../../../shared/text/bytes.ts'
import { Device, newId } from '../kit/device.ts'
import { everything, query, revOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'accept'
let agent: Device
let other: Device
let supervisor: Device
let stripe: StripeStandIn

beforeAll(async () => {
  stripe = new StripeStandIn().install()
  agent = await Device.enrol(SITE, 'agent')
  other = await Device.enrol(SITE, 'agent')
  supervisor = await Device.enrol(SITE, 'supervisor')
})

async function sendAll(items: unknown[], device = agent): Promise<ItemAnswer[]> {
  const answered = await device.call('/api/requests', { items })
  expect(answered.status).toBe(200)
  return v.parse(BatchAnswer, await answered.json()).items
}

async function sendOne(item: unknown, device = agent): Promise<ItemAnswer> {
  const [answer] = await sendAll([item], device)
  if (!answer) throw new Error('no answer')
  return answer
}

/** `accepted`, or `refused record_invalid reference` with the fields at fault. */
async function answerTo(item: unknown, device = agent): Promise<string> {
  const answer = await sendOne(item, device)
  if (answer.outcome !== 'refused') return answer.outcome
  const fields = answer.problem.errors?.map(({ field }) => field) ?? []
  return ['refused', answer.problem.code, ...fields].join(' ')
}

const signed = async (text: string): Promise<RecordEnvelope> => ({
  record: text,
  signature: await agent.sign(text),
  age_ms: 0,
})

test('Invariant 5: one bad item in the middle keeps its reason and loses no neighbour', async () => {
  const [first, bad, last] = [
    await agent.record(),
    { ...(await agent.record()), signature: 'A'.repeat(86) },
    await agent.record(),
  ]
  const answers = await sendAll([first, bad, { nothing: 1 }, last])
  expect(answers.map(({ outcome }) => outcome)).toEqual([
    'accepted',
    'refused',
    'refused',
    'accepted',
  ])
  expect(answers[1]).toMatchObject({ problem: { code: 'record_signature_refused' } })
})

test('a batch that breaks half-way leaves nothing, and is taken whole when it comes again', async () => {
  const [first, last] = [newId(), newId()]
  const items = [
    await agent.record({ id: first, reference: 'Gate 1' }),
    await agent.record({ id: last, reference: 'Gate 2' }),
  ]
  const rev = await revOf(SITE)
  await query(
    SITE,
    `CREATE TRIGGER breaks BEFORE INSERT ON requests WHEN NEW.id = '${last}'
     BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END`,
  )
  expect((await agent.call('/api/requests', { items })).status).toBe(500)
  expect(await query(SITE, 'SELECT id FROM requests WHERE id IN (?, ?)', first, last)).toEqual([])
  expect(await revOf(SITE)).toBe(rev)
  await query(SITE, 'DROP TRIGGER breaks')
  expect((await sendAll(items)).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
})

test('Invariant 1: an answer that was lost is given again: the same record is a duplicate', async () => {
  const envelope = await agent.record()
  expect(await answerTo(envelope)).toBe('accepted')
  expect(await answerTo(envelope)).toBe('duplicate')
  expect(await answerTo({ ...envelope, age_ms: 99_999 })).toBe('duplicate')
})

test('a higher edit is taken, a lower one is superseded, an equal one that differs conflicts', async () => {
  const id = newId()
  const edits = [
    await agent.record({ id, edit: 1 }),
    await agent.record({ id, edit: 3, reference: 'Gate 5' }),
  ]
  expect((await sendAll(edits)).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
  expect(await answerTo(await agent.record({ id, edit: 2 }))).toBe('superseded')
  const conflict = await sendOne(await agent.record({ id, edit: 3, reference: 'Gate 6' }))
  expect(conflict).toMatchObject({ outcome: 'conflict', request: { edit: 3, reference: 'Gate 5' } })
})

test('after a start a higher edit is told so, and the rest is answered as before', async () => {
  const id = newId()
  const first = await agent.record({ id })
  await sendOne(first)
  await agent.call(`/api/requests/${id}/start`, {})
  expect(await answerTo(await agent.record({ id, edit: 2 }))).toBe('already_started')
  expect(await answerTo(first)).toBe('duplicate')
})

test('only its author or a supervisor may write another edit; to others the id says nothing', async () => {
  const id = newId()
  await sendOne(await agent.record({ id }))
  expect(await answerTo(await other.record({ id, edit: 2 }), other)).toBe(
    'refused record_invalid id',
  )
  const edited = await sendOne(await supervisor.record({ id, edit: 2 }), supervisor)
  expect(edited).toMatchObject({ outcome: 'accepted', request: { device: agent.id, edit: 2 } })
})

test('a record says the device that sends and signs it, no other', async () => {
  const signedByOther = await other.record()
  const namingOther = await agent.record({ device: other.id })
  for (const envelope of [signedByOther, namingOther])
    expect(await answerTo(envelope)).toBe('refused record_signature_refused')
})

test('a record of a later version is kept for later, not refused', async () => {
  expect(await answerTo(await signed(JSON.stringify({ v: 2, whatever: true })))).toBe('later')
})

test.each<[string, Record<string, unknown>, string]>([
  ['an unknown field', { nickname: 'x' }, 'nickname'],
  ['a reference that is too long', { reference: 'x'.repeat(65) }, 'reference'],
  ['no reference', { reference: ' ' }, 'reference'],
  ['an unknown type', { type: 'selfie' }, 'type'],
  ['an unknown option', { options: { document: { glare: true } } }, 'options.document.glare'],
  ['type and flow at once', { verification_flow: 'vf_1', type: 'document' }, 'type'],
  ['an id that is no UUIDv7', { id: '1' }, 'id'],
  ['an edit of 0', { edit: 0 }, 'edit'],
  ['a version of 0', { v: 0 }, 'v'],
])('%s is named', async (_name, change, field) => {
  expect(await answerTo(await agent.record({ id: newId(), ...change }))).toBe(
    `refused record_invalid ${field}`,
  )
})

test('a record that is not JSON is refused as such', async () => {
  expect(await answerTo(await signed('{'))).toBe('refused record_invalid record')
})

test('a part must be the one that the record names, and must come along', async () => {
  const details = { email: 'a@example.com' }
  const whole = await agent.record({}, { details })
  const { details: sealed, ...without } = whole
  expect(sealed).toBeDefined()
  expect(await answerTo(without)).toBe('refused part_missing')
  const another = await agent.record({}, { details })
  expect(await answerTo({ ...whole, details: another.details })).toBe(
    'refused record_invalid details',
  )
  expect(await answerTo({ ...(await agent.record()), notes: sealed })).toBe(
    'refused record_invalid notes',
  )
  expect(await answerTo(whole)).toBe('accepted')
})

test('an edit may leave behind a part that the ledger holds (Keep), or drop it', async () => {
  const id = newId()
  const first = await agent.record({ id }, { details: { email: 'a@example.com' } })
  await sendOne(first)
  const details = await sha256(new Uint8Array())
  const hash: unknown = JSON.parse(first.record).details
  expect(await answerTo(await agent.record({ id, edit: 2, details }))).toBe('refused part_missing')
  expect(await answerTo(await agent.record({ id, edit: 2, details: hash }))).toBe('accepted')
  expect(await answerTo(await agent.record({ id, edit: 3 }))).toBe('accepted')
  expect(await query(SITE, 'SELECT * FROM sealed_parts WHERE request = ?', id)).toEqual([])
})

test('when it was created comes from its age; an age that cannot be is not shown', async () => {
  const [fresh, future, ancient] = await sendAll([
    { ...(await agent.record()), age_ms: 0 },
    { ...(await agent.record()), age_ms: -5_000 },
    { ...(await agent.record()), age_ms: 30 * 24 * 3600_000 },
  ])
  for (const answer of [fresh, future]) {
    const row = answer && 'request' in answer ? answer.request : null
    expect(row?.created_at).toBe(row?.accepted_at)
  }
  expect(ancient).toMatchObject({ outcome: 'accepted', request: { created_at: null } })
})

test('what a redacted request held is gone from the ledger, and its record is answered gone', async () => {
  const id = newId()
  const envelope = await agent.record({ id, reference: 'Canary 17' }, { notes: { note: 'x' } })
  await sendOne(envelope)
  await agent.call(`/api/requests/${id}/start`, {})
  stripe.act(id, { kind: 'redact' })
  await agent.call(`/api/requests/${id}`)
  expect(await answerTo(envelope)).toBe('gone')
  const [row] = await query(SITE, 'SELECT phase, reference, notes FROM requests WHERE id = ?', id)
  expect(row).toEqual({ phase: 'redacting', reference: '', notes: null })
  expect(await everything(SITE)).not.toContain('Canary 17')
})

test('changes come by rev, in pages, to those who may see them', async () => {
  const reader = await Device.enrol('paging', 'agent')
  const own = await Device.enrol('paging', 'agent')
  for (const size of [100, 100, 5])
    await sendAll(await Promise.all(Array.from({ length: size }, () => reader.record())), reader)
  const since = async (rev: number, device = reader) =>
    v.parse(Delta, await (await device.call(`/api/requests?since=${rev}`)).json())
  const first = await since(0)
  expect(first).toMatchObject({ rev: 200, more: true, resync: false })
  const second = await since(first.rev)
  expect(second).toMatchObject({ rev: 205, more: false })
  expect(first.requests.length + second.requests.length).toBe(205)
  expect(await since(205)).toMatchObject({ requests: [], rev: 205, more: false })
  expect(await since(0, own)).toMatchObject({ requests: [], rev: 205, more: false })
  // A ledger that has not come that far is not the one this rev is from.
  expect(await since(206)).toMatchObject({ requests: [], resync: true })
})
