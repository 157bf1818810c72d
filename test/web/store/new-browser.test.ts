import { IDBFactory } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { isNewBrowser, NAME } from '../../../web/store/new-browser.ts'

type Browser = { databases?: () => Promise<IDBDatabaseInfo[]>; controller?: object | null }

const none = async (): Promise<IDBDatabaseInfo[]> => []
const another = async (): Promise<IDBDatabaseInfo[]> => [{ name: 'another', version: 1 }]

function browser({ databases, controller = null }: Browser): void {
  vi.stubGlobal('indexedDB', { databases })
  vi.stubGlobal('navigator', { serviceWorker: { controller } })
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a browser without our database has never been a device; one with it may be', async () => {
  const factory = new IDBFactory()
  browser({ databases: () => factory.databases() })
  expect(await isNewBrowser()).toBe(true)
  await new Promise((done) => {
    factory.open(NAME).onsuccess = done
  })
  expect(await isNewBrowser()).toBe(false)
})

test.each<[string, Browser, boolean]>([
  ['another app is at the same origin', { databases: another }, true],
  ['a service worker has the app at hand', { databases: none, controller: {} }, false],
  ['the browser does not tell its databases', {}, false],
  ['asking fails', { databases: () => Promise.reject(new Error('no storage')) }, false],
])('where %s', async (_name, has, isNew) => {
  browser(has)
  expect(await isNewBrowser()).toBe(isNew)
})

test('without IndexedDB the store is asked, which says what is wrong', async () => {
  vi.stubGlobal('indexedDB', undefined)
  vi.stubGlobal('navigator', {})
  expect(await isNewBrowser()).toBe(false)
})

test('an answer that never comes is not waited for', async () => {
  vi.useFakeTimers()
  browser({ databases: () => new Promise(() => {}) })
  const asked = isNewBrowser()
  await vi.advanceTimersByTimeAsync(500)
  expect(await asked).toBe(false)
})
