/**
 * The outbox of a database that a later version of the app made, so that what is unsent can be taken
 * out of it. It is opened as it is, read and closed.
 *
 * Must: nothing of it is written, and where there is none, none is made.
 */
import * as v from 'valibot'
import { DeviceId } from '../../shared/ids.ts'
import { bounded } from './database.ts'
import { NAME } from './new-browser.ts'
import { breakOffWhenLeft, pageShown, timesLeft } from './page-leave.ts'

/** What of a queued record travels. A later version may note more beside it. */
const Unsent = v.object({
  text: v.string(),
  signature: v.string(),
  details: v.exactOptional(v.string()),
  notes: v.exactOptional(v.string()),
  savedAt: v.number(),
})
export type Unsent = v.InferOutput<typeof Unsent>

/** `unreadable`: how many are there in a form that this version does not know. */
type NewerOutbox = { device: string; records: readonly Unsent[]; unreadable: number }

/** Null where it is no device's, or nothing in it is what this version knows. */
export async function loadNewerOutbox(): Promise<NewerOutbox | null> {
  const before = timesLeft()
  try {
    return await read()
  } catch (error) {
    if (timesLeft() === before) throw error
    await pageShown()
    return loadNewerOutbox()
  }
}

async function read(): Promise<NewerOutbox | null> {
  const db = await bounded(open())
  if (!db) return null
  try {
    const [queue, enrolment] = await Promise.all([readAll(db, 'queue'), readAll(db, 'enrolment')])
    const device = v.safeParse(v.object({ device: DeviceId }), enrolment[0])
    const records = queue.filter((record) => v.is(Unsent, record))
    if (!device.success) return null
    return { ...device.output, records, unreadable: queue.length - records.length }
  } finally {
    db.close()
  }
}

/** Without a version it opens whichever is there. Null: none is. */
function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME)
    let isNew = false
    opening.onupgradeneeded = () => {
      isNew = true
      opening.transaction?.abort()
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => (isNew ? resolve(null) : reject(opening.error))
  })
}

async function readAll(db: IDBDatabase, store: string): Promise<unknown[]> {
  if (!db.objectStoreNames.contains(store)) return []
  const tx = db.transaction(store, 'readonly')
  const reading = tx.objectStore(store).getAll()
  const done = new Promise<unknown[]>((resolve, reject) => {
    reading.onsuccess = () => resolve(reading.result)
    reading.onerror = () => reject(reading.error)
  })
  breakOffWhenLeft({ abort: () => tx.abort(), done })
  return bounded(done)
}
