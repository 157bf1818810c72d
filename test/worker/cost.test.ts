/**
 * What one verification costs on Workers, counted: calls, calls of objects, alarms, rows. The README works
 * out from these what 10,000 cost; where one of them grows past what stands there, both have to be looked at.
 */
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { deliver } from './kit/delivery.ts'
import { Device, newId } from './kit/device.ts'
import { stubOf } from './kit/peek.ts'
import { StripeStandIn } from './kit/stripe-stand-in.ts'

/** As the README has it, per verification. */
const TOLD = { calls: 8, objects: 11, alarms: 3, stripe: 6, read: 550, written: 120 }

const SITE = 'cost'
/** Of each verification: what Stripe tells while it goes from `created` to `verified`. */
const EVENTS = ['created', 'processing', 'verified'] as const
const SAMPLES = 20

type Rows = { read: number; written: number }

/** Counts what every statement of the site reads and writes from now on. */
const countRows = (rows: Rows): Promise<void> =>
  runInDurableObject(stubOf(SITE), (_, { storage }) => {
    const { sql } = storage
    const exec = sql.exec.bind(sql)
    Object.defineProperty(sql, 'exec', {
      configurable: true,
      value: (...args: Parameters<typeof exec>) => {
        const cursor = exec(...args)
        const all = cursor.toArray()
        rows.read += cursor.rowsRead
        rows.written += cursor.rowsWritten
        return { toArray: () => all }
      },
    })
  })

test('one verification takes no more than the README says', async () => {
  const stripe = new StripeStandIn().install()
  const agent = await Device.enrol(SITE, 'agent')
  const rows: Rows = { read: 0, written: 0 }
  await countRows(rows)
  const count = { calls: 0, objects: 0, alarms: 0 }
  const call = async (path: string, body?: unknown) => {
    count.calls += 1
    count.objects += 1
    expect((await agent.call(path, body)).status).toBe(200)
  }
  const alarm = async () => {
    if (!(await runDurableObjectAlarm(stubOf(SITE)))) return
    count.alarms += 1
    count.objects += 1
  }
  for (let n = 0; n < SAMPLES; n++) {
    const id = newId()
    const record = await agent.record({ id }, { details: { email: 'jenny.rosen@example.com' } })
    await call('/api/requests', { items: [record] })
    await call(`/api/requests/${id}/start`, {})
    await call('/api/requests?since=0')
    const session = stripe.decide(id, 'verified')
    for (const event of EVENTS) {
      count.calls += 1
      // The edge calls the site, and the site the registry now and then.
      count.objects += 1
      await deliver(session, { type: `identity.verification_session.${event}` })
      await alarm()
    }
    await call('/api/requests?since=0')
    await call(`/api/requests/${id}`)
  }
  const each: Record<keyof typeof TOLD, number> = {
    calls: count.calls / SAMPLES,
    objects: count.objects / SAMPLES,
    alarms: count.alarms / SAMPLES,
    stripe: stripe.calls.length / SAMPLES,
    read: rows.read / SAMPLES,
    written: rows.written / SAMPLES,
  }
  expect(rows.written).toBeGreaterThan(SAMPLES)
  expect(each).toEqual({
    calls: TOLD.calls,
    objects: TOLD.objects,
    alarms: TOLD.alarms,
    stripe: expect.toSatisfy((calls: number) => calls <= TOLD.stripe),
    read: expect.toSatisfy((read: number) => read <= TOLD.read),
    written: expect.toSatisfy((written: number) => written <= TOLD.written),
  })
})
