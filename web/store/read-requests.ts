/**
 * The queue and the replica as they are read for screens: whole when a page begins, and from then on
 * what changed. What leaves the queue next is read by `outgoing.ts`.
 */
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { LIST_START, type ListStart, type Reading, type Tally, use } from './database.ts'
import type { QueuedRecord } from './queue/queued-record.ts'

/** Every edit of one request. */
export const ofRequest = (id: string) => IDBKeyRange.bound([id], [id, []])

/** Lowest edit first. */
export const loadOfRequest = (id: string) => use((db) => db.getAll('queue', ofRequest(id)))
export const loadRow = (id: string) => use((db) => db.get('replica', id))
export const countDrafts = () => use((db) => db.count('drafts'))
export const loadReplica = () => use((db) => db.getAll('replica'))

/**
 * All that is stored of some requests. `ids`: of which; null: of all of them. `upTo`: what the next reading
 * passes as `since`.
 */
export type RequestsRead = {
  ids: ReadonlySet<string> | null
  queue: QueuedRecord[]
  rows: RequestRow[]
  tally: Pick<Tally, 'unsent' | 'refused'>
  upTo: number
}

/** Read at once; many more would hold up the screen. */
export const PAGE = 250

/** So many that changed are read one by one; where more did, everything is read, in fewer calls. */
const CHANGED_MAX = 500

type Found = Pick<RequestsRead, 'queue' | 'rows' | 'tally'>

const READ = ['queue', 'tally', 'replica', 'changes'] as const

/** How the list starts, where nothing changed since that was noted; null where it is not known. */
export const readListStart = () =>
  use(async (db): Promise<(Found & ListStart) | null> => {
    const tx = db.transaction(READ)
    const start = (await tx.objectStore('changes').get(LIST_START)) as ListStart | undefined
    // An older app in another tab, or as service worker, notes changes without dropping this note.
    return start?.upTo === (await newestIn(tx))
      ? { ...start, ...(await readSome(tx, start.ids)) }
      : null
  })

/**
 * What changed since `upTo` of the last reading. Everything, where that is too long ago, where more
 * changed than is worth telling apart, and the first time.
 */
export const readRequests = (since: number) =>
  use(async (db): Promise<RequestsRead> => {
    const tx = db.transaction(READ)
    const changes = since
      ? await tx.objectStore('changes').getAll(IDBKeyRange.lowerBound(since))
      : []
    // Only the newest changes are kept: where `since` is gone, later ones may be gone with it.
    const isWhole = changes[0]?.n === since
    const named = changes.slice(1).map(({ ids }) => ids)
    const ids = new Set(named.flatMap((some) => some ?? []))
    if (isWhole && !named.includes(null) && ids.size <= CHANGED_MAX) {
      return {
        ids,
        ...(await readSome(tx, [...ids])),
        upTo: changes.at(-1)?.n ?? since,
      }
    }
    return {
      ids: null,
      tally: await tallyIn(tx),
      queue: await readAll(tx.objectStore('queue')),
      rows: await readAll(tx.objectStore('replica')),
      upTo: await newestIn(tx),
    }
  })

async function readSome(tx: Reading<typeof READ>, ids: readonly string[]): Promise<Found> {
  const [queue, replica] = [tx.objectStore('queue'), tx.objectStore('replica')]
  const found = await Promise.all(
    ids.map((id) => Promise.all([queue.getAll(ofRequest(id)), replica.get(id)])),
  )
  return {
    queue: found.flatMap(([records]) => records),
    rows: found.flatMap(([, row]) => row ?? []),
    tally: await tallyIn(tx),
  }
}

const tallyIn = async (tx: Reading<typeof READ>) =>
  (await tx.objectStore('tally').get('queue')) ?? { unsent: 0, refused: 0 }

const newestIn = async (tx: Reading<typeof READ>) =>
  (await tx.objectStore('changes').openKeyCursor(null, 'prev'))?.key ?? 0

/**
 * In pages, each a task of its own. All are asked for at once: the database looks for the next one while
 * this one is taken over.
 */
async function readAll<T>(store: {
  openKeyCursor(): Promise<KeyCursor | null>
  getAll(from: IDBKeyRange, count: number): Promise<T[]>
}): Promise<T[]> {
  const firsts: IDBValidKey[] = []
  for (let at = await store.openKeyCursor(); at; at = await at.advance(PAGE)) firsts.push(at.key)
  const pages = firsts.map((first) => store.getAll(IDBKeyRange.lowerBound(first), PAGE))
  return (await Promise.all(pages)).flat()
}

type KeyCursor = { key: IDBValidKey; advance(count: number): Promise<KeyCursor | null> }
