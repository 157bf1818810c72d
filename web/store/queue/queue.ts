/**
 * What people do to the queue of this device: put records into it, take them back, let refused ones go.
 * What the Worker's answers do to it is in `answers.ts`.
 *
 * Must: as there, a write that resolved is on disk, and one that failed rejects. So does one that was
 * broken off because the page was left: whoever asked for it may have done it elsewhere by the time they
 * come back to that page.
 */

import { type Database, ONCE, use } from '../database.ts'
import { ofRequest } from '../read-requests.ts'
import { changeQueue, type QueueChange } from './change-queue.ts'
import { isReplaceable, type QueuedRecord } from './queued-record.ts'

/** Rejects on a device that was put out, or shall be: what is saved there would never be sent. */
export async function refuseOutOfUse(settings: {
  get(name: 'deviceStatus'): Promise<unknown>
}): Promise<void> {
  if (await settings.get('deviceStatus')) throw new Error('this device is out of use')
}

/** A change of the queue, and of drafts with it. */
export const inUse = <T>(db: Database, work: (change: QueueChange) => Promise<T>): Promise<T> =>
  changeQueue(db, ['drafts', 'settings'], async (change) => {
    await refuseOutOfUse(change.store('settings'))
    return work(change)
  })

/**
 * A lower edit goes in the same transaction, unless the Worker may have it: then both are pushed, the
 * lower one first. `andThen`: what is written with it.
 */
export async function addTo(
  change: QueueChange,
  record: QueuedRecord,
  andThen: () => readonly Promise<unknown>[] = () => [],
): Promise<void> {
  const there = await change.queue.getAll(ofRequest(record.id))
  const replaced = there.filter((old) => old.edit < record.edit && isReplaceable(old))
  const beside = there.find((old) => old.turn !== undefined && !replaced.includes(old))
  // What was taken back and comes again has its old place.
  const added = change.add(record, beside?.turn ?? record.turn)
  const removed = replaced.map((old) => change.remove(old))
  await Promise.all([added, ...removed, ...andThen()])
}

export const enqueue = (record: QueuedRecord) =>
  use((db) => inUse(db, (change) => addTo(change, record)), ONCE)

/** Marked before a ticket of it is shown: whoever holds that may bring it to the Worker. */
export const markShown = (id: string, edit: number) =>
  use((db) =>
    changeQueue(db, [], async (change) => {
      const found = await change.queue.get([id, edit])
      if (found) await change.put(found, { ...found, shown: true })
    }),
  )

/** Null where somebody else may have heard of the request: then only a deletion ends it. */
export const takeBack = (id: string) =>
  use(
    (db) =>
      changeQueue(db, ['replica'], async (change): Promise<QueuedRecord[] | null> => {
        const [waiting, row] = await Promise.all([
          change.queue.getAll(ofRequest(id)),
          change.store('replica').get(id),
        ])
        if (row !== undefined || !waiting.every(isReplaceable)) return null
        await Promise.all(waiting.map((record) => change.remove(record)))
        return waiting
      }),
    ONCE,
  )

/** What the Worker did not take, once somebody has read why. */
export const discardRefused = (id: string) =>
  use(
    (db) =>
      changeQueue(db, [], async (change) => {
        const there = await change.queue.getAll(ofRequest(id))
        const refused = there.filter(({ problem }) => problem)
        await Promise.all(refused.map((record) => change.remove(record)))
      }),
    ONCE,
  )

export const loadKept = (id: string) => use((db) => db.get('kept', id))
