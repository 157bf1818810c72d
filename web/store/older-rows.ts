/**
 * The bound of a supervisor's replica: the newest requests of the site. What is older is on the server; what
 * of it was opened here stays beside them, for whatever is done to a request goes by its row.
 */
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { putIfNewer } from './answers.ts'
import { noteChange } from './changes.ts'
import { STRICT, use } from './database.ts'
import { ofRequest } from './read-requests.ts'

/** More than anybody looks through; a browser shows so many without effort. */
const REPLICA_MAX = 10_000
const HELD_MAX = 50

/** Lets go what is older than the newest `most`, and notes until when the replica is but a part. */
export const trimReplica = (most = REPLICA_MAX) =>
  use(async (db): Promise<void> => {
    const stores = ['queue', 'replica', 'kept', 'changes', 'settings'] as const
    const tx = db.transaction(stores, 'readwrite', STRICT)
    const [replica, settings] = [tx.objectStore('replica'), tx.objectStore('settings')]
    const newest = await replica.index('accepted').openKeyCursor(null, 'prev')
    let cursor = newest && (await newest.advance(most))
    const gone: string[] = []
    let until = 0
    const held = new Set(cursor ? ((await settings.get('held')) as string[] | undefined) : [])
    while (cursor) {
      const { primaryKey: id, key } = cursor
      // Of what waits here somebody will want to know what it is about.
      if (!held.has(id) && (await tx.objectStore('queue').count(ofRequest(id))) === 0) {
        gone.push(id)
        until = Math.max(until, key)
        void replica.delete(id)
        void tx.objectStore('kept').delete(id)
      }
      cursor = await cursor.continue()
    }
    if (gone.length > 0) {
      const before = Number((await settings.get('partialUntil')) ?? 0)
      await settings.put(Math.max(before, until), 'partialUntil')
      await noteChange(tx.objectStore('changes'), gone)
    }
    await tx.done
  })

/** One that somebody opened stays until many others were. */
export const holdOlder = (row: RequestRow) =>
  use(async (db): Promise<void> => {
    const tx = db.transaction(['replica', 'changes', 'settings'], 'readwrite', STRICT)
    const settings = tx.objectStore('settings')
    const before = ((await settings.get('held')) ?? []) as readonly string[]
    const held = [row.id, ...before.filter((id) => id !== row.id)].slice(0, HELD_MAX)
    await Promise.all([
      putIfNewer(tx.objectStore('replica'), row),
      settings.put(held, 'held'),
      noteChange(tx.objectStore('changes'), [row.id]),
      tx.done,
    ])
  })
