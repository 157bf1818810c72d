/**
 * Invariant 6, over every order of events: whatever is created, changed, assigned and imported, and
 * however the deltas are cut into pages, a device ends with exactly what it may see.
 */
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeDeviceId, makeRequestId } from '../../../shared/ids.ts'
import type { RequestRecord } from '../../../shared/record/record.ts'
import {
  assignTo,
  devicesTouchedSince,
  grantToImporter,
  hasAccess,
} from '../../../worker/requests/access.ts'
import { getRequest, insertRequest, replaceRequest } from '../../../worker/requests/ledger.ts'
import type { Ledger, LedgerRow, VerifiedRecord } from '../../../worker/requests/request-table.ts'
import { readDelta } from '../../../worker/requests/views/delta.ts'
import { createSite } from '../../../worker/storage/schema.ts'
import { newestRev } from '../../../worker/storage/sql.ts'
import { Life } from '../kit/life.ts'
import { SiteDisk } from './site-disk.ts'

const NOW = 1_700_000_000_000
const DEVICES = [1, 2, 3, 4].map((n) => makeDeviceId('field', new Uint8Array(16).fill(n)))
/** Null watches the whole site. */
const WATCHERS = [...DEVICES, null]

type Step =
  | { do: 'create'; device: number }
  | { do: 'change'; request: number }
  | { do: 'import' | 'assign'; request: number; device: number }
  | { do: 'pull'; watcher: number; pages: number; pageMax: number }

const device = fc.nat({ max: DEVICES.length - 1 })
const request = fc.nat({ max: 7 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), device }),
  fc.record({ do: fc.constant('change' as const), request }),
  fc.record({ do: fc.constantFrom('import' as const, 'assign' as const), request, device }),
  fc.record({
    do: fc.constant('pull' as const),
    watcher: fc.nat({ max: WATCHERS.length - 1 }),
    pages: fc.integer({ min: 1, max: 3 }),
    pageMax: fc.integer({ min: 1, max: 4 }),
  }),
)

/** A site, what its devices hold of it, and what they should. */
class Field {
  readonly #ledger: Ledger
  readonly #importers = new Map<string, Set<string>>()
  readonly #ids: string[] = []
  readonly #replicas = new Map<string | null, { rows: Map<string, LedgerRow>; rev: number }>()

  constructor(disk: SiteDisk) {
    const sql = disk.sqlFor(new Life())
    createSite(sql, 'field', NOW)
    this.#ledger = { sql, now: () => NOW }
  }

  play(step: Step): void {
    if (step.do === 'create') this.#create(DEVICES[step.device] ?? '')
    else if (step.do === 'pull')
      for (let n = 0; n < step.pages; n++) this.pull(WATCHERS[step.watcher] ?? null, step.pageMax)
    else this.#act(step)
  }

  #act(step: Step & { request: number }): void {
    const id = this.#ids[step.request % Math.max(1, this.#ids.length)]
    if (!id) return
    const { row } = getRequest(this.#ledger, id)
    const to = 'device' in step ? (DEVICES[step.device] ?? '') : ''
    if (step.do === 'change') replaceRequest(this.#ledger, verified(id, row.edit + 1, row.device))
    else if (step.do === 'import') {
      grantToImporter(this.#ledger, to, row)
      this.#importers.get(id)?.add(to)
    } else if (row.assignee !== to) assignTo(this.#ledger, to, row)
  }

  /** One page; false when there is no more. */
  pull(watcher: string | null, pageMax: number): boolean {
    const replica = this.#replicas.get(watcher) ?? { rows: new Map(), rev: 0 }
    const call = { scope: watcher, pageMax }
    const { requests, rev, more } = readDelta(this.#ledger, replica.rev, call)
    expect(requests.length).toBeLessThanOrEqual(pageMax)
    if (more) expect(rev).toBeGreaterThan(replica.rev)
    for (const row of requests)
      if ('gone' in row) replica.rows.delete(row.id)
      else replica.rows.set(row.id, row)
    this.#replicas.set(watcher, { rows: replica.rows, rev })
    return more
  }

  held = (watcher: string | null) =>
    [...(this.#replicas.get(watcher)?.rows.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))

  visible = (watcher: string | null): LedgerRow[] =>
    [...this.#ids]
      .sort()
      .map((id) => getRequest(this.#ledger, id).row)
      .filter(
        ({ id, device, assignee }) =>
          watcher === null ||
          device === watcher ||
          assignee === watcher ||
          this.#importers.get(id)?.has(watcher),
      )

  get rev(): number {
    return newestRev(this.#ledger.sql)
  }

  touched = (rev: number) => devicesTouchedSince(this.#ledger, rev)

  isOwn = (device: string, row: LedgerRow) => hasAccess(this.#ledger, device, row)

  #create(author: string): void {
    const id = makeRequestId(NOW, new Uint8Array(10).fill(this.#ids.length))
    this.#ids.push(id)
    this.#importers.set(id, new Set())
    insertRequest(this.#ledger, verified(id, 1, author), { device: author, createdAt: null })
  }
}

function verified(id: string, edit: number, author: string): VerifiedRecord {
  const record: RequestRecord = {
    v: 1,
    id,
    edit,
    device: author,
    reference: 'Gate 4',
    preset: null,
    type: 'document',
    details: null,
    notes: null,
  }
  const text = JSON.stringify(record)
  return { record, text, hash: text, signature: '', parts: {}, ageMs: 0, source: 'outbox' }
}

let disk: SiteDisk
beforeEach(() => {
  disk = new SiteDisk()
})
afterAll(() => disk.close())

const played = (steps: readonly Step[], then: (field: Field) => void) => {
  disk.close()
  disk = new SiteDisk()
  const field = new Field(disk)
  for (const step of steps) field.play(step)
  then(field)
}

const steps = fc.array(step, { maxLength: 60 })

test('Invariant 6: deltas of any page size give exactly the requests in scope', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (drawn, pageMax) =>
      played(drawn, (field) => {
        for (const watcher of WATCHERS) {
          while (field.pull(watcher, pageMax));
          expect(field.held(watcher)).toEqual(field.visible(watcher))
        }
      }),
    ),
    { numRuns: 200 },
  )
}, 30_000)

test('Invariant 6: access to one request and access by lists are the same', () => {
  fc.assert(
    fc.property(steps, (drawn) =>
      played(drawn, (field) => {
        for (const device of DEVICES)
          expect(field.visible(null).filter((row) => field.isOwn(device, row))).toEqual(
            field.visible(device),
          )
      }),
    ),
  )
}, 30_000)

test('whoever would find something new in a delta is told, and nobody else', () => {
  fc.assert(
    fc.property(steps, steps, (before, after) =>
      played(before, (field) => {
        for (const device of DEVICES) while (field.pull(device, 5));
        const rev = field.rev
        const held = new Map(DEVICES.map((device) => [device, field.held(device)]))
        for (const step of after) if (step.do !== 'pull') field.play(step)
        const touched = field.touched(rev)
        for (const device of DEVICES) {
          while (field.pull(device, 5));
          if (!touched.has(device)) expect(field.held(device)).toEqual(held.get(device))
        }
      }),
    ),
  )
}, 30_000)
