/** The store in memory against the one in IndexedDB: whatever is done to both, they hold the same. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { queueKey } from '../../../web/sync/push/outbox.ts'
import { idOf, queuedRecord, row } from '../../web/store/example.ts'
import { importStore, type Store } from '../../web/store/import-store.ts'
import { DeviceStore } from './device-store.ts'

let real: Store

beforeEach(async () => {
  vi.resetModules()
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  real = await importStore()
})

const n = fc.nat(3)
const edit = fc.integer({ min: 1, max: 2 })
const rev = fc.nat(9)
const record = fc.tuple(n, edit).map(([id, e]) => queuedRecord(id, { edit: e }))
const shown = fc.tuple(n, rev).map(([id, r]) => row(id, { rev: r }))
const problem = { code: 'record_invalid', status: 422, title: 'No.' }

const answered = fc.tuple(record, fc.boolean(), fc.option(shown)).map(([queued, kept, seen]) => ({
  queued,
  ...(kept ? { keep: { ...queued, problem } } : {}),
  ...(seen ? { row: seen } : {}),
}))

type Writes = Pick<
  DeviceStore,
  'enqueue' | 'markSent' | 'markShown' | 'acknowledge' | 'applyDelta' | 'saveRow'
>
type Deed = (store: Writes) => Promise<unknown>

const deed: fc.Arbitrary<Deed> = fc.oneof(
  record.map(
    (one): Deed =>
      (store) =>
        store.enqueue(one),
  ),
  fc.tuple(n, edit).map(
    ([id, e]): Deed =>
      (store) =>
        store.markShown(idOf(id), e),
  ),
  fc.array(record, { maxLength: 3 }).map(
    (batch): Deed =>
      (store) =>
        store.markSent(batch),
  ),
  // A batch holds each record once.
  fc.uniqueArray(answered, { maxLength: 3, selector: ({ queued }) => queueKey(queued) }).map(
    (batch): Deed =>
      (store) =>
        store.acknowledge(batch),
  ),
  fc.tuple(fc.array(shown, { maxLength: 3 }), rev, fc.boolean()).map(
    ([rows, to, resync]): Deed =>
      (store) =>
        store.applyDelta(rows, to, resync),
  ),
  shown.map(
    (one): Deed =>
      (store) =>
        store.saveRow(one),
  ),
)

const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => JSON.stringify(value) ?? 'done',
    (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
  )

test('both stores do the same', async () => {
  const memory = new DeviceStore(() => {})
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      for (const act of deeds) expect(await outcome(act(memory))).toBe(await outcome(act(real)))
      expect(await memory.loadQueue()).toEqual(await real.loadQueue())
      expect(await memory.loadWaiting(null, 2)).toEqual(await real.loadWaiting(null, 2))
      const waiting = await memory.loadWaiting(null, 99)
      expect(waiting).toEqual(await real.loadWaiting(null, 99))
      const queue = await real.loadQueue()
      const refused = queue.length - waiting.length
      expect((await real.readRequests(0)).tally).toMatchObject({ unsent: waiting.length, refused })
      expect(queue.filter((one) => one.problem)).toHaveLength(refused)
      expect(await memory.loadInPhases(['accepted'])).toEqual(await real.loadInPhases(['accepted']))
      expect(await memory.loadReplica()).toEqual(await real.loadReplica())
      expect(await memory.loadRow(idOf(1))).toEqual(await real.loadRow(idOf(1)))
      expect(await memory.loadRev()).toEqual(await real.loadSetting('rev'))
    }),
    { numRuns: 100 },
  )
})
