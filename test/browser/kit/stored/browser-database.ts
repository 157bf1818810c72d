/** The device's database as it lies in a browser, and how to spoil what is in it. */
import type { Page } from 'playwright-core'

export type Database = Record<string, unknown[]>

/** Every store with all it holds. */
export const readDatabase = (page: Page): Promise<Database> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('fieldproof-device'))
    const stores: Record<string, unknown[]> = {}
    for (const name of db.objectStoreNames) {
      // A key pair cannot leave the page: that there is one is enough.
      const all = await done(db.transaction(name).objectStore(name).getAll())
      stores[name] = JSON.parse(JSON.stringify(all))
    }
    db.close()
    return stores
  })

/** Resolves when it is noted how the list starts, and that it has so many requests. */
export async function listNoted(page: Page, all: number): Promise<void> {
  const notedAll = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const opening = indexedDB.open('fieldproof-device')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const reading = opening.result.transaction('changes').objectStore('changes').get(0)
        reading.onsuccess = () => resolve(reading.result?.counts.all)
        reading.onerror = () => reject(reading.error)
        opening.result.close()
      }
    })
  while ((await page.evaluate(notedAll)) !== all) await page.waitForTimeout(100)
}

/** Runs in a page or its service worker: how many there are in these stores together. */
export function countIn(stores: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('fieldproof-device')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const tx = opening.result.transaction(stores)
      const counts = stores.map((store) => tx.objectStore(store).count())
      tx.oncomplete = () => resolve(counts.reduce((sum, { result }) => sum + result, 0))
      tx.onabort = () => reject(tx.error)
      opening.result.close()
    }
  })
}

/** The signature of the one record in the queue matches no more: the Worker will not take it. */
export const spoilQueued = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fieldproof-device')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const tx = opening.result.transaction('queue', 'readwrite')
          const queue = tx.objectStore('queue')
          const reading = queue.getAll()
          reading.onsuccess = () => {
            for (const record of reading.result) {
              const { signature } = record
              const first = signature.startsWith('A') ? 'B' : 'A'
              queue.put({ ...record, signature: first + signature.slice(1) })
            }
          }
          tx.oncomplete = () => resolve()
          tx.onabort = () => reject(tx.error)
          opening.result.close()
        }
      }),
  )
