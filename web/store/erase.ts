/**
 * Taking things off this device for good. Each function is one transaction, on disk when it resolves.
 *
 * Must: no record that waits for its answer is ever taken; it leaves by that answer, or in a file.
 */

import { noteChange } from './changes.ts'
import { type Settings, STRICT, type StoreName, use } from './database.ts'
import { changeQueue } from './queue/change-queue.ts'

/** Empties stores, all of them or none. The queue is not for it: see above. */
export const erase = (stores: readonly Exclude<StoreName, 'queue' | 'tally'>[]) =>
  use(async (db) => {
    const all: readonly StoreName[] = [...stores, 'changes']
    const tx = db.transaction(all, 'readwrite', STRICT)
    await Promise.all([
      ...stores.map((name) => tx.objectStore(name).clear()),
      noteChange(tx.objectStore('changes'), null),
      tx.done,
    ])
  })

/**
 * Takes what this device knew of its site, and its drafts, and notes why. Who it is and its queue stay, and from here
 * on nothing more is queued. Does nothing where the browser is no longer this device: a run that comes
 * late must not put out what was erased, or enrolled anew, meanwhile.
 */
export const forgetSite = (device: string, status: NonNullable<Settings['deviceStatus']>) =>
  use(async (db): Promise<void> => {
    const stores = ['enrolment', 'replica', 'kept', 'drafts', 'settings', 'changes'] as const
    const tx = db.transaction(stores, 'readwrite', STRICT)
    const enrolled = await tx.objectStore('enrolment').get('device')
    if (enrolled?.device !== device) return
    const settings = tx.objectStore('settings')
    const refused = await settings.get('wipeRefused')
    await Promise.all([
      tx.objectStore('replica').clear(),
      tx.objectStore('kept').clear(),
      tx.objectStore('drafts').clear(),
      settings.clear(),
      settings.put(status, 'deviceStatus'),
      noteChange(tx.objectStore('changes'), null),
      ...(refused === undefined ? [] : [settings.put(refused, 'wipeRefused')]),
      tx.done,
    ])
  })

/**
 * Takes the records that the Worker refused, and what handing over the others told; returns how many
 * were refused, however often it is asked. Null, and nothing is taken, while any other is there.
 */
export const clearOutbox = () =>
  use((db) =>
    changeQueue(db, ['replica', 'kept', 'settings'], async (change): Promise<number | null> => {
      const settings = change.store('settings')
      // Each is asked, not what was counted of them: here a wrong count would lose what somebody saved.
      const [left, before = 0] = await Promise.all([
        change.queue.getAll(),
        settings.get('wipeRefused'),
      ])
      if (left.some(({ problem }) => !problem)) return null
      const refused = Number(before) + left.length
      await Promise.all([
        change.clear(),
        change.store('replica').clear(),
        change.store('kept').clear(),
        settings.put(refused, 'wipeRefused'),
      ])
      return refused
    }),
  )

/**
 * Takes everything, the key too: this is no device any more. Does nothing where the browser is by now
 * another one: somebody enrolled it anew in another tab.
 */
export const eraseDevice = (device: string) =>
  use(async (db) => {
    const stores = [...db.objectStoreNames]
    const tx = db.transaction(stores, 'readwrite', STRICT)
    const enrolled = await tx.objectStore('enrolment').get('device')
    const isThis = enrolled?.device === device
    await Promise.all([...(isThis ? stores.map((s) => tx.objectStore(s).clear()) : []), tx.done])
  })
