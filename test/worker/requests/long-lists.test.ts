/** A list of thousands: whatever is asked for, its pages lead to all of it, and each looks at a part. */
import { runInDurableObject } from 'cloudflare:test'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { RequestFilters } from '../../../shared/protocol/request-list.ts'
import { LISTED_PHASES } from '../../../shared/protocol/request-list.ts'
import { listRequests, WALK_MAX } from '../../../worker/requests/views/request-list.ts'
import type { Sql, SqlRow } from '../../../worker/storage/sql.ts'
import { fill } from '../../bench/ledger/fill-site.ts'
import { Device } from '../kit/device.ts'
import { query, stubOf } from '../kit/peek.ts'

const SITE = 'long-lists'
const TOTAL = 2_000
const NOW = Date.now()
let desk: Device
let agent: Device

const inStorage = <T>(work: (sql: Sql) => T): Promise<T> =>
  runInDurableObject(stubOf(SITE), (_, { storage }) =>
    work({
      exec: (statement, ...values) =>
        storage.sql.exec<Record<string, SqlStorageValue>>(statement, ...values).toArray(),
      transaction: (inner) => storage.transactionSync(inner),
    }),
  )

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
  agent = await Device.enrol(SITE, 'agent')
  await inStorage((sql) => fill(sql, { total: TOTAL, devices: [agent.id, desk.id], now: NOW }))
  // Many that were accepted in the same moment, as a batch is.
  await query(SITE, 'UPDATE reference_grams SET accepted_at = accepted_at / 600000 * 600000')
  await query(SITE, 'UPDATE access_grants SET accepted_at = accepted_at / 600000 * 600000')
  await query(SITE, 'UPDATE requests SET accepted_at = accepted_at / 600000 * 600000')
  all = await query(SITE, 'SELECT * FROM requests ORDER BY accepted_at DESC, id DESC')
}, 60_000)

/** All pages, one after the other. */
function allOf(sql: Sql, filters: RequestFilters, scope: string | null): string[] {
  const found: string[] = []
  for (let after: string | undefined; ; ) {
    const page = listRequests({ sql }, { ...filters, starting_after: after }, scope)
    if (!page) throw new Error('a page ends where the next one may not begin')
    found.push(...page.requests.map(({ id }) => id))
    if (page.next === null) return found
    after = page.next
  }
}

type Wanted = {
  [name in keyof RequestFilters]: RequestFilters[name]
} & { scope: string | null }

let all: SqlRow[] = []

/** The same, by looking at every row. */
function byReadingAll(sql: Sql, { scope, ...filters }: Wanted): string[] {
  return all
    .filter(
      (row) =>
        (scope === null || row.device === scope || granted(sql, scope).has(row.id)) &&
        (!filters.phase || filters.phase.some((phase) => phase === row.phase)) &&
        (!filters.reference || String(row.reference_folded).includes(filters.reference)) &&
        (!filters.device || row.device === filters.device) &&
        (!filters.preset || row.preset === filters.preset) &&
        (!filters.last_error || row.error_code === filters.last_error) &&
        Number(row.accepted_at) >= (filters['accepted[gte]'] ?? 0) &&
        Number(row.accepted_at) <= (filters['accepted[lte]'] ?? NOW),
    )
    .map(({ id }) => String(id))
}

const grants = new Map<string, Set<unknown>>()
function granted(sql: Sql, device: string): Set<unknown> {
  const rows = () => sql.exec('SELECT request FROM access_grants WHERE device = ?', device)
  const known = grants.get(device) ?? new Set(rows().map(({ request }) => request))
  grants.set(device, known)
  return known
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const time = fc.integer({ min: NOW - TOTAL * 60_000, max: NOW })

test('Invariant 6: pages lead to all that is asked for, in order, and to nothing else', async () => {
  const wanted = fc.record({
    phase: maybe(fc.uniqueArray(fc.constantFrom(...LISTED_PHASES), { minLength: 1 })),
    reference: maybe(fc.constantFrom('order', '77', 'r 1029', 'order 100777', 'r', 'x9y')),
    device: maybe(fc.constantFrom(agent.id, desk.id)),
    preset: maybe(fc.constantFrom('preset 3', 'preset 4', 'none')),
    last_error: maybe(fc.constantFrom('document_expired', 'none')),
    'accepted[gte]': maybe(time),
    'accepted[lte]': maybe(time),
    limit: fc.constantFrom(50, 200),
    scope: fc.constantFrom(null, null, agent.id, desk.id),
  })
  await inStorage((sql) =>
    fc.assert(
      fc.property(wanted, (drawn) => {
        const { scope, ...filters } = drawn
        expect(allOf(sql, filters, scope)).toEqual(byReadingAll(sql, drawn))
      }),
      { numRuns: 40 },
    ),
  )
})

test('a page that looked at a thousand ends, full or not, and says where to go on', async () => {
  await query(
    SITE,
    `UPDATE requests SET reference_folded = 'order §'
     WHERE id IN (SELECT id FROM requests ORDER BY accepted_at, id LIMIT 3)`,
  )
  const pages = await inStorage((sql) => {
    const read: number[] = []
    for (let after: string | undefined; ; ) {
      const page = listRequests({ sql }, { reference: '§', starting_after: after }, null)
      read.push(page?.requests.length ?? -1)
      if (!page?.next) return read
      after = page.next
    }
  })
  expect(pages.slice(0, TOTAL / WALK_MAX)).toEqual([0, 3])
})
