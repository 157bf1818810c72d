/**
 * The one way to change the queue: what is counted of it, and word of what changed, are written in the
 * same transaction, so that nobody has to count or read all of it.
 */
import { noteChange } from '../changes.ts'
import { type Database, STRICT, type StoreName, type Tally, type Writing } from '../database.ts'
import type { QueuedRecord } from './queued-record.ts'

const NOTHING_QUEUED: Tally = { unsent: 0, refused: 0, lastTurn: 0 }

/**
 * Lives as long as its transaction. It counts by the records it is handed: `before` must be what the queue
 * holds, as read in this same transaction.
 */
export class QueueChange {
  readonly #tx: Writing
  readonly #tally: Tally
  readonly #ids = new Set<string>()
  #isOfAny = false

  constructor(tx: Writing, tally: Tally) {
    this.#tx = tx
    this.#tally = { ...tally }
  }

  get queue() {
    return this.#tx.objectStore('queue')
  }

  store<N extends StoreName>(name: N) {
    return this.#tx.objectStore(name)
  }

  /**
   * Fails where its id and edit are there: they must never be overwritten. `turn`: that of the edits of
   * the same request that go before it.
   */
  async add(record: QueuedRecord, turn = this.#tally.lastTurn + 1): Promise<void> {
    const added = this.queue.add(inTurn(record, turn))
    this.#tally.lastTurn = Math.max(this.#tally.lastTurn, turn)
    this.#count(record, 1)
    await added
  }

  /** In the place of the one that is there. */
  put(before: QueuedRecord, now: QueuedRecord): Promise<unknown> {
    const put = this.queue.put(inTurn(now, before.turn))
    this.#count(before, -1)
    this.#count(now, 1)
    return put
  }

  remove(before: QueuedRecord): Promise<unknown> {
    const removed = this.queue.delete([before.id, before.edit])
    this.#count(before, -1)
    return removed
  }

  /** All of it. */
  clear(): Promise<unknown> {
    Object.assign(this.#tally, { unsent: 0, refused: 0 })
    this.#isOfAny = true
    return this.queue.clear()
  }

  /** Something of this request outside the queue changed in the same transaction. */
  touch(id: string): void {
    this.#ids.add(id)
  }

  async end(): Promise<void> {
    const puts = [
      this.#tx.objectStore('tally').put(this.#tally, 'queue'),
      noteChange(this.#tx.objectStore('changes'), this.#isOfAny ? null : [...this.#ids]),
    ]
    await Promise.all([...puts, this.#tx.done])
  }

  #count(record: QueuedRecord, by: 1 | -1): void {
    this.#tally[record.problem ? 'refused' : 'unsent'] += by
    this.#ids.add(record.id)
  }
}

/** A refused record waits for a person, so it has no turn. */
function inTurn({ turn: _, ...record }: QueuedRecord, turn: number | undefined): QueuedRecord {
  return record.problem || turn === undefined ? record : { ...record, turn }
}

/** All that `work` does, or nothing: what it throws takes everything with it. */
export async function changeQueue<T>(
  db: Database,
  also: readonly StoreName[],
  work: (change: QueueChange) => Promise<T>,
): Promise<T> {
  const stores: StoreName[] = ['queue', 'tally', 'changes', ...also]
  const tx = db.transaction(stores, 'readwrite', STRICT)
  // A transaction that fails rejects `done`, too; the failure is reported below, where it is awaited.
  tx.done.catch(() => {})
  try {
    const tally = (await tx.objectStore('tally').get('queue')) ?? NOTHING_QUEUED
    const change = new QueueChange(tx, tally)
    const result = await work(change)
    await change.end()
    return result
  } catch (error) {
    abort(tx)
    throw error
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort()
  } catch {
    // It has ended by itself, with nothing written.
  }
}
