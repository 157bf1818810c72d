/** What one device may do to its site: so many calls, and so many proofs kept, whatever becomes of them. */
import { beforeEach, expect, test, vi } from 'vitest'
import { PROOFS_MAX } from '../../../worker/security/dpop.ts'
import { changeAddress, Device, nonceNow } from '../kit/device.ts'
import { query } from '../kit/peek.ts'

const SITE = 'device-limits'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  return () => {
    vi.useRealTimers()
  }
})

const kept = async (device: Device): Promise<number> =>
  Number(
    (await query(SITE, 'SELECT COUNT(*) AS held FROM dpop_jtis WHERE device = ?', device.id))[0]
      ?.held,
  )

/** How often each status came. */
async function tally(
  calls: number,
  call: () => Promise<Response>,
): Promise<Record<number, number>> {
  const told: Record<number, number> = {}
  for (let n = 0; n < calls; n++) {
    const { status } = await call()
    told[status] = (told[status] ?? 0) + 1
  }
  return told
}

test('a revoked device is limited before anything of its calls is stored', async () => {
  const [lost, desk, calm] = [
    await Device.enrol(SITE, 'agent'),
    await Device.enrol(SITE, 'supervisor'),
    await Device.enrol(SITE, 'agent'),
  ]
  await desk.call(`/api/devices/${lost.id}/revoke`, {})
  const before = await kept(lost)
  const nonce = await nonceNow()
  const told = await tally(640, () => lost.call('/api/requests', undefined, { nonce }))
  expect(told).toEqual({ 403: 600, 429: 40 })
  expect(await kept(lost)).toBe(before + 600)
  const answered = await lost.call('/api/requests', undefined, { nonce })
  expect([answered.status, answered.headers.get('Retry-After')]).toEqual([429, '1'])
  expect((await calm.call('/api/requests')).status).toBe(200)
})

test('calls that are refused for a stale nonce count, and store nothing', async () => {
  const device = await Device.enrol(SITE, 'agent')
  const before = await kept(device)
  const told = await tally(610, () => device.call('/api/requests', undefined, { nonce: 'old' }))
  expect(told).toEqual({ 401: 600, 429: 10 })
  expect(await kept(device)).toBe(before)
})

test('who only names a device, without its key, uses up nothing of it', async () => {
  const [device, other] = [await Device.enrol(SITE, 'agent'), await Device.enrol(SITE, 'agent')]
  for (let n = 0; n < 610; n++)
    await other.call('/api/requests', undefined, { header: device.header(), nonce: 'old' })
  expect((await device.call('/api/requests')).status).toBe(200)
})

test.each([
  ['used already', {}],
  ['with a nonce that is too old', { nonce: 'old' }],
])(
  'whoever shows a proof of another again, %s, uses up no calls of that device',
  async (_, twist) => {
    changeAddress()
    const device = await Device.enrol(SITE, 'agent')
    const overheard = await device.prove('/api/requests', 'GET', '', twist)
    await device.call('/api/requests', undefined, { proof: overheard })
    const again = () => device.call('/api/requests', undefined, { proof: overheard })
    expect((await tally(610, again))[401]).toBeLessThanOrEqual(600)
    expect((await device.call('/api/requests')).status).toBe(200)
  },
)

test('the store of proofs refuses a device whose part is full, and forgets none', async () => {
  const [full, calm] = [await Device.enrol(SITE, 'agent'), await Device.enrol(SITE, 'agent')]
  const proof = await full.prove('/api/requests', 'GET', '')
  expect((await full.call('/api/requests', undefined, { proof })).status).toBe(200)
  const missing = PROOFS_MAX - (await kept(full))
  await query(
    SITE,
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO dpop_jtis (jti, device, n, call, used_at) SELECT 'filler-' || i, ?, ? + i, 'x', ? FROM n`,
    missing,
    full.id,
    PROOFS_MAX - missing,
    Date.now(),
  )
  const refused = await full.call('/api/requests')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(await kept(full)).toBe(PROOFS_MAX)
  // The oldest is still known, and others have their own part.
  expect((await full.call('/api/requests', undefined, { proof })).status).toBe(401)
  expect((await calm.call('/api/requests')).status).toBe(200)
  vi.setSystemTime(Date.now() + 16 * 60_000)
  expect((await full.call('/api/requests')).status).toBe(200)
})
