/** A key that was taken away: what it signed earlier or signs now changes nobody else's requests. */
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { BatchAnswer } from '../../../shared/protocol/protocol.ts'
import { auditOf } from '../kit/audit-log.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, signedTimeOf } from '../kit/ticket-maker.ts'

const SITE = 'inactive'
let thief: Device
let agent: Device
let victim: Device

beforeAll(async () => {
  victim = await Device.enrol(SITE, 'agent')
  agent = await Device.enrol(SITE, 'agent')
})

beforeEach(async () => {
  new StripeStandIn().install()
  thief = await Device.enrol(SITE, 'supervisor')
})

const STATES = ['wiping', 'revoked'] as const

const putInto = (state: (typeof STATES)[number]) =>
  query(
    SITE,
    'UPDATE devices SET state = ?, wipe_asked_at = ? WHERE id = ?',
    state,
    Date.now(),
    thief.id,
  )

async function outcomes(device: Device, path: string, items: unknown[]) {
  const { items: answers } = v.parse(BatchAnswer, await (await device.call(path, { items })).json())
  return answers.map((one) => (one.outcome === 'refused' ? one.problem.code : one.outcome))
}

async function takenBy(device: Device): Promise<string> {
  const id = newId()
  await device.call('/api/requests', { items: [await device.record({ id })] })
  return id
}

const rowOf = async (id: string) =>
  (await query(SITE, 'SELECT * FROM requests WHERE id = ?', id))[0]

test.each(STATES)(
  'the edit and the deletion of a %s supervisor reach nobody else’s request, whoever brings them',
  async (state) => {
    const id = await takenBy(victim)
    const assigned = await takenBy(victim)
    await thief.call(`/api/requests/${assigned}/assign`, { device: thief.id })
    const items = [
      await thief.record({ id, edit: 2, reference: 'Stolen' }),
      await thief.deletion(id, 3),
      await thief.record({ id: assigned, edit: 2, reference: 'Stolen' }),
    ]
    const signedTime = await signedTimeOf(thief)
    await putInto(state)
    const before = [await rowOf(id), await rowOf(assigned)]
    const desk = await Device.enrol(SITE, 'supervisor')
    for (const bringer of [agent, desk])
      expect(await outcomes(bringer, '/api/import', items)).toEqual(Array(3).fill('record_invalid'))
    if (state === 'wiping')
      expect(await outcomes(thief, '/api/requests', items)).toEqual(Array(3).fill('record_invalid'))
    for (const edit of [items[0], items[2]]) {
      if (!edit) throw new Error('there are three')
      const shown = await show(await makeTicket(thief, edit, { signedTime }))
      expect(await shown.json()).toMatchObject({ code: 'ticket_refused' })
    }
    expect([await rowOf(id), await rowOf(assigned)]).toEqual(before)
    expect(await query(SITE, 'SELECT * FROM access_grants WHERE device = ?', agent.id)).toEqual([])
  },
)

test.each(STATES)(
  'a %s device still brings what is its own, or nobody knows yet',
  async (state) => {
    const own = await takenBy(thief)
    const items = [
      await thief.record({ id: own, edit: 2 }),
      await thief.deletion(own, 3),
      await thief.record(),
    ]
    await putInto(state)
    expect(await outcomes(agent, '/api/import', items)).toEqual(Array(3).fill('accepted'))
  },
)

test('the audit names who signed what was imported, and who brought it', async () => {
  const id = await takenBy(victim)
  const edit = await thief.record({ id, edit: 2 })
  expect(await outcomes(agent, '/api/import', [edit])).toEqual(['accepted'])
  const noted = (await auditOf(SITE)).filter(({ request }) => request === id)
  expect(noted).toMatchObject([{ code: 'imported', by: agent.id, device: thief.id }])
})
