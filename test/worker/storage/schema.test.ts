/** The tables of a site: made once, brought from any version to the newest, and lost in no step. */
import { runInDurableObject } from 'cloudflare:test'
import { beforeEach, expect, test } from 'vitest'
import { createSite, findSite, migrate, STEPS } from '../../../worker/storage/schema.ts'
import type { Sql, SqlRow } from '../../../worker/storage/sql.ts'
import { stubOf } from '../kit/peek.ts'

/** What a later version might do: a new column for old rows, a new table. */
const STEP_2 = [
  "ALTER TABLE devices ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'",
  'CREATE TABLE colours (name TEXT PRIMARY KEY)',
]

let site: string

beforeEach(() => {
  site = `schema-${crypto.randomUUID()}`
})

/** In an object of its own, whose storage nobody else has used. */
const inStorage = <T>(work: (sql: Sql) => T): Promise<T> =>
  runInDurableObject(stubOf(site), (_, { storage }) =>
    work({
      exec: (statement, ...values) =>
        storage.sql.exec<SqlRow & Record<string, SqlStorageValue>>(statement, ...values).toArray(),
      transaction: (inner) => storage.transactionSync(inner),
    }),
  )

const versionIn = (sql: Sql) => sql.exec('SELECT version FROM schema')[0]?.version
const namesIn = (sql: Sql) =>
  sql
    .exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_%' ESCAPE '\\'")
    .map(({ name }) => String(name))

function addDevice(sql: Sql): void {
  sql.exec(
    `INSERT INTO devices (id, key, role, label, state, code_hash, enrolled_at, contact_at)
     VALUES ('gate.1', '{}', 'agent', 'Gate', 'active', '', 1, 1)`,
  )
}

test('a site that nobody made has no tables, and asking for it makes none', () =>
  inStorage((sql) => {
    expect(findSite(sql)).toBeNull()
    expect(namesIn(sql)).toEqual([])
  }))

test('a site that was made is found by its name, with the newest version and an audit row', () =>
  inStorage((sql) => {
    expect(createSite(sql, 'gate', 5)).toBe('gate')
    expect(findSite(sql)).toBe('gate')
    expect(versionIn(sql)).toBe(STEPS.length)
    expect(sql.exec('SELECT text FROM audit')).toEqual([
      { text: '{"seq":1,"at":5,"code":"site_created","by":null}' },
    ])
  }))

test('Invariant 8: a later step adds to what is there, and happens once', () =>
  inStorage((sql) => {
    createSite(sql, 'gate', 5)
    addDevice(sql)
    for (let n = 0; n < 3; n++) migrate(sql, [...STEPS, STEP_2])
    expect(versionIn(sql)).toBe(STEPS.length + 1)
    expect(sql.exec('SELECT id, colour FROM devices')).toEqual([{ id: 'gate.1', colour: 'red' }])
  }))

test('a database that begins at the later version is like one that came there by steps', async () => {
  const stepwise = await inStorage((sql) => {
    migrate(sql)
    migrate(sql, [...STEPS, STEP_2])
    return namesIn(sql).toSorted()
  })
  site += '-2'
  const atOnce = await inStorage((sql) => {
    migrate(sql, [...STEPS, STEP_2])
    return namesIn(sql).toSorted()
  })
  expect(atOnce).toEqual(stepwise)
  expect(atOnce).toContain('colours')
})

test('a step that fails leaves all as it was', () =>
  inStorage((sql) => {
    createSite(sql, 'gate', 5)
    addDevice(sql)
    const before = namesIn(sql)
    expect(() => migrate(sql, [...STEPS, [...STEP_2, 'DROP TABLE nothing']])).toThrow()
    expect(versionIn(sql)).toBe(STEPS.length)
    expect(namesIn(sql)).toEqual(before)
    expect(sql.exec('SELECT * FROM devices')[0]).not.toHaveProperty('colour')
  }))

test('Invariant 8: an older Worker that meets newer tables leaves them alone', () =>
  inStorage((sql) => {
    migrate(sql, [...STEPS, STEP_2])
    migrate(sql)
    expect(versionIn(sql)).toBe(STEPS.length + 1)
    expect(namesIn(sql)).toContain('colours')
  }))
