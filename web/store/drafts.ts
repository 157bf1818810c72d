/**
 * The drafts of this device: what was typed and is not saved yet. A draft leaves with the record that
 * is made of it (`enqueue`), when somebody deletes it, or with all else of the device.
 *
 * Must: nobody overwrites or deletes what they have not seen; `rev` tells.
 */
import { type Database, ONCE, STRICT, use } from './database.ts'
import { addTo, inUse, refuseOutOfUse } from './queue/queue.ts'
import type { QueuedRecord } from './queue/queued-record.ts'
import { ofRequest } from './read-requests.ts'
import { MOST_DRAFTS, type StoredDraft } from './stored-draft.ts'

export const loadDrafts = () => use((db) => db.getAll('drafts'))
export const loadDraft = (id: string) => use((db) => db.get('drafts', id))

type PutOutcome =
  | 'stored'
  /** Another tab stored it meanwhile, or took it away, perhaps to save it: nothing was written. */
  | 'changed'
  | 'gone'
  /** There are as many as may be. */
  | 'full'

/** `draft.rev`: one more than what is there, 1 where nothing is. `device`: whose form it is. */
export const putDraft = (draft: StoredDraft, device: string) =>
  use(async (db): Promise<PutOutcome> => {
    const { queue, drafts, enrolment, done } = await forDrafts(db)
    const enrolled = await enrolment.get('device')
    // A kiosk keeps nothing of whoever stood before it; and a form may outlive the device it was opened on.
    if (enrolled?.device !== device || enrolled.role === 'kiosk')
      throw new Error('this device keeps no drafts')
    const [there, n] = await Promise.all([drafts.get(draft.id), drafts.count()])
    if (there === undefined && draft.rev > 1) return 'gone'
    if (draft.of.kind === 'new' && (await queue.count(ofRequest(draft.id))) > 0) return 'gone'
    if (there !== undefined && there.rev !== draft.rev - 1) return 'changed'
    if (there === undefined && n >= MOST_DRAFTS) return 'full'
    await Promise.all([drafts.put(draft), done])
    return 'stored'
  })

/**
 * The record that was made of a draft, into the queue, and the draft goes in the same transaction. Where
 * it is not at `rev` (0: it was never stored), or a new request is there already, nothing is written.
 */
export const enqueueDraft = (record: QueuedRecord, rev: number, isNew: boolean) =>
  use(
    (db) =>
      inUse(db, async (change): Promise<'queued' | 'changed' | 'gone'> => {
        const drafts = change.store('drafts')
        const there = await drafts.get(record.id)
        if (there === undefined && rev > 0) return 'gone'
        if (there !== undefined && there.rev !== rev) return 'changed'
        if (isNew && (await change.queue.count(ofRequest(record.id))) > 0) return 'gone'
        await addTo(change, record, () => [drafts.delete(record.id)])
        return 'queued'
      }),
    ONCE,
  )

/** What is taken is returned, so that it can be put back; null where it is not at `rev` any more. */
export const takeDraft = (id: string, rev: number) =>
  use(async (db): Promise<StoredDraft | null> => {
    const tx = db.transaction('drafts', 'readwrite', STRICT)
    const there = await tx.store.get(id)
    if (there?.rev !== rev) return null
    await Promise.all([tx.store.delete(id), tx.done])
    return there
  }, ONCE)

/** As it was, unless there is one of that id again. */
export const putBackDraft = (draft: StoredDraft) =>
  use(async (db): Promise<void> => {
    const { drafts, done } = await forDrafts(db)
    if ((await drafts.get(draft.id)) === undefined) await drafts.put(draft)
    await done
  }, ONCE)

/** Where this device is in use. No change of the queue: while somebody types nothing of it does. */
async function forDrafts(db: Database) {
  const stores = ['queue', 'drafts', 'enrolment', 'settings'] as const
  const tx = db.transaction(stores, 'readwrite', STRICT)
  await refuseOutOfUse(tx.objectStore('settings'))
  return {
    queue: tx.objectStore('queue'),
    drafts: tx.objectStore('drafts'),
    enrolment: tx.objectStore('enrolment'),
    done: tx.done,
  }
}
