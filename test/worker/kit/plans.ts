/**
 * How SQLite would find the rows of every statement that the Worker runs while the tests run: by an index,
 * or by reading a table from one end to the other. `before-each-file.ts` collects and judges them, so that
 * a statement is looked at as soon as a single test makes the Worker run it.
 */
import { runInDurableObject } from 'cloudflare:test'
import { migrate } from '../../../worker/storage/schema.ts'
import { stubOf } from './peek.ts'

/** A statement, and what was bound to it when it was seen first. */
type Seen = { statement: string; values: SqlStorageValue[] }

const seen = new Map<string, Seen>()
const judged = new Set<string>()

/** Where the Worker runs its SQL; what else runs here are the tests themselves. */
const DOOR = /(?<!test)\/worker\/(?:site|registry)\.ts/

/** Of the Worker's own code alone; call as often as you like. */
export async function watchStatements(): Promise<void> {
  await runInDurableObject(stubOf('plans'), (_, { storage }) => {
    const prototype: SqlStorage = Object.getPrototypeOf(storage.sql)
    const { exec } = prototype
    if (exec.name === 'watched') return
    Object.defineProperty(prototype, 'exec', {
      configurable: true,
      value: function watched(this: SqlStorage, statement: string, ...values: SqlStorageValue[]) {
        if (!seen.has(statement) && DOOR.test(new Error().stack ?? ''))
          seen.set(statement, { statement, values })
        return exec.call(this, statement, ...values)
      },
    })
  })
}

/** Hold one row, whatever the site holds. */
const ONE_ROW = ['site', 'settings', 'schema', 'sqlite_master', 'kept_in', 'probe']

/** What may read a table, or sort what it found, and why. */
const ALLOWED: readonly (readonly [fragment: string, why: string])[] = [
  ['SELECT * FROM devices ORDER BY', 'all devices are what is asked for, in the order of an index'],
  ['COUNT(CASE WHEN unsent > 0', 'a row per device, once in ten minutes'],
  ['SELECT label FROM devices', 'a row per device, when one is enrolled that nobody named'],
  ['SELECT MAX(seq) FROM audit', 'the last by its number'],
  ['SELECT MIN(rowid) FROM', 'the first by its number'],
  ['UNION ALL SELECT * FROM (', 'of more than four phases, two runs of at most 1,000 rows'],
  ['SELECT health FROM sites', 'all sites are what the operator asks for'],
  ['SELECT 1 FROM sites LIMIT 1', 'one row'],
  [
    'FROM sealed_parts ORDER BY rowid LIMIT',
    'the first 200 rows and the last 200, once in ten minutes',
  ],
  ['WITH period AS MATERIALIZED', 'the 20,000 newest requests of a period, found by an index'],
]

/** Parts of a statement that hold a bounded number of rows already, whatever their tables hold. */
const BOUNDED = ['mine', 'walked']

/** Every statement that nobody judged yet and that goes by no index, with what SQLite says of it. */
export const plansAgainstIndexes = (): Promise<string[]> =>
  inTables((sql) => {
    const fresh = [...seen.values()].filter(({ statement }) => !judged.has(statement))
    for (const { statement } of fresh) judged.add(statement)
    return fresh.filter(isPlanned).flatMap((one) => complaintsOf(sql, one))
  })

/** How many different statements the Worker has run so far. */
export const statementsSeen = (): string[] => [...seen.keys()]

/** The statements within the triggers of the schema, which no plan of another statement shows. */
export const triggerPlansAgainstIndexes = (): Promise<string[]> =>
  inTables((sql) =>
    sql
      .exec<{ sql: string }>("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
      .toArray()
      .flatMap(({ sql: text }) => text.slice(text.indexOf('BEGIN') + 'BEGIN'.length).split(';'))
      .map((statement) => statement.replaceAll(/\b(?:NEW|OLD)\.\w+/g, '1').trim())
      .filter((statement) => statement !== '' && statement !== 'END')
      .flatMap((statement) => complaintsOf(sql, { statement, values: [] })),
  )

/** In an object with the tables of a site and of the registry. */
const inTables = <T>(work: (sql: SqlStorage) => T): Promise<T> =>
  runInDurableObject(stubOf('plans'), (_, { storage }) => {
    const { sql } = storage
    migrate({
      exec: (statement, ...values) =>
        sql.exec<Record<string, SqlStorageValue>>(statement, ...values).toArray(),
      transaction: (inner) => storage.transactionSync(inner),
    })
    for (const { statement } of seen.values())
      if (statement.includes('CREATE TABLE IF NOT EXISTS')) sql.exec(statement)
    return work(sql)
  })

const isPlanned = ({ statement }: Seen): boolean =>
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/.test(statement)

/** What SQLite says of the tables that it reads whole, and of what it sorts. */
export function complaintsOf(sql: SqlStorage, { statement, values }: Seen): string[] {
  if (ALLOWED.some(([fragment]) => statement.includes(fragment))) return []
  const plan = sql.exec<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...values).toArray()
  return plan
    .filter(({ detail }) => isAgainstIndexes(detail))
    .map(({ detail }) => `${detail}: ${statement}`)
}

function isAgainstIndexes(detail: string): boolean {
  if (/TEMP B-TREE|AUTOMATIC/.test(detail)) return true
  // Without an index also the first by some column is looked for in all rows.
  if (/^SEARCH \w+$/.test(detail)) return true
  const [, table = ''] = /^SCAN (\w+)/.exec(detail) ?? []
  if (/CONSTANT ROW|VIRTUAL TABLE/.test(detail)) return false
  return table !== '' && ![...ONE_ROW, ...BOUNDED].includes(table)
}
