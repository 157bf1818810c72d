/**
 * Half a surrogate pair is no text: JSON carries it as an escape, nothing can encode it. A device that
 * sends it is refused, and its neighbours do not notice.
 */
import { beforeEach, expect, test } from 'vitest'
import {
  alarm,
  at,
  CUT_BEFORE,
  claimed,
  later,
  openSite,
  phaseOf,
  SITE,
  started,
} from '../kit/decisions.ts'
import { newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { expectCalm } from './calm.ts'

/** As a broken app, or a hostile one, writes it: `JSON.stringify` makes an escape of it. */
const HALF = 'Gate \ud800 4'

openSite()
beforeEach(() => query(SITE, 'DELETE FROM late_metadata'))

const claimsOf = (id: string) => query(SITE, 'SELECT * FROM claims WHERE request = ?', id)

test('in a reference, it is refused with the field at fault, and nothing is kept', async () => {
  const id = newId()
  const item = await at.agent.record({ id, reference: HALF })
  expect(item.record).toContain('\\ud800')
  const answered = await at.agent.call('/api/requests', { items: [item], start: true })
  expect(await answered.clone().json()).toMatchObject({
    items: [
      { outcome: 'refused', problem: { code: 'record_invalid', errors: [{ field: 'reference' }] } },
    ],
  })
  expect(await expectCalm(answered)).toBeNull()
  expect(await query(SITE, 'SELECT id FROM requests WHERE id = ?', id)).toEqual([])
  expect(await claimsOf(id)).toEqual([])
})

test.each([
  ['a customer', { related_customer: HALF }],
  ['a person', { related_person: { account: HALF, person: 'p' } }],
  ['a preset', { preset: HALF }],
  ['a flow', { verification_flow: HALF }],
])('in %s, it is refused', async (_name, change) => {
  const answered = await at.agent.call('/api/requests', { items: [await at.agent.record(change)] })
  expect(await answered.json()).toMatchObject({ items: [{ outcome: 'refused' }] })
})

test.each([
  ['metadata', { metadata: { colour: HALF } }],
  ['the name of metadata', { metadata: { [HALF]: 'blue' } }],
  ['a note', { note: HALF }],
])('sealed in %s, it is unreadable: no 5xx, no claim that stays', async (_name, notes) => {
  const id = newId()
  const item = await at.agent.record({ id, reference: id }, { notes })
  const answered = await at.agent.call('/api/requests', { items: [item] })
  expect(answered.status).toBe(200)
  const start = await at.agent.call(`/api/requests/${id}/start`, {})
  expect(await expectCalm(start)).toBe('details_unreadable')
  expect(await claimsOf(id)).toEqual([])
  const without = await at.agent.call(`/api/requests/${id}/start`, { without_details: true })
  expect(without.status).toBe(200)
})

test('one that a claim holds all the same is refused by name, and the claim goes', async () => {
  const id = await claimed(CUT_BEFORE)
  await query(
    SITE,
    `UPDATE claims SET params = replace(params, '"reference":"', '"reference":"\\ud800')
     WHERE request = ?`,
    id,
  )
  const [claim] = await claimsOf(id)
  expect(claim?.params).toContain('"\\ud800')
  later(3 * 60_000)
  const start = await at.agent.call(`/api/requests/${id}/start`, {})
  expect(await expectCalm(start)).toBe('stripe_rejected')
  expect(await claimsOf(id)).toEqual([])
})

test('Invariant 5: a lost webhook beside it is recovered at its time', async () => {
  const neighbour = await started()
  const id = newId()
  const item = await at.agent.record({ id, reference: HALF })
  await at.agent.call('/api/requests', { items: [item] })
  await at.agent.call(`/api/requests/${id}/start`, {})
  at.stripe.decide(neighbour, 'verified')
  later(4 * 60_000)
  await alarm()
  expect(await phaseOf(neighbour)).toBe('verified')
})
