/** Invariant 3, searched: every cell of every table of a site, in UTF-8 and in base64, after a journey. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Started } from '../../../shared/protocol/protocol.ts'
import { utf8 } from '../../../shared/text/bytes.ts'
import { deliver } from '../kit/delivery.ts'
import { Device, newId, setUpCode } from '../kit/device.ts'
import { everything, query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'at-rest'

const PARTS = {
  details: { email: 'canary@example.com', phone: '+15550001111' },
  notes: { note: 'canary with a scar', metadata: { badge: 'canary-4711' } },
}

/** The text itself, and what base64 makes of it at each of the three places where it can begin. */
function spellings(text: string): string[] {
  const encoded = [0, 1, 2].flatMap((shift) => {
    const bytes = [...new Uint8Array(shift), ...utf8(text)]
    // The first and the last letters hang on the neighbours.
    const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')
    const core = base64.slice(Math.ceil((shift * 4) / 3), -1)
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')]
  })
  return [text, ...encoded]
}

async function found(texts: readonly string[]): Promise<string[]> {
  const held = await everything(SITE)
  return texts.filter((text) => spellings(text).some((spelling) => held.includes(spelling)))
}

test('Invariant 3: nothing of what was sealed, given out or shown is in the tables of the site', async () => {
  const stripe = new StripeStandIn().install()
  const agent = await Device.enrol(SITE, 'agent')
  const supervisor = await Device.enrol(SITE, 'supervisor')
  const id = newId()
  const carried = await agent.record({ id, reference: 'Gate 4 at noon' }, PARTS)
  const ticket = await makeTicket(agent, carried)
  await show(ticket)
  const { url } = v.parse(v.object({ url: v.string() }), await (await startBy(ticket)).json())
  await agent.call('/api/requests', { items: [carried] })
  await runDurableObjectAlarm(stubOf(SITE))
  const started = await agent.call(`/api/requests/${id}/start`, {})
  const { client_secret, url: fresh } = v.parse(Started, await started.json())
  await deliver(stripe.decide(id, 'document_expired'))
  await runDurableObjectAlarm(stubOf(SITE))
  expect((await supervisor.call(`/api/requests/${id}/details`)).status).toBe(200)

  const { email, phone } = PARTS.details
  const { note, metadata } = PARTS.notes
  const secret = [email, phone, note, metadata.badge, url, fresh, client_secret, ticket]
  const parts = [setUpCode(), 'whsec_', 'sk_test_', '_secret_']
  // What is there must be seen, or nothing that is not found means anything.
  expect(await found(['Gate 4 at noon', id, carried.signature])).toHaveLength(3)
  for (const planted of [email, btoa(`x${email}`), btoa(`{"email":"${email}"}`)]) {
    await query(SITE, 'INSERT INTO reports VALUES (?, ?)', 'planted', planted)
    expect(await found(secret)).toEqual([email])
    await query(SITE, "DELETE FROM reports WHERE request = 'planted'")
  }
  expect(await found([...secret, ...parts])).toEqual([])
})
