/**
 * Events that Stripe signed and that are nothing to us: of a form or a kind we do not use. They are no
 * forgeries: an answer that is not 200 makes Stripe repeat them for days and call the endpoint broken.
 */
import { afterEach, expect, type MockInstance, test, vi } from 'vitest'
import { deliverRaw, signature } from '../kit/delivery.ts'

let logged: MockInstance<typeof console.log>

afterEach(() => {
  vi.restoreAllMocks()
})

async function signed(payload: string): Promise<[status: number, answer: unknown, why: unknown]> {
  logged = vi.spyOn(console, 'log').mockImplementation(() => {})
  const answered = await deliverRaw(payload, await signature(payload, 'whsec_new'))
  const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)))
  const ignored = lines.filter(({ event }) => event === 'webhook ignored')
  return [answered.status, await answered.json(), ignored.map(({ code }) => code)]
}

/** As Stripe's reference shows a thin event. https://docs.stripe.com/api/v2/core/events/object */
const THIN = {
  id: 'evt_test_65R9Ijk8dKEYZcXeRWn16R9A7j1FSQ3w3TGDPLLGSM4CW0',
  object: 'v2.core.event',
  type: 'v2.core.account.updated',
  livemode: false,
  created: '2026-10-01T00:00:00.000Z',
  related_object: { id: 'acct_1', type: 'v2.core.account', url: '/v2/core/accounts/acct_1' },
}
const EVENT = { id: 'evt_1', object: 'event', type: 'charge.succeeded', data: { object: {} } }
const OURS = 'identity.verification_session.verified'

test.each<[name: string, payload: string, why: string]>([
  ['a thin event', JSON.stringify(THIN), 'other_form'],
  ['an event of another product', JSON.stringify(EVENT), 'other_kind'],
  [
    'an event about a session, without the session',
    JSON.stringify({ ...EVENT, type: OURS }),
    'other_form',
  ],
  [
    'a session without the reference',
    JSON.stringify({ ...EVENT, type: OURS, data: { object: { id: 'vs_1' } } }),
    'other_form',
  ],
  ['what is no object', '[]', 'other_form'],
  ['what is not JSON', 'hello', 'other_form'],
  ['a mark for the order of bytes before it', `\ufeff${JSON.stringify(EVENT)}`, 'other_kind'],
])('%s is 200 and counted as ignored', async (_name, payload, why) => {
  expect(await signed(payload)).toEqual([200, { queued: false }, [why]])
})

test('none of them is taken where its signature is of somebody else', async () => {
  const payload = JSON.stringify(THIN)
  const answered = await deliverRaw(payload, await signature(payload, 'whsec_other'))
  expect(await answered.json()).toMatchObject({ status: 400, code: 'webhook_forged' })
})
