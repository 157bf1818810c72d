/**
 * Every wait ends: a browser whose database does not answer (WebKit knows a first `open` that never
 * fires, and transactions that wait for ever) is asked once more, and then the person is told.
 */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceProblemOf } from '../../../web/state/device-problem.ts'
import { queuedRecord } from './example.ts'
import { importStore } from './import-store.ts'

const NAME = 'fieldproof-device'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  // The watchdog alone: the database itself runs on the other timers.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

async function startApp() {
  vi.resetModules()
  const { openDatabase, STEPS } = await import('../../../web/store/database.ts')
  return {
    ...(await importStore()),
    openDatabase,
    STEPS,
  }
}

/** Goes through a minute in seconds, so that whatever waits without an end still waits after it. */
async function minute(): Promise<void> {
  for (let second = 0; second < 60; second++) {
    await vi.advanceTimersByTimeAsync(1000)
    await turn()
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1))

/** How it went by then. */
async function within<T>(work: Promise<T>): Promise<T | { failed: unknown } | 'still waiting'> {
  const settled = work.catch((failed: unknown) => ({ failed }))
  await minute()
  return Promise.race([settled, turn().then(() => 'still waiting' as const)])
}

/** The first `silent` of them never fire. */
function openingsThatNeverFire(silent: number): { asked(): number } {
  const factory = new IDBFactory()
  let asked = 0
  vi.stubGlobal('indexedDB', {
    open: (name: string, version?: number) =>
      asked++ < silent ? new IDBOpenDBRequest() : factory.open(name, version),
  })
  return { asked: () => asked }
}

test('a first opening that never fires is asked once more, and the second answers', async () => {
  const opening = openingsThatNeverFire(1)
  const app = await startApp()
  expect(await within(app.loadQueue())).toEqual([])
  expect(opening.asked()).toBe(2)
})

test('where the second does not fire either, it fails, and has its own name', async () => {
  const opening = openingsThatNeverFire(Number.POSITIVE_INFINITY)
  const app = await startApp()
  const outcome = await within(app.loadQueue())
  expect(outcome).toMatchObject({ failed: { name: 'TimeoutError' } })
  expect(deviceProblemOf((outcome as { failed: unknown }).failed)).toBe('no_answer')
  expect(opening.asked()).toBe(2)
})

test('whoever asks later asks the browser anew', async () => {
  openingsThatNeverFire(2)
  const app = await startApp()
  await within(app.loadQueue())
  expect(await within(app.loadQueue())).toEqual([])
})

/** The events of a request that fires when it is told to. */
function listening() {
  const target = new EventTarget()
  return {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    tell: (type: string) => target.dispatchEvent(new Event(type)),
  }
}

test('an opening that was given up and comes after all is closed, not left in the way', async () => {
  const factory = new IDBFactory()
  const late = Object.assign(new IDBOpenDBRequest(), listening())
  let asked = 0
  vi.stubGlobal('indexedDB', {
    open: (name: string, version?: number) => (asked++ === 0 ? late : factory.open(name, version)),
  })
  const app = await startApp()
  expect(await within(app.loadQueue())).toEqual([])
  const db = await opened(factory.open(NAME))
  Object.defineProperty(late, 'result', { value: db })
  late.tell('success')
  await turn()
  expect(() => db.transaction('queue')).toThrow()
  expect(await within(app.loadQueue())).toEqual([])
})

test('a long migration is not taken for silence', async () => {
  let go = () => {}
  const long = new Promise<void>((resolve) => {
    go = resolve
  })
  const app = await startApp()
  const opened = app.openDatabase([
    async (db, tx) => {
      await app.STEPS[0]?.(db, tx)
      // Keeps the transaction busy for as long as it takes.
      let isDone = false
      void long.then(() => {
        isDone = true
      })
      while (!isDone) await tx.objectStore('settings').get('rev')
    },
  ])
  for (let second = 0; second < 30; second++) await vi.advanceTimersByTimeAsync(1000)
  go()
  await expect(opened).resolves.toMatchObject({ version: 1 })
})

const opened = (opening: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })

/** Another tab that never lets go of the queue. */
async function holdQueue(): Promise<() => void> {
  const db = await opened(indexedDB.open(NAME))
  const store = db.transaction('queue', 'readwrite').objectStore('queue')
  let isHeld = true
  const hold = () => {
    store.count().onsuccess = () => isHeld && hold()
  }
  hold()
  return () => {
    isHeld = false
    db.close()
  }
}

test('a save that is not answered fails in time, and is not written after all', async () => {
  const app = await startApp()
  await app.loadQueue()
  const release = await holdQueue()
  expect(await within(app.enqueue(queuedRecord(1)))).toMatchObject({
    failed: { name: 'TimeoutError' },
  })
  release()
  await turn()
  expect(await within(app.loadQueue())).toEqual([])
})

test('a save that another tab only delays is written once', async () => {
  const app = await startApp()
  await app.loadQueue()
  const release = await holdQueue()
  const saving = app.enqueue(queuedRecord(1))
  for (let second = 0; second < 13; second++) await vi.advanceTimersByTimeAsync(1000)
  release()
  expect(await within(saving)).toBeUndefined()
  expect(await within(app.loadQueue())).toMatchObject([queuedRecord(1)])
})
