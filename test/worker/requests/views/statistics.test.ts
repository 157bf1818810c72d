/** The figures of a site: whatever its requests are, they are what counting them one by one gives. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { Statistics } from '../../../../shared/protocol/supervisor/statistics.ts'
import { ROWS_MAX } from '../../../../worker/requests/views/statistics.ts'
import { Device } from '../../kit/device.ts'
import { query } from '../../kit/peek.ts'

const SITE = 'statistics'
let desk: Device

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
})

const ask = (edges: readonly number[], by = desk) =>
  by.call(`/api/statistics?edges=${edges.join(',')}`)

type Made = {
  device: string
  preset: string | null
  phase: string
  past: string
  code: string | null
  at: number
  started: boolean
  took: number | null
  tries: number
}

const PHASES = ['accepted', 'open', 'processing', 'verified', 'unverified', 'canceled', 'redacted']

/** What a request was before it was cancelled. */
const PAST = ['accepted', 'open', 'unverified']

const made: fc.Arbitrary<Made> = fc.record({
  device: fc.constantFrom('statistics.a', 'statistics.b', 'statistics.c'),
  preset: fc.constantFrom(null, 'document', 'own-1'),
  phase: fc.constantFrom(...PHASES),
  past: fc.constantFrom(...PAST),
  code: fc.constantFrom(null, 'document_expired', 'selfie_mismatch'),
  at: fc.integer({ min: 0, max: 400 }),
  started: fc.boolean(),
  took: fc.option(fc.integer({ min: -5, max: 50 }), { nil: null }),
  tries: fc.integer({ min: 0, max: 3 }),
})

/** In one turn of the object, so that a whole world is laid down at once. */
const lay = (all: readonly Made[]) =>
  runInDurableObject(env.SITES.getByName(SITE), (_, { storage }) =>
    storage.transactionSync(() => {
      storage.sql.exec('DELETE FROM requests')
      storage.sql.exec('DELETE FROM phase_history')
      storage.sql.exec('DELETE FROM reports')
      for (const [n, one] of all.entries()) {
        storage.sql.exec(
          `INSERT INTO requests (id, rev, edit, device, record, hash, signature, reference, preset,
             phase, error_code, attempts_max, accepted_at, created_at, changed_at, started_at, verdict_at)
           VALUES (?, 1, 1, ?, '', '', '', 'x', ?, ?, ?, 3, ?, ?, 0, ?, ?)`,
          `id-${n}`,
          one.device,
          one.preset,
          one.phase,
          one.phase === 'unverified' ? one.code : null,
          one.at,
          n % 2 ? null : one.at - 1,
          one.started ? one.at : null,
          one.took === null ? null : one.at + one.took,
        )
        if (one.phase === 'canceled') {
          const failed = one.past === 'unverified'
          // The reason of the last try counts, not that of an earlier one.
          for (const code of failed ? ['consent_declined', one.code] : [])
            storage.sql.exec(
              "INSERT INTO phase_history VALUES (?, 'unverified', ?, 0)",
              `id-${n}`,
              code,
            )
        }
        for (let report = 0; report < one.tries; report++)
          storage.sql.exec('INSERT INTO reports VALUES (?, ?)', `id-${n}`, `vr-${report}`)
      }
    }),
  )

/** The same by hand. */
function figuresOf(all: readonly (Made & { n: number })[]) {
  const of = (phase: string) => all.filter((one) => one.phase === phase)
  const isFailed = ({ past }: Made) => past === 'unverified'
  const failed = [...of('unverified'), ...of('canceled').filter(isFailed)]
  const codes = failed.map(({ code }) => code)
  const times = [...of('verified'), ...failed]
    .flatMap(({ n, at, took }) =>
      took === null ? [] : [Math.max(0, at + took - (n % 2 ? at : at - 1))],
    )
    .sort((a, b) => a - b)
  const rank = (share: number) => times[Math.ceil(times.length * share) - 1] ?? null
  return {
    created: all.length,
    started: all.filter(({ started }) => started).length,
    verified: of('verified').length,
    failed: codes.length,
    ended: of('canceled').filter((one) => !isFailed(one)).length + of('redacted').length,
    reasons: [...new Set(codes)]
      .map((code) => ({ code, count: codes.filter((one) => one === code).length }))
      .sort((a, b) => b.count - a.count || (a.code ?? '').localeCompare(b.code ?? '')),
    attempts: of('verified').reduce((sum, { tries }) => sum + tries, 0),
    results: times.length,
    median: rank(0.5),
    p90: rank(0.9),
  }
}

test('by device, preset and week they are what counting one by one gives', async () => {
  const cases = fc.tuple(
    fc.array(made, { maxLength: 40 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 6 }),
  )
  await fc.assert(
    fc.asyncProperty(cases, async ([all, times]) => {
      const edges = times.toSorted((a, b) => a - b)
      await lay(all)
      const told = v.parse(Statistics, await statisticsOf(edges))
      const [from = 0, to = 0] = [edges[0], edges.at(-1)]
      const rows = all.map((one, n) => ({ ...one, n })).filter(({ at }) => at >= from && at < to)
      expect(told.total).toEqual(figuresOf(rows))
      expect(told.by_week).toEqual(
        edges.slice(0, -1).map((at, n) => ({
          from: at,
          figures: figuresOf(rows.filter((row) => row.at >= at && row.at < (edges[n + 1] ?? 0))),
        })),
      )
      for (const { device, figures } of told.by_device)
        expect(figures).toEqual(figuresOf(rows.filter((row) => row.device === device)))
      for (const { preset, figures } of told.by_preset)
        expect(figures).toEqual(figuresOf(rows.filter((row) => row.preset === preset)))
      expect(told.by_device).toHaveLength(new Set(rows.map(({ device }) => device)).size)
      expect(told.by_preset).toHaveLength(new Set(rows.map(({ preset }) => preset)).size)
      expect(told.counted_from).toBeNull()
    }),
    { numRuns: 40 },
  )
})

/** Past the door, which would count the calls. */
const statisticsOf = async (edges: readonly number[]): Promise<unknown> => {
  const { statisticsOf: count } = await import('../../../../worker/requests/views/statistics.ts')
  return runInDurableObject(env.SITES.getByName(SITE), (_, { storage }) =>
    count(
      {
        sql: {
          exec: (text, ...values) => storage.sql.exec(text, ...values).toArray(),
          transaction: (work) => storage.transactionSync(work),
        },
      },
      edges,
    ),
  )
}

test('of more than can be counted at once the newest are, and that is said', async () => {
  await query(SITE, 'DELETE FROM requests')
  const n = ROWS_MAX + 500
  await query(
    SITE,
    `INSERT INTO requests (id, rev, edit, device, record, hash, signature, reference,
       phase, attempts_max, accepted_at, changed_at)
     WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${n - 1})
     SELECT 'id-' || i, 1, 1, 'statistics.a', '', '', '', 'x', 'accepted', 3, i, 0 FROM n`,
  )
  const told = v.parse(Statistics, await (await ask([0, n])).json())
  expect(told.total.created).toBe(ROWS_MAX)
  expect(told.counted_from).toBe(500)
  await query(SITE, 'DELETE FROM requests')
})

test('nothing of a person and no reference is in them', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  await agent.call('/api/requests', { items: [await agent.record({ reference: 'Order 77' })] })
  const now = Date.now()
  const text = await (await ask([now - 100_000, now + 100_000])).text()
  expect(text).toContain(agent.id)
  expect(text).not.toContain('Order 77')
})

test.each([
  ['1'],
  ['5,5'],
  ['9,5'],
  ['a,b'],
  ['1,2;DROP'],
  ['-1,5'],
  [`0,${401 * 86_400_000}`],
  [Array.from({ length: 55 }, (_, n) => n).join(',')],
  [''],
])('%s is no period', async (edges) => {
  const other = await Device.enrol(SITE, 'supervisor')
  const answered = await other.call(`/api/statistics?edges=${encodeURIComponent(edges)}`)
  expect(answered.status).toBe(400)
})

test('a year of weeks is one call', async () => {
  const weeks = Array.from({ length: 53 }, (_, n) => n * 7 * 86_400_000)
  expect((await ask(weeks)).status).toBe(200)
})

test('who asks without a pause has to wait, and nobody else does', async () => {
  const eager = await Device.enrol(SITE, 'supervisor')
  const statuses: number[] = []
  for (let n = 0; n < 22; n++) statuses.push((await ask([0, 1], eager)).status)
  expect(statuses.filter((status) => status === 200).length).toBeLessThan(22)
  expect(statuses).toContain(429)
  expect((await ask([0, 1])).status).toBe(200)
})
