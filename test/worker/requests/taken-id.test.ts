/** An id is whose record came first: all that somebody wins who knows it beforehand is that. */
import { expect, test } from 'vitest'
import { Device, newId } from '../kit/device.ts'
import { makeTicket, show } from '../kit/ticket-maker.ts'

const SITE = 'taken-id'

test('who takes the id of a request that is not sent yet stops it, and learns nothing of it', async () => {
  const [author, taker] = [await Device.enrol(SITE, 'agent'), await Device.enrol(SITE, 'agent')]
  const id = newId()
  const rightful = await author.record(
    { id, reference: 'Dock 7' },
    { details: { phone: '+15550001' } },
  )
  const taken = await taker.record({ id, reference: 'Mine' })
  expect(await (await taker.call('/api/requests', { items: [taken] })).json()).toMatchObject({
    items: [{ outcome: 'accepted', request: { id, device: taker.id } }],
  })

  const told = await (await author.call('/api/requests', { items: [rightful] })).text()
  expect(JSON.parse(told)).toMatchObject({
    items: [{ outcome: 'refused', problem: { code: 'record_invalid', errors: [{ field: 'id' }] } }],
  })
  expect(told).not.toContain('Mine')
  expect((await show(await makeTicket(author, rightful))).status).toBe(403)
  const kept = await (await taker.call(`/api/requests/${id}`)).text()
  expect(kept).toContain('Mine')
  expect(kept).not.toContain('Dock 7')
})
