/**
 * The device's database, and the only file that imports idb: its stores, its versions, and how it is
 * opened. What is done with it is in `store.ts` and `erase.ts`.
 *
 * Must: no version of it is ever dropped; migrations add or rewrite.
 */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import type { Enrolled, RequestRow } from '../../shared/protocol/protocol.ts'
import type { PinHash, SettingsAnswer } from '../../shared/protocol/settings.ts'
import type { Mapping } from '../lists/columns.ts'
import type { OlderEncoding } from '../lists/encoding.ts'
import { NAME } from './new-browser.ts'
import { breakOffWhenLeft, pageShown, timesLeft } from './page-leave.ts'
import type { Kept, QueuedRecord } from './queue/queued-record.ts'
import type { StoredDraft } from './stored-draft.ts'

export type Settings = {
  /** The newest `rev` of the ledger that this device has seen. */
  rev: number
  /** Epoch ms of this device's clock when the Worker last answered. */
  lastContactAt: number
  /** The Worker's newest nonce for proofs, and when it came by this device's clock. */
  nonce: { nonce: string; at: number }
  /** The newest time that the Worker signed, for tickets. */
  signedTime: string
  /** What the site decided: brand, presets, texts. */
  site: SettingsAnswer
  /** The Worker told this device to empty itself, or put it out; there until that is done with. */
  deviceStatus: 'wiping' | 'revoked'
  /** How many refused records went with a wipe, until the Worker has heard of it. */
  wipeRefused: number
  /** The screen lock, where somebody set one, and how often in a row a wrong PIN was tried. */
  pin: PinHash
  wrongPins: number
  /** The request for which this device is in a person's hands, until staff have taken it back. */
  handedOver: string
  /**
   * Of requests whose link was sent from here: by which way, and when by this device's clock; and when all
   * links of it had last been revoked by then.
   */
  linksSent: Readonly<
    Record<string, { way: 'sms' | 'email' | 'app' | 'copy'; at: number; revokedAt: number | null }>
  >
  /** Somebody before this kiosk asked for staff, and the Worker has not heard yet that they no longer do. */
  asksStaff: true
  /** How lists were read here before: nothing of what is in them. */
  lists: RememberedLists
  /** Of what was accepted by then (epoch ms, by the Worker), the replica may hold only a part. */
  partialUntil: number
  /** Older requests that somebody opened here: they stay in the replica beside the newest. */
  held: readonly string[]
  /** In an extension: up to where results were told in notifications, by the ledger's `rev` and time. */
  told: { rev: number; at: number }
  /** At a desk, what each device of the site was called when that was told last. */
  deviceLabels: Readonly<Record<string, string>>
  /** What a supervisor narrows the table to, by name: addresses, which may hold a search. */
  views: readonly { name: string; address: string }[]
}

export type RememberedLists = {
  /** The older code page that somebody chose. */
  usual: OlderEncoding | null
  /** Which column is what, newest first; lists are told apart by the hash of their first row. */
  mappings: readonly { head: string; mapping: Mapping }[]
}

/** The place of a queued record among those that wait. */
export type Turn = [turn: number, edit: number]

/** `lastTurn`: the highest that was ever given. */
export type Tally = { unsent: number; refused: number; lastTurn: number }

/** `n` counts up. `ids` null: of any. */
export type Change = { n?: number; ids: readonly string[] | null }

/**
 * Of which requests a list shows rows at first, and how many there are by each of its filters. `upTo`: the
 * newest change that was read for it.
 */
export type ListStart = {
  upTo: number
  ids: readonly string[]
  counts: Readonly<Record<string, number>>
}
/** Where that stands among the changes: what counts up begins with 1. */
export const LIST_START = 0

export interface Schema extends DBSchema {
  /** Alone in its store: some WebKit builds read a record that holds a CryptoKey back as null. */
  keys: { key: 'device'; value: CryptoKeyPair }
  enrolment: { key: 'device'; value: Enrolled }
  queue: {
    key: [id: string, edit: number]
    value: QueuedRecord
    /** Those that wait to be sent, in the order in which they go. */
    indexes: { turn: Turn }
  }
  /** What is counted of the queue, by whoever changes it and in the same write. */
  tally: { key: 'queue'; value: Tally }
  replica: { key: string; value: RequestRow; indexes: { phase: string; accepted: number } }
  /**
   * Of which requests the queue or the replica changed; the newest so many changes. Under 0, how a list
   * starts, true until the next change.
   */
  changes: { key: number; value: Change & Partial<Omit<ListStart, 'ids'>> }
  /** Records of its own that the ledger has, for as long as a ticket can be made of them. */
  kept: { key: string; value: Kept }
  /** What is typed and not saved yet, by the id of the request that it becomes. */
  drafts: { key: string; value: StoredDraft }
  settings: { key: keyof Settings; value: Settings[keyof Settings] }
}

export type StoreName = StoreNames<Schema>

export const STRICT = { durability: 'strict' } as const

/** `use(work, ONCE)`: work that was broken off is not done again by itself. */
export const ONCE = true

export type Database = IDBPDatabase<Schema>
/** A transaction that writes. */
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>
export type Reading<Names extends readonly StoreName[]> = IDBPTransaction<Schema, Names>
export type WritableStore<Name extends StoreName> = IDBPTransaction<
  Schema,
  [Name],
  'readwrite'
>['store']
export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
export type Step = (db: Database, tx: Upgrade) => void | Promise<void>

function makeVersion1(db: Database): void {
  db.createObjectStore('keys')
  db.createObjectStore('enrolment')
  const queue = db.createObjectStore('queue', { keyPath: ['id', 'edit'] })
  queue.createIndex('turn', ['turn', 'edit'])
  db.createObjectStore('tally')
  const replica = db.createObjectStore('replica', { keyPath: 'id' })
  replica.createIndex('phase', 'state.phase')
  replica.createIndex('accepted', 'accepted_at')
  db.createObjectStore('changes', { keyPath: 'n', autoIncrement: true })
  db.createObjectStore('kept', { keyPath: 'id' })
  db.createObjectStore('drafts', { keyPath: 'id' })
  db.createObjectStore('settings')
}

/** Step n makes version n of version n − 1; version 0 is an empty database. */
export const STEPS: readonly Step[] = [makeVersion1]

let connection: Promise<Database> | null = null

/** Rejects with a `VersionError` where a newer app was here before: what is there is left alone. */
export function openDatabase(steps = STEPS): Promise<Database> {
  connection ??= connect(steps).catch((error: unknown) => {
    connection = null
    throw error
  })
  return connection
}

async function connect(steps: readonly Step[]): Promise<Database> {
  let failure: unknown
  const bound = { seconds: 5 }
  // A step that fails takes the whole upgrade with it: idb alone would keep the half that was done.
  const upgrade = async (db: Database, from: number, _to: number | null, tx: Upgrade) => {
    breakOffWhenLeft(tx)
    // The database answers; an upgrade takes longer, for it may have to write every row anew.
    bound.seconds = 90
    try {
      for (const step of steps.slice(from)) await step(db, tx)
    } catch (error) {
      failure = error
      tx.abort()
    }
  }
  const opening = openDB<Schema>(NAME, steps.length, { upgrade, blocking, terminated })
  try {
    return await bounded(opening, bound)
  } catch (error) {
    // It may still open after we gave it up, and then nobody else would close it.
    opening.then((db) => db.close()).catch(() => {})
    throw failure ?? error
  }
}

/**
 * Rejects with a `TimeoutError` where nothing has answered for so long. Told by the ticks of a clock,
 * so that the hours in which the device slept do not count.
 */
export function bounded<T>(work: Promise<T>, bound = { seconds: 10 }): Promise<T> {
  let clock: ReturnType<typeof setInterval>
  const silence = new Promise<never>((_, reject) => {
    clock = setInterval(() => {
      if (--bound.seconds < 0) reject(new DOMException(NAME, 'TimeoutError'))
    }, 1000)
  })
  return Promise.race([work, silence]).finally(() => clearInterval(clock))
}

/** A newer app in another tab wants to upgrade: stand aside, reopen at the next use. */
function blocking(_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void {
  ;(event.target as IDBDatabase).close()
  connection = null
}

function terminated(): void {
  connection = null
}

/**
 * iOS ends connections of apps in the background without telling: the handle then throws on use.
 * WebKit has openings that never fire, and transactions that wait for ever. Drop it, open anew and
 * try once more; a second failure is the caller's to show.
 *
 * Work that was broken off because the page was left is done anew when the page is shown again. With `once`
 * it rejects with an `AbortError` instead: the person who asked for it may have done it elsewhere by then.
 */
export async function use<T>(work: (db: Database) => Promise<T>, once?: boolean): Promise<T> {
  const before = timesLeft()
  try {
    return await tryWith(work)
  } catch (error) {
    if (isNamed(error, 'Abort') && timesLeft() !== before && !once) return use(work)
    if (!isNamed(error, 'InvalidState|Unknown|Timeout')) throw error
    connection = null
    return tryWith(work)
  }
}

async function tryWith<T>(work: (db: Database) => Promise<T>): Promise<T> {
  await pageShown()
  const db = await openDatabase()
  let last: ReturnType<Database['transaction']> | undefined
  const transaction = (...args: Parameters<Database['transaction']>) => {
    last = db.transaction(...args)
    breakOffWhenLeft(last)
    return last
  }
  try {
    return await bounded(work(Object.create(db, { transaction: { value: transaction } })))
  } catch (error) {
    // The caller is about to say that nothing was written, so nothing may be written later.
    if (isNamed(error, 'Timeout')) last?.abort()
    throw error
  }
}

const isNamed = (error: unknown, names: string): boolean =>
  error instanceof DOMException && new RegExp(`^(${names})Error$`).test(error.name)
