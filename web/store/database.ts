/**
 * The device's database, and the only file that imports idb: its stores, its versions, and how it is
 * opened. What is done with it is in `store.ts` and `erase.ts`.
 *
 * Must: no version of it is ever dropped; migrations add or rewrite.
 */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import type { Enrolled, RequestRow } from '../../shared/protocol/protocol.ts'
import type { PinHash, SettingsAnswer } from '../../shared/protocol/settings.ts'
import type { Kept, QueuedRecord } from './queued-record.ts'

export type Settings = {
  /** The newest `rev` of the ledger that this device has seen. */
  rev: number
  /** Epoch ms of this device's clock when the Worker last answered. */
  lastContactAt: number
  /** The newest time that the Worker signed, for tickets. */
  seen: string
  /** What the site decided: brand, presets, texts. */
  site: SettingsAnswer
  /** The Worker told this device to empty itself, or put it out; there until that is done with. */
  standing: 'wiping' | 'revoked'
  /** How many refused records went with a wipe, until the Worker has heard of it. */
  wipeRefused: number
  /** The screen lock, where somebody set one, and how often in a row a wrong PIN was tried. */
  pin: PinHash
  wrongPins: number
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
  /** Records of its own that the ledger has, for as long as a ticket can be made of them. */
  kept: { key: string; value: Kept }
  settings: { key: keyof Settings; value: Settings[keyof Settings] }
}

export type StoreName = StoreNames<Schema>

const NAME = 'fieldproof'
const VERSION = 2

export const STRICT = { durability: 'strict' } as const

export type Database = IDBPDatabase<Schema>

let connection: Promise<Database> | null = null

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
    db.createObjectStore('kept', { keyPath: 'id' })
    return
  }
  if (from < 2) {
    db.createObjectStore('kept', { keyPath: 'id' })
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

function open(): Promise<Database> {
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
export async function use<T>(work: (db: Database) => Promise<T>): Promise<T> {
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

/** What a row stored by an app of protocol 1 lacks: the values it would have been told. */
export const ROW_DEFAULTS = {
  partial: false,
  assignee: null,
  related_customer: null,
  related_customer_account: null,
  related_person: null,
  wish: null,
  closed: null,
  opened_at: null,
  withdrawn_at: null,
  started_at: null,
  verdict_at: null,
} as const
