/**
 * A device's database in memory: what it holds outlives every tab. It does what the app's own store
 * does with IndexedDB, transaction by transaction; a test lets both do the same and compares.
 */
import type { Phase } from '../../../shared/lifecycle.ts'
import type { Gone, RequestRow } from '../../../shared/protocol/protocol.ts'
import { type AnsweredRecord, putIfNewer } from '../../../web/store/answers.ts'
import type { Turn } from '../../../web/store/database.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import { isReplaceable } from '../../../web/store/queue/queued-record.ts'
import { queueKey } from '../../../web/sync/push/outbox.ts'

export class DeviceStore {
  readonly #queue = new Map<string, QueuedRecord>()
  readonly #replica = new Map<string, RequestRow>()
  readonly #wentBack: (id: string) => void
  #rev: number | undefined
  #lastTurn = 0

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

  loadOfRequest = async (id: string): Promise<QueuedRecord[]> =>
    (await this.loadQueue()).filter((record) => record.id === id)

  loadWaiting = async (after: Turn | null, count: number): Promise<QueuedRecord[]> => {
    const from = after ?? [0, 0]
    return [...this.#queue.values()]
      .flatMap((record) => (record.turn === undefined ? [] : { ...record, turn: record.turn }))
      .toSorted((a, b) => a.turn - b.turn || a.edit - b.edit)
      .filter(({ turn, edit }) => turn > from[0] || (turn === from[0] && edit > from[1]))
      .slice(0, count)
  }

  loadQueued = async (keys: readonly (readonly [string, number])[]): Promise<QueuedRecord[]> =>
    keys.flatMap(([id, edit]) => this.#queue.get(queueKey({ id, edit })) ?? [])

  loadInPhases = async (phases: readonly Phase[]): Promise<RequestRow[]> => {
    const rows = await this.loadReplica()
    return phases.flatMap((phase) => rows.filter(({ state }) => state.phase === phase))
  }

  async enqueue(record: QueuedRecord): Promise<void> {
    if (this.#queue.has(queueKey(record)))
      throw new DOMException('This id and edit are there.', 'ConstraintError')
    for (const old of await this.loadOfRequest(record.id))
      if (old.edit < record.edit && isReplaceable(old)) this.#queue.delete(queueKey(old))
    const beside = (await this.loadOfRequest(record.id)).find(({ turn }) => turn !== undefined)
    const turn = beside?.turn ?? record.turn ?? this.#lastTurn + 1
    this.#lastTurn = Math.max(this.#lastTurn, turn)
    this.#put(record, turn)
  }

  async markSent(batch: readonly QueuedRecord[]): Promise<readonly QueuedRecord[]> {
    if (batch.every(({ sent }) => sent)) return batch
    return batch.filter((record) => {
      const there = this.#queue.get(queueKey(record))
      if (there) this.#put({ ...there, sent: true }, there.turn)
      return there
    })
  }

  /** A ticket of it was shown: nothing may take its place any more. */
  async markShown(id: string, edit: number): Promise<void> {
    const there = this.#queue.get(queueKey({ id, edit }))
    if (there) this.#put({ ...there, shown: true }, there.turn)
  }

  async acknowledge(answered: readonly AnsweredRecord[]): Promise<void> {
    for (const { queued, keep } of answered) {
      const there = this.#queue.get(queueKey(queued))
      if (!keep) this.#queue.delete(queueKey(queued))
      else if (there) this.#put(keep, there.turn)
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

  #put({ turn: _, ...record }: QueuedRecord, turn: number | undefined): void {
    const waits = !record.problem && turn !== undefined
    this.#queue.set(queueKey(record), waits ? { ...record, turn } : record)
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
