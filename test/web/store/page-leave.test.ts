/**
 * A page that is left while something runs on the database. WebKit keeps the transaction with the page,
 * and whoever needs its stores later waits for ever: so it is broken off, and never half believed.
 */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceProblemOf } from '../../../web/state/device-problem.ts'
import { queuedRecord, row } from './example.ts'
import { importStore } from './import-store.ts'

let page: EventTarget
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => vi.restoreAllMocks())

/** The app as a page of its own, which becomes `page`. */
async function openPage() {
  vi.resetModules()
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  const [store, erase, newer] = await Promise.all([
    importStore(),
    import('../../../web/store/erase.ts'),
    import('../../../web/store/newer-database.ts'),
  ])
  return { ...store, ...erase, ...newer }
}
type App = Awaited<ReturnType<typeof openPage>>

/** Until it was left, and for a moment after that. */
const leaving = (): Promise<void> =>
  new Promise((resolve) =>
    page.addEventListener('pagehide', () => setTimeout(resolve, 20), { once: true }),
  )
const show = () => page.dispatchEvent(new Event('pageshow'))

/** Leaves the page as soon as the next transaction runs; what is counted is how many began after that. */
function leaveInTransaction(): { begunAfter(): number } {
  const left = page
  const begin = IDBDatabase.prototype.transaction
  let begun = 0
  let begunByThen = 0
  left.addEventListener('pagehide', () => {
    begunByThen = begun
  })
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    begun++
    if (begun === 1) queueMicrotask(() => left.dispatchEvent(new Event('pagehide')))
    return begin.apply(this, args)
  })
  return { begunAfter: () => begun - begunByThen }
}

const PERSONAL: Record<string, (app: App) => Promise<unknown>> = {
  enqueue: (app) => app.enqueue(queuedRecord(2)),
  enqueueAll: (app) => app.enqueueAll([queuedRecord(2), queuedRecord(3)]),
  takeBack: (app) => app.takeBack(queuedRecord(1).id),
  discardRefused: (app) => app.discardRefused(queuedRecord(1).id),
}

test.each(Object.entries(PERSONAL))(
  '%s, broken off, says so when the page is shown again, and was not done',
  async (_, work) => {
    const app = await openPage()
    const before = [queuedRecord(1)]
    await app.enqueueAll(before)
    const { begunAfter } = leaveInTransaction()
    const left = leaving()
    const outcome = work(app).catch((error: unknown) => ({ reason: deviceProblemOf(error) }))
    await left
    show()
    expect(await outcome).toEqual({ reason: 'interrupted' })
    expect(begunAfter()).toBe(0)
    expect(await app.loadQueue()).toMatchObject(before)
    await app.enqueue(queuedRecord(4))
    expect(await app.loadQueue()).toMatchObject([...before, queuedRecord(4)])
  },
)

const BY_ITSELF: Record<string, [(app: App) => Promise<unknown>, unknown]> = {
  loadQueue: [(app) => app.loadQueue(), [{ ...queuedRecord(1), turn: 1 }]],
  loadUnsent: [(app) => app.loadUnsent(), { count: 1, oldestAt: queuedRecord(1).savedAt }],
  loadNewerOutbox: [(app) => app.loadNewerOutbox(), null],
  markSent: [
    async (app) => {
      await app.markSent([queuedRecord(1)])
      return app.loadQueue()
    },
    [queuedRecord(1, { sent: true, turn: 1 })],
  ],
  acknowledge: [
    async (app) => {
      await app.acknowledge([{ queued: queuedRecord(1) }])
      return app.loadQueue()
    },
    [],
  ],
  applyDelta: [
    async (app) => {
      await app.applyDelta([], 7, false)
      return app.loadSetting('rev')
    },
    7,
  ],
  erase: [
    async (app) => {
      await app.saveRow(row(1))
      await app.erase(['replica'])
      return app.loadReplica()
    },
    [],
  ],
}

test.each(Object.entries(BY_ITSELF))(
  '%s, broken off, is done once the page is shown again, and not before',
  async (_, [work, result]) => {
    const app = await openPage()
    await app.enqueue(queuedRecord(1))
    const { begunAfter } = leaveInTransaction()
    const left = leaving()
    const outcome = work(app)
    await left
    expect(begunAfter()).toBe(0)
    show()
    expect(await outcome).toEqual(result)
  },
)

test('a first opening that is broken off is made anew', async () => {
  const app = await openPage()
  const make = IDBDatabase.prototype.createObjectStore
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(function (
    this: IDBDatabase,
    ...args
  ) {
    queueMicrotask(() => page.dispatchEvent(new Event('pagehide')))
    return make.apply(this, args)
  })
  const left = leaving()
  const outcome = app.loadQueue()
  await left
  show()
  expect(await outcome).toEqual([])
})

test('a page that is never shown again holds up no other', async () => {
  const left = await openPage()
  await left.enqueue(queuedRecord(1))
  leaveInTransaction()
  const gone = leaving()
  left.enqueue(queuedRecord(2)).catch(() => {})
  await gone
  vi.restoreAllMocks()
  const app = await openPage()
  await app.enqueue(queuedRecord(3))
  expect(await app.loadQueue()).toMatchObject([queuedRecord(1), queuedRecord(3)])
})
