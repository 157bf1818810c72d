/**
 * The device's database, and the only file that imports idb. It holds the device's key, what it was
 * enrolled as, the queue, the replica of requests it may see, and a few settings; never a
 * `client_secret`, a session url or an opened detail.
 *
 * Must: a write that resolved is on disk (`durability: 'strict'`), a write that failed rejects, and
 * no version of this database is ever dropped: migrations add or rewrite.
 */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import type { Enrolled, Gone, RequestRow } from '../../shared/protocol.ts'
import type { SettingsAnswer } from '../../shared/settings.ts'
import type { QueuedRecord } from './outbox.ts'
import { isReplaceable } from './replaceable.ts'
import { ROW_DEFAULTS } from './row-defaults.ts'

type Settings = {
  /** The newest `rev` of the ledger that this device has seen. */
  rev: number
  /** Epoch ms of this device's clock when the Worker last answered. */
  lastContactAt: number
  /** The newest time that the Worker signed, for tickets. */
  seen: string
  /** What the site decided: brand, presets, texts. */
  site: SettingsAnswer
}

interface Schema extends DBSchema {
  /** Alone in its store: some WebKit builds read a record that holds a CryptoKey back as null. */
  keys: { key: 'device'; value: CryptoKeyPair }
  enrolment: { key: 'device'; value: Enrolled }
  queue: {
    key: [id: string, edit: number]
    value: QueuedRecord
    /** `refused` holds only records that have a problem. */
    indexes: { savedAt: number; refused: string }
  }
  replica: { key: string; value: RequestRow }
  settings: { key: keyof Settings; value: Settings[keyof Settings] }
}

const NAME = 'fieldproof'
const VERSION = 2

const STRICT = { durability: 'strict' } as const

let connection: Promise<IDBPDatabase<Schema>> | null = null

async function upgrade(
  db: IDBPDatabase<Schema>,
  from: number,
  _to: number | null,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Promise<void> {
  if (from < 1) {
    db.createObjectStore('keys')
    db.createObjectStore('enrolment')
    indexQueue(db.createObjectStore('queue', { keyPath: ['id', 'edit'] }))
    db.createObjectStore('replica', { keyPath: 'id' })
    db.createObjectStore('settings')
    return
  }
  if (from < 2) {
    indexQueue(tx.objectStore('queue'))
    const replica = tx.objectStore('replica')
    for (const row of await replica.getAll()) await replica.put({ ...ROW_DEFAULTS, ...row })
  }
}

function indexQueue(
  queue: IDBPObjectStore<Schema, StoreNames<Schema>[], 'queue', 'versionchange'>,
): void {
  queue.createIndex('savedAt', 'savedAt')
  queue.createIndex('refused', 'problem.code')
}

function open(): Promise<IDBPDatabase<Schema>> {
  connection ??= openDB<Schema>(NAME, VERSION, {
    upgrade,
    // A newer app in another tab wants to upgrade: stand aside, reopen at the next use.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      connection = null
    },
    terminated: () => {
      connection = null
    },
  }).catch((error: unknown) => {
    connection = null
    throw error
  })
  return connection
}

/**
 * iOS ends connections of apps in the background without telling: the handle then throws on use.
 * Drop it, open anew and try once more; a second failure is the caller's to show.
 */
async function use<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await work(await open())
  } catch (error) {
    if (!isDeadConnection(error)) throw error
    connection = null
    return work(await open())
  }
}

const isDeadConnection = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'InvalidStateError' || error.name === 'UnknownError')

export const loadKeyPair = () => use((db) => db.get('keys', 'device'))
export const loadEnrolled = () => use((db) => db.get('enrolment', 'device'))
export const loadQueue = () => use((db) => db.getAll('queue'))
/**
 * How many records wait for an answer, and when the oldest of them was saved (epoch ms); those that
 * were refused wait for a person and do not count. However long the queue is, it is not read.
 */
export const loadUnsent = () =>
  use(async (db): Promise<{ count: number; oldestAt: number | null }> => {
    const { store } = db.transaction('queue')
    const [all, refused, oldest] = await Promise.all([
      store.count(),
      store.index('refused').count(),
      store.index('savedAt').openCursor(),
    ])
    let cursor = oldest
    while (cursor?.value.problem) cursor = await cursor.continue()
    return { count: all - refused, oldestAt: cursor?.value.savedAt ?? null }
  })

export const loadReplica = () => use((db) => db.getAll('replica'))
export const loadRow = (id: string) => use((db) => db.get('replica', id))
export const loadSetting = <K extends keyof Settings>(name: K) =>
  use((db) => db.get('settings', name) as Promise<Settings[K] | undefined>)

export const saveKeyPair = (pair: CryptoKeyPair) =>
  use(async (db) => {
    const tx = db.transaction('keys', 'readwrite', STRICT)
    await Promise.all([tx.store.put(pair, 'device'), tx.done])
  })

export const saveEnrolled = (enrolled: Enrolled) =>
  use(async (db) => {
    const tx = db.transaction('enrolment', 'readwrite', STRICT)
    await Promise.all([tx.store.put(enrolled, 'device'), tx.done])
  })

export const saveSetting = <K extends keyof Settings>(name: K, value: Settings[K]) =>
  use(async (db) => {
    await db.put('settings', value, name)
  })

/** Every edit of one request. */
const ofRequest = (id: string) => IDBKeyRange.bound([id], [id, []])

/**
 * `add`, not `put`: an id and edit that are already there must never be overwritten. A lower edit
 * goes in the same transaction, unless the Worker may have it: then both drain.
 */
export const enqueue = (record: QueuedRecord) =>
  use(async (db) => {
    const tx = db.transaction('queue', 'readwrite', STRICT)
    const waiting = await tx.store.getAll(ofRequest(record.id))
    const replaced = waiting.filter((old) => old.edit < record.edit && isReplaceable(old))
    const deletes = replaced.map(({ id, edit }) => tx.store.delete([id, edit]))
    await Promise.all([tx.store.add(record), ...deletes, tx.done])
  })

/**
 * Marked before sending: from here on the Worker may have them. Returns those that are there: what
 * a person replaced or took back since it was loaded must not be sent.
 */
export const markSent = (batch: readonly QueuedRecord[]) =>
  use(async (db): Promise<readonly QueuedRecord[]> => {
    if (batch.every(({ sent }) => sent)) return batch
    const tx = db.transaction('queue', 'readwrite', STRICT)
    const found = await Promise.all(batch.map(({ id, edit }) => tx.store.get([id, edit])))
    const there = batch.filter((_, i) => found[i])
    const unmarked = there.filter(({ sent }) => !sent)
    await Promise.all([...unmarked.map((r) => tx.store.put({ ...r, sent: true })), tx.done])
    return there
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
  })

/** What the Worker did not take, once somebody has read why. */
export const discardRefused = (id: string) =>
  use(async (db) => {
    const tx = db.transaction('queue', 'readwrite', STRICT)
    const refused = (await tx.store.getAll(ofRequest(id))).filter(({ problem }) => problem)
    await Promise.all([...refused.map(({ edit }) => tx.store.delete([id, edit])), tx.done])
  })

export const loadOfRequest = (id: string) => use((db) => db.getAll('queue', ofRequest(id)))

/** What the Worker's answers did to a batch: one transaction, so that no crash splits it. */
export const settle = (settled: readonly Settled[]) =>
  use(async (db) => {
    const tx = db.transaction(['queue', 'replica'], 'readwrite', STRICT)
    const queue = tx.objectStore('queue')
    const writes = settled.flatMap(({ queued, keep, row }): Promise<unknown>[] => [
      keep ? queue.put(keep) : queue.delete([queued.id, queued.edit]),
      ...(row ? [putIfNewer(tx.objectStore('replica'), row)] : []),
    ])
    await Promise.all([...writes, tx.done])
  })

/** `keep`: the record as it stays in the queue; without it, it leaves. `row`: the ledger's view. */
export type Settled = { queued: QueuedRecord; keep?: QueuedRecord; row?: RequestRow }

/** Rows and the `rev` they brought the replica to, together. */
export const applyDelta = (rows: readonly (RequestRow | Gone)[], rev: number, resync: boolean) =>
  use(async (db) => {
    const tx = db.transaction(['replica', 'settings'], 'readwrite', STRICT)
    const replica = tx.objectStore('replica')
    if (resync) await replica.clear()
    const writes = rows.map((row) =>
      'gone' in row ? replica.delete(row.id) : putIfNewer(replica, row),
    )
    await Promise.all([...writes, tx.objectStore('settings').put(rev, 'rev'), tx.done])
  })

export const saveRow = (row: RequestRow) =>
  use(async (db) => {
    const tx = db.transaction('replica', 'readwrite', STRICT)
    await Promise.all([putIfNewer(tx.store, row), tx.done])
  })

export type ReplicaStore = {
  get(id: string): Promise<RequestRow | undefined>
  put(row: RequestRow): Promise<unknown>
}

/** Answers can overtake each other; `rev` tells which is the later. */
export async function putIfNewer(replica: ReplicaStore, row: RequestRow): Promise<void> {
  const known = await replica.get(row.id)
  if (!known || known.rev <= row.rev) await replica.put(row)
}
