/** Reading the audit log: what is looked for is found, page by page, and no call reads without a bound. */
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { AuditPage, type AuditRow } from '../../../shared/protocol/supervisor/audit.ts'
import { PAGE_MAX, SCAN_MAX } from '../../../worker/storage/audit-search.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'

const SITE = 'audit-search'
let desk: Device
let kiosk: Device
const [first, second] = [newId(), newId()]

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
  kiosk = await Device.enrol(SITE, 'kiosk')
})

/** Laid down as they would be noted; the chain is another test's. */
async function lay(rows: readonly Omit<AuditRow, 'seq'>[]): Promise<AuditRow[]> {
  const all = rows.map((row, n) => ({ seq: n + 1, ...row }))
  await query(SITE, 'DELETE FROM audit')
  for (let at = 0; at < all.length; at += 100) {
    const some = all.slice(at, at + 100)
    await query(
      SITE,
      `INSERT INTO audit (seq, text, hash, request)
       SELECT json_extract(value, '$.seq'), value, '', json_extract(value, '$.request')
       FROM json_each(?)`,
      JSON.stringify(some.map((row) => JSON.stringify(row))),
    )
  }
  return all
}

const page = async (filters: Record<string, string | number>) => {
  const asked = new URLSearchParams(Object.entries(filters).map(([k, one]) => [k, String(one)]))
  const answered = await desk.call(
    asked.size > 0 ? `/api/audit/entries?${asked}` : '/api/audit/entries',
  )
  expect(answered.status).toBe(200)
  return v.parse(AuditPage, await answered.json())
}

/** All of it, page by page. */
async function all(filters: Record<string, string | number>): Promise<number[]> {
  const found: number[] = []
  let before: number | null = Number.MAX_SAFE_INTEGER
  for (let pages = 0; before !== null && pages < 50; pages++) {
    const { entries, next }: AuditPage = await page({ ...filters, ...(pages > 0 && { before }) })
    found.push(...entries.map(({ seq }) => seq))
    before = next
  }
  expect(before).toBeNull()
  return found
}

test('whatever is looked for, all of it is found, the newest first', async () => {
  const rows = fc.record({
    code: fc.constantFrom('redacted', 'canceled', 'outputs_read'),
    by: fc.constantFrom(desk.id, kiosk.id, null),
    device: fc.constantFrom(undefined, desk.id, kiosk.id),
    request: fc.constantFrom(undefined, first, second),
    at: fc.integer({ min: 1, max: 60 }),
  })
  const filters = fc.record(
    {
      code: fc.constantFrom('redacted', 'canceled'),
      device: fc.constantFrom(desk.id, kiosk.id),
      role: fc.constantFrom('supervisor', 'kiosk', 'site'),
      request: fc.constantFrom(first, second),
      from: fc.integer({ min: 0, max: 61 }),
      to: fc.integer({ min: 0, max: 61 }),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(rows, { minLength: 1, maxLength: 130 }),
      filters,
      async (made, asked) => {
        const inTime = made.toSorted((a, b) => a.at - b.at)
        const laid = await lay(JSON.parse(JSON.stringify(inTime)))
        const roles = { [desk.id]: 'supervisor', [kiosk.id]: 'kiosk' }
        const wanted = laid.filter(
          ({ code, by, device, request, at }) =>
            (asked.code === undefined || code === asked.code) &&
            (asked.device === undefined || by === asked.device || device === asked.device) &&
            (asked.role === undefined || (by === null ? 'site' : roles[by]) === asked.role) &&
            (asked.request === undefined || request === asked.request) &&
            at >= (asked.from ?? 0) &&
            at <= (asked.to ?? 99),
        )
        expect(await all(asked)).toEqual(wanted.map(({ seq }) => seq).reverse())
      },
    ),
    { numRuns: 30 },
  )
}, 60_000)

test('one call reads a bounded part, says how far back, and the next goes on from there', async () => {
  const made = Array.from({ length: SCAN_MAX + 300 }, (_, n) => ({
    code: n === 5 ? ('redacted' as const) : ('started' as const),
    by: desk.id,
    at: 1_000 + n,
  }))
  await lay(made)
  const near = await page({ code: 'redacted' })
  expect(near.entries).toEqual([])
  expect(near.next).toBe(301)
  expect(near.searched_to).toBe(1_300)
  const far = await page({ code: 'redacted', before: near.next ?? 0 })
  expect(far.entries.map(({ seq }) => seq)).toEqual([6])
  expect(far.next).toBeNull()
  const full = await page({})
  expect(full.entries).toHaveLength(PAGE_MAX)
  expect(full.next).toBe(SCAN_MAX + 300 - PAGE_MAX + 1)
})

test('to look adds nothing to the log', async () => {
  await lay([{ code: 'site_created', by: null, at: 5 }])
  await page({})
  expect(await query(SITE, 'SELECT COUNT(*) AS n FROM audit')).toEqual([{ n: 1 }])
})

test.each(['code=lost', 'role=boss', 'device=x', 'request=1', 'from=now', 'before=-1', 'page=2'])(
  '%s is refused',
  async (asked) => {
    expect((await desk.call(`/api/audit/entries?${asked}`)).status).toBe(400)
  },
)
