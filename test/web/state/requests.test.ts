import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { itemsOf } from '../../../web/state/request.ts'
import { DEVICE, idOf, queuedDeletion, queuedRecord, row } from '../store/example.ts'
import { importStore } from '../store/import-store.ts'

/** A page over a database that it shares with what else writes there. */
async function openPage() {
  vi.resetModules()
  vi.stubGlobal('indexedDB', new IDBFactory())
  const store = {
    ...(await importStore()),
    ...(await import('../../../web/store/erase.ts')),
    ...(await import('../../../web/store/changes.ts')),
  }
  const screens = await import('../../../web/state/requests.ts')
  return { store, screens }
}
type Page = Awaited<ReturnType<typeof openPage>>
type Deed = (page: Page) => Promise<unknown>

const n = fc.nat(4)
const rev = fc.nat(9)
const reason = problem('conflict')

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(n, fc.integer({ min: 1, max: 3 })).map(
    ([id, edit]): Deed =>
      ({ store }) =>
        // The same edit twice is refused by the store.
        store.enqueue(queuedRecord(id, { edit })).catch(() => {}),
  ),
  n.map(
    (id): Deed =>
      ({ store }) =>
        store.enqueue(queuedDeletion(id)).catch(() => {}),
  ),
  fc.tuple(n, rev, fc.boolean()).map(
    ([id, at, isRefused]): Deed =>
      async ({ store }) => {
        const [queued] = await store.loadOfRequest(idOf(id))
        if (!queued) return
        const kept = isRefused ? { keep: { ...queued, problem: reason } } : {}
        await store.acknowledge([{ queued, row: row(id, { rev: at }), ...kept }])
      },
  ),
  fc.tuple(fc.uniqueArray(n), rev, fc.boolean()).map(
    ([ids, at, resync]): Deed =>
      ({ store }) =>
        store.applyDelta(
          ids.map((id) => row(id, { rev: at })),
          at,
          resync,
        ),
  ),
  n.map(
    (id): Deed =>
      ({ store }) =>
        store.applyDelta([{ id: idOf(id), gone: true }], 3, false),
  ),
  n.map(
    (id): Deed =>
      ({ store }) =>
        store.takeBack(idOf(id)),
  ),
  n.map(
    (id): Deed =>
      ({ store }) =>
        store.discardRefused(idOf(id)),
  ),
  fc.constant<Deed>(({ store }) => store.erase(['replica', 'kept'])),
  fc.constant<Deed>(({ screens }) => screens.readRequests()),
  fc.constant<Deed>(noteStart),
  fc.constant<Deed>(async (page) => {
    await page.screens.readRequests()
    await noteStart(page)
  }),
)

/** As the list does, with what this page has read so far: it may be behind. */
async function noteStart({ store, screens }: Page): Promise<void> {
  const { value: known } = screens.items
  const ids = known.slice(0, 2).map(({ id }) => id)
  await store.noteListStart({ upTo: screens.readUpTo, ids, counts: { all: known.length } })
}

async function expectWhole({ store, screens }: Page): Promise<void> {
  await screens.readRequests()
  const [queue, replica] = [await store.loadQueue(), await store.loadReplica()]
  expect(screens.items.value).toEqual(itemsOf(queue, replica))
  expect(screens.ledger.value).toEqual(replica)
  const refused = queue.filter((one) => one.problem).length
  expect(screens.counted.value).toMatchObject({ unsent: queue.length - refused, refused })
}

test('Invariant 9: whatever happened in the store, a screen that reads only what changed shows all of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 15 }), async (deeds) => {
      const page = await openPage()
      for (const act of deeds) await act(page)
      await expectWhole(page)
    }),
    { numRuns: 60 },
  )
})

test('Invariant 9: how a list starts is what all of it starts with, whatever happened before, or is not known', async () => {
  let known = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 15 }), async (deeds) => {
      const page = await openPage()
      for (const act of deeds) await act(page)
      const start = await page.store.readListStart()
      await expectWhole(page)
      if (!start) return
      known++
      const { value: all } = page.screens.items
      expect(start.counts).toEqual({ all: all.length })
      expect(itemsOf(start.queue, start.rows)).toEqual(all.slice(0, 2))
      expect(start.tally).toMatchObject(page.screens.counted.value)
    }),
    { numRuns: 200 },
  )
  expect(known).toBeGreaterThan(0)
})

test('what only waits leaves what is known of the ledger untouched', async () => {
  const { store, screens } = await openPage()
  await store.applyDelta([row(1), row(2)], 3, false)
  await screens.readRequests()
  const { value: known } = screens.ledger
  await store.enqueue(queuedRecord(3))
  await screens.readRequests()
  expect(screens.items.value).toHaveLength(3)
  expect(screens.ledger.value).toBe(known)
  await store.applyDelta([row(2, { rev: 4 })], 4, false)
  await screens.readRequests()
  expect(screens.ledger.value).not.toBe(known)
})

test('a page draws how its list starts, and then all of it', async () => {
  const { store, screens } = await openPage()
  await store.applyDelta([row(1), row(2), row(3)], 3, false)
  await screens.readRequests()
  expect(screens.startCounts.value).toBeNull()
  await store.noteListStart({ upTo: screens.readUpTo, ids: [idOf(2)], counts: { all: 3 } })
  await screens.readListStart()
  expect(screens.startCounts.value).toBeNull()

  vi.resetModules()
  const next = await import('../../../web/state/requests.ts')
  await next.readListStart()
  expect(next.startCounts.value).toEqual({ all: 3 })
  expect(next.items.value.map(({ id }) => id)).toEqual([idOf(2)])
  await next.readRequests()
  expect(next.startCounts.value).toBeNull()
  expect(next.items.value).toEqual(screens.items.value)
})

test('what an earlier version wrote meanwhile, which knows nothing of it, takes how the list starts away', async () => {
  const { store, screens } = await openPage()
  await store.applyDelta([row(1), row(2)], 2, false)
  await screens.readRequests()
  await store.noteListStart({ upTo: screens.readUpTo, ids: [idOf(1)], counts: { all: 2 } })
  expect(await store.readListStart()).not.toBeNull()
  const { use } = await import('../../../web/store/database.ts')
  await use((db) => db.add('changes', { ids: [idOf(2)] }))
  expect(await store.readListStart()).toBeNull()
})

test('Invariant 9: a page that slept through more changes than are noted reads everything', async () => {
  const page = await openPage()
  await page.store.enqueue(queuedRecord(1))
  await page.screens.readRequests()
  const [queued] = await page.store.loadQueue()
  if (!queued) throw new Error('not queued')
  await page.store.acknowledge([{ queued }])
  for (let i = 0; i < 320; i++) await page.store.saveRow(row(2, { rev: i }))
  await expectWhole(page)
})

test('Invariant 9: a page whose device was emptied shows nothing of it', async () => {
  const page = await openPage()
  await page.store.saveEnrolled({ device: DEVICE } as Enrolled)
  await page.store.saveRow(row(1))
  await page.screens.readRequests()
  await page.store.eraseDevice(DEVICE)
  await expectWhole(page)
  expect(page.screens.items.value).toEqual([])
  // The device that this browser becomes next.
  await page.store.saveRow(row(2))
  await expectWhole(page)
})

test('a request that did not change stays the object it was: its line in the list is not drawn anew', async () => {
  const { store, screens } = await openPage()
  await store.applyDelta([row(1), row(2), row(3)], 3, false)
  await screens.readRequests()
  const before = new Map(screens.items.value.map((one) => [one.id, one]))
  await store.saveRow(row(2, { rev: 9 }))
  await screens.readRequests()
  const same = screens.items.value.filter((one) => before.get(one.id) === one)
  expect(same.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(3)])
  const shown = screens.items.value
  await screens.readRequests()
  expect(screens.items.value).toBe(shown)
})
