/**
 * A device's database in memory: what it holds outlives every tab. It does what `web/store/store.ts`
 * does with IndexedDB, transaction by transaction; a test lets both do the same and compares.
 */
import type { Gone, RequestRow } from '../../../shared/protocol/protocol.ts'
import type { QueuedRecord } from '../../../web/store/queued-record.ts'
import { isReplaceable } from '../../../web/store/queued-record.ts'
import { type AnsweredRecord, putIfNewer } from '../../../web/store/store.ts'
import { queueKey } from '../../../web/sync/outbox.ts'

export class DeviceStore {
  readonly #queue = new Map<string, QueuedRecord>()
  readonly #replica = new Map<string, RequestRow>()
  readonly #wentBack: (id: string) => void
  #rev: number | undefined

  constructor(wentBack: (id: string) => void) {
    this.#wentBack = wentBack
  }

  /** In the order of the key: id, then edit. */
  loadQueue = async (): Promise<QueuedRecord[]> =>
    [...this.#queue.values()].toSorted((a, b) => compare(a.id, b.id) || a.edit - b.edit)

  loadReplica = async (): Promise<RequestRow[]> =>
    [...this.#replica.values()].toSorted((a, b) => compare(a.id, b.id))

  loadRow = async (id: string): Promise<RequestRow | undefined> => this.#replica.get(id)

  loadRev = async (): Promise<number | undefined> => this.#rev

  async enqueue(record: QueuedRecord): Promise<void> {
    if (this.#queue.has(queueKey(record)))
      throw new DOMException('This id and edit are there.', 'ConstraintError')
    const isOutdone = (old: QueuedRecord) => old.id === record.id && old.edit < record.edit
    for (const old of [...this.#queue.values()].filter(isOutdone))
      if (isReplaceable(old)) this.#queue.delete(queueKey(old))
    this.#queue.set(queueKey(record), record)
  }

  async markSent(batch: readonly QueuedRecord[]): Promise<readonly QueuedRecord[]> {
    if (batch.every(({ sent }) => sent)) return batch
    const there = batch.filter((record) => this.#queue.has(queueKey(record)))
    for (const record of there.filter(({ sent }) => !sent)) this.#put({ ...record, sent: true })
    return there
  }

  /** A ticket of it was shown: nothing may take its place any more. */
  async markShown(id: string, edit: number): Promise<void> {
    const record = this.#queue.get(queueKey({ id, edit }))
    if (record) this.#put({ ...record, shown: true })
  }

  async acknowledge(answered: readonly AnsweredRecord[]): Promise<void> {
    for (const { queued, keep } of answered) {
      if (!keep) this.#queue.delete(queueKey(queued))
      else if (this.#queue.has(queueKey(queued))) this.#put(keep)
    }
    await this.#saveRows(answered.flatMap(({ row }) => row ?? []))
  }

  async applyDelta(
    rows: readonly (RequestRow | Gone)[],
    rev: number,
    resync: boolean,
  ): Promise<void> {
    if (resync) this.#replica.clear()
    for (const row of rows) if ('gone' in row) this.#replica.delete(row.id)
    await this.#saveRows(rows.flatMap((row) => ('gone' in row ? [] : [row])))
    this.#rev = rev
  }

  saveRow = (row: RequestRow): Promise<void> => this.#saveRows([row])

  #put(record: QueuedRecord): void {
    this.#queue.set(queueKey(record), record)
  }

  async #saveRows(rows: readonly RequestRow[]): Promise<void> {
    const replica = {
      get: async (id: string) => this.#replica.get(id),
      put: async (row: RequestRow) => {
        if ((this.#replica.get(row.id)?.rev ?? 0) > row.rev) this.#wentBack(row.id)
        this.#replica.set(row.id, row)
      },
    }
    await Promise.all(rows.map((row) => putIfNewer(replica, row)))
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
