/**
 * Where several share something (a batch, a socket's news, the webhook inbox, Stripe's time, a limit),
 * one of them is hostile or broken. Its neighbours get what they would have got.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { alarm, at, BUSY, openSite, phaseOf, SITE, start, started } from '../kit/decisions.ts'
import { deliver } from '../kit/delivery.ts'
import { newId, send } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { listen } from '../kit/socket.ts'

openSite()
beforeEach(() => query(SITE, 'DELETE FROM webhook_inbox'))
afterEach(() => {
  vi.restoreAllMocks()
})

const isNews = (data: unknown) => typeof data === 'string' && data.startsWith('{"rev":')

const isThere = async (id: string) =>
  (await query(SITE, 'SELECT 1 FROM requests WHERE id = ?', id)).length === 1

test.each<[name: string, bad: () => unknown]>([
  ['nothing', () => null],
  ['a list of lists', () => JSON.parse('['.repeat(2_000) + ']'.repeat(2_000))],
  ['a record that is not JSON', () => ({ record: '{', signature: 'x'.repeat(86), age_ms: 0 })],
  ['half a pair', () => at.agent.record({ reference: '\ud800' })],
  ['a reference that turns the writing', () => at.agent.record({ reference: 'a\u202eb' })],
  ['a record of somebody else', () => at.desk.record()],
  ['an age beyond all clocks', async () => ({ ...(await at.agent.record()), age_ms: 1e308 })],
  ['a name of objects', () => at.agent.record({ constructor: 1, toString: 'x' })],
])('a batch with %s among its items takes the others', async (_name, bad) => {
  const [before, after] = [newId(), newId()]
  const items = [
    await at.agent.record({ id: before }),
    await bad(),
    await at.agent.record({ id: after }),
  ]
  const answered = await at.agent.call('/api/requests', { items })
  expect(answered.status).toBe(200)
  expect(await isThere(before)).toBe(true)
  expect(await isThere(after)).toBe(true)
})

test('a socket that cannot take its frame keeps it from nobody', async () => {
  const broken = await listen(at.desk)
  const whole = await listen(at.desk)
  const send = WebSocket.prototype.send
  let throws = 0
  // The runner's own socket shares this prototype: only frames of news may be touched.
  vi.spyOn(WebSocket.prototype, 'send').mockImplementation(function (this: WebSocket, data) {
    if (isNews(data) && throws++ === 0) throw new TypeError('it is closing')
    return send.call(this, data)
  })
  const answered = await at.agent.call('/api/requests', { items: [await at.agent.record()] })
  expect(answered.status).toBe(200)
  await expect.poll(() => broken.heard.length + whole.heard.length).toBe(1)
  expect(throws).toBe(2)
})

test('an inbox full of what Stripe does not answer for lets a genuine event through', async () => {
  const flooded = await started()
  for (let n = 0; n < 80; n++)
    await query(
      SITE,
      'INSERT INTO webhook_inbox (session, request, events, since, tries, due_at) VALUES (?, ?, 1, 0, 0, ?)',
      `vs_flood_${n}`,
      flooded,
      Date.now() - 1_000,
    )
  at.stripe.fault('retrieve', ...Array(80).fill(BUSY))
  const id = await started()
  await deliver(at.stripe.decide(id, 'verified'))
  // A bounded share each; what is left is due at once.
  for (let runs = 0; runs < 4; runs++) await alarm()
  expect(await phaseOf(id)).toBe('verified')
})

test('a start that Stripe lets hang keeps no other from starting', async () => {
  const [hanging, quick] = [newId(), newId()]
  for (const id of [hanging, quick])
    await at.agent.call('/api/requests', { items: [await at.agent.record({ id })] })
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  at.stripe.fault('create', { kind: 'hold', until })
  const waiting = start(hanging)
  await expect.poll(() => at.stripe.count('create')).toBe(1)
  expect((await start(quick)).status).toBe(200)
  release()
  expect((await waiting).status).toBe(200)
})

test('an address that reports violations without end uses up its own limit only', async () => {
  const report = (address: string) =>
    send('/api/csp', {
      method: 'POST',
      headers: { 'CF-Connecting-IP': address, 'Content-Type': 'application/csp-report' },
      body: '{"csp-report":{}}',
    })
  const calls = await Promise.all(Array.from({ length: 30 }, () => report('192.0.2.1')))
  expect(calls.some(({ status }) => status === 429)).toBe(true)
  expect((await report('192.0.2.2')).status).not.toBe(429)
})
