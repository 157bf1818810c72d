/**
 * What people do to the queue of this device: put records into it, take them back, let refused ones go.
 * What the Worker's answers do to it is in `store.ts`.
 *
 * Must: as there, a write that resolved is on disk, and one that failed rejects. So does one that was
 * broken off because the page was left: whoever asked for it may have done it elsewhere by the time they
 * come back to that page.
 */
import { type Database, ONCE, STRICT, use } from './database.ts'
import { isReplaceable, type QueuedRecord } from './queued-record.ts'

/** Every edit of one request. */
export const ofRequest = (id: string) => IDBKeyRange.bound([id], [id, []])

/** Rejects on a device that was put out, or shall be: what is saved there would never be sent. */
export async function inUse(db: Database) {
  const tx = db.transaction(['queue', 'drafts', 'enrolment', 'settings'], 'readwrite', STRICT)
  if (await tx.objectStore('settings').get('deviceStatus'))
    throw new Error('this device is out of use')
  return {
    queue: tx.objectStore('queue'),
    drafts: tx.objectStore('drafts'),
    enrolment: tx.objectStore('enrolment'),
    done: tx.done,
  }
}

type InUse = Awaited<ReturnType<typeof inUse>>

/**
 * `add`, not `put`: an id and edit that are already there must never be overwritten. A lower edit
 * goes in the same transaction, unless the Worker may have it: then both are pushed. `andThen`: what is
 * written with it.
 */
export async function addTo(
  { queue, done }: InUse,
  record: QueuedRecord,
  andThen: () => readonly Promise<unknown>[] = () => [],
): Promise<void> {
  const waiting = await queue.getAll(ofRequest(record.id))
  const replaced = waiting.filter((old) => old.edit < record.edit && isReplaceable(old))
  // First of all: what throws at once ends no transaction, and what it takes the place of would be gone.
  const added = queue.add(record)
  const deletes = replaced.map(({ id, edit }) => queue.delete([id, edit]))
  await Promise.all([added, ...deletes, ...andThen(), done])
}

export const enqueue = (record: QueuedRecord) =>
  use(async (db) => addTo(await inUse(db), record), ONCE)

export const loadOfRequest = (id: string) => use((db) => db.getAll('queue', ofRequest(id)))

/** Marked before a ticket of it is shown: whoever holds that may bring it to the Worker. */
export const markShown = (id: string, edit: number) =>
  use(async (db) => {
    const tx = db.transaction('queue', 'readwrite', STRICT)
    const found = await tx.store.get([id, edit])
    await Promise.all([...(found ? [tx.store.put({ ...found, shown: true })] : []), tx.done])
  })

/** Null where somebody else may have heard of the request: then only a deletion ends it. */
export const takeBack = (id: string) =>
  use(async (db): Promise<QueuedRecord[] | null> => {
    const tx = db.transaction(['queue', 'replica'], 'readwrite', STRICT)
    const [queue, replica] = [tx.objectStore('queue'), tx.objectStore('replica')]
    const [waiting, row] = await Promise.all([queue.getAll(ofRequest(id)), replica.get(id)])
    const taken = row === undefined && waiting.every(isReplaceable)
    if (taken) await queue.delete(ofRequest(id))
    await tx.done
    return taken ? waiting : null
  }, ONCE)

/** What the Worker did not take, once somebody has read why. */
export const discardRefused = (id: string) =>
  use(async (db) => {
    const tx = db.transaction('queue', 'readwrite', STRICT)
    const refused = (await tx.store.getAll(ofRequest(id))).filter(({ problem }) => problem)
    await Promise.all([...refused.map(({ edit }) => tx.store.delete([id, edit])), tx.done])
  }, ONCE)

export const loadKept = (id: string) => use((db) => db.get('kept', id))
