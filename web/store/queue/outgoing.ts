/** What the push, the pull and the recovery file read of the store; the first two never more than they are about to use. */
import type { Phase } from '../../../shared/lifecycle.ts'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { type Turn, use } from '../database.ts'
import type { QueuedRecord } from './queued-record.ts'

/** Of those that wait to be sent at most `count`, in their order, from behind `after` on. */
export const loadWaiting = (after: Turn | null, count: number) =>
  use(
    (db): Promise<QueuedRecord[]> =>
      db.getAllFromIndex('queue', 'turn', after && IDBKeyRange.lowerBound(after, true), count),
  )

/** Those of them that are still there. */
export const loadQueued = (keys: readonly (readonly [id: string, edit: number])[]) =>
  use(async (db): Promise<QueuedRecord[]> => {
    const { store } = db.transaction('queue')
    const found = await Promise.all(keys.map(([id, edit]) => store.get([id, edit])))
    return found.filter((record) => record !== undefined)
  })

/** Rows of the replica in any of these phases. */
export const loadInPhases = (phases: readonly Phase[]) =>
  use(async (db): Promise<RequestRow[]> => {
    const { store } = db.transaction('replica')
    return (await Promise.all(phases.map((phase) => store.index('phase').getAll(phase)))).flat()
  })

export const loadQueue = () => use((db) => db.getAll('queue'))
