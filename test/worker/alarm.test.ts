/** When the alarm is due next: for every kind of thing that waits for it, even if nothing else does. */
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../shared/protocol/default-settings.ts'
import { nextDueAt } from '../../worker/alarm.ts'
import { dueRefreshes } from '../../worker/requests/due/refresh-schedule.ts'
import type { SqlValue } from '../../worker/storage/sql.ts'
import { Device } from './kit/device.ts'
import { query, stubOf } from './kit/peek.ts'

const SITE = 'alarm'
const DAY_MS = 24 * 60 * 60_000
/** In an hour: nothing is executed while a test runs. */
const SOON = Date.now() + 60 * 60_000

type Row = Record<string, string | number>

const REQUEST: Row = {
  rev: 1,
  edit: 1,
  device: '',
  record: '',
  hash: '',
  signature: '',
  reference: '',
  attempts_max: 3,
  accepted_at: 0,
  changed_at: 0,
}
const DEVICE: Row = {
  key: '',
  role: 'agent',
  label: '',
  code_hash: '',
  enrolled_at: 0,
  contact_at: 0,
}
const CLAIM: Row = { n: 1, edit: 1, left_out: '[]', params: '{}', claimed_at: 0, sent_at: 0 }

/** A row of each kind, due at `at`; no two have the same `id`. */
const KINDS: Record<string, (at: number, id: string) => { table: string; row: Row }> = {
  'a webhook in the inbox': (due_at, session) => ({
    table: 'webhook_inbox',
    row: { session, request: '', events: 1, since: 0, tries: 1, due_at },
  }),
  'a claim': (due_at, request) => ({ table: 'claims', row: { ...CLAIM, request, due_at } }),
  'a pending action': (due_at, request) => ({
    table: 'pending_actions',
    row: { request, kind: 'cancel', since: 0, tries: 0, due_at },
  }),
  'late metadata': (due_at, request) => ({
    table: 'late_metadata',
    row: { request, tries: 0, due_at },
  }),
  'another refresh of a session': (refresh_at, id) => ({
    table: 'requests',
    row: { ...REQUEST, id, phase: 'open', session: id, refresh_at },
  }),
  'a wipe that no device confirms for seven days': (at, id) => ({
    table: 'devices',
    row: { ...DEVICE, id, state: 'wiping', wipe_asked_at: at - 7 * DAY_MS },
  }),
  'a request that nobody starts for thirty days': (at, id) => ({
    table: 'requests',
    row: { ...REQUEST, id, phase: 'accepted', changed_at: at - 30 * DAY_MS },
  }),
  'a request that was closed ninety days ago': (at, id) => ({
    table: 'requests',
    row: { ...REQUEST, id, phase: 'canceled', closed_at: at - 90 * DAY_MS },
  }),
  'a verdict to redact after ten days': (at, id) => ({
    table: 'requests',
    row: {
      ...REQUEST,
      id,
      phase: 'verified',
      session: id,
      reference: 'Order 1',
      changed_at: at - 10 * DAY_MS,
    },
  }),
}
const NAMES = Object.keys(KINDS)

beforeAll(async () => {
  // It makes the site.
  await Device.enrol(SITE, 'agent')
})

beforeEach(async () => {
  for (const table of [
    'webhook_inbox',
    'claims',
    'pending_actions',
    'late_metadata',
    'requests',
    'settings',
    'devices',
  ])
    await query(SITE, `DELETE FROM ${table}`)
  const retention = JSON.stringify({ ...DEFAULT_SETTINGS.retention, verified: 10 })
  await insert('settings', { version: 1, json: '{}', rev: 1, attempts_max: 3, retention })
})

async function insert(table: string, row: Row): Promise<void> {
  const marks = Object.keys(row).map(() => '?')
  const statement = `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${marks})`
  await query(SITE, statement, ...Object.values(row))
}

async function make(kind: string, at: number): Promise<void> {
  const made = KINDS[kind]?.(at, crypto.randomUUID())
  if (!made) throw new Error(`There is no kind "${kind}".`)
  await insert(made.table, made.row)
}

/** What the alarm is set to once it has run, epoch ms; null for never. */
async function nextAlarm(): Promise<number | null> {
  await runInDurableObject(stubOf(SITE), (_, { storage }) => storage.setAlarm(SOON + 90 * DAY_MS))
  expect(await runDurableObjectAlarm(stubOf(SITE))).toBe(true)
  return runInDurableObject(stubOf(SITE), (_, { storage }) => storage.getAlarm())
}

test('with nothing due there is no alarm', async () => {
  expect(await nextAlarm()).toBeNull()
})

test.each(NAMES)('the alarm is set for %s, with nothing else to wait for', async (kind) => {
  await make(kind, SOON)
  expect(await nextAlarm()).toBe(SOON)
})

test.each(NAMES)('of much that is due the alarm is set for the first: %s', async (kind) => {
  for (const each of NAMES) await make(each, SOON + DAY_MS)
  await make(kind, SOON)
  expect(await nextAlarm()).toBe(SOON)
})

test('no alarm is set for a device that is out already', async () => {
  await insert('devices', { ...DEVICE, id: 'out', state: 'revoked', wipe_asked_at: SOON })
  expect(await nextAlarm()).toBeNull()
})

test('no refresh is waited for where there is no session to read', async () => {
  const forgotten = SOON + 20 * DAY_MS
  const changed_at = forgotten - 30 * DAY_MS
  const canceled = { ...REQUEST, id: 'canceled', phase: 'canceled', changed_at }
  await insert('requests', { ...canceled, refresh_at: SOON })
  expect(await nextAlarm()).toBe(forgotten)
})

test('what is due next is found in a few rows, however many the site has', async () => {
  const kept = { ...REQUEST, phase: 'verified', changed_at: SOON, reference: 'Order 1' }
  const columns = Object.keys({ ...kept, id: '', session: '' })
  const read = await runInDurableObject(stubOf(SITE), (_, { storage }) => {
    for (let n = 0; n < 1000; n++)
      storage.sql.exec(
        `INSERT INTO requests (${columns}) VALUES (${columns.map(() => '?')})`,
        ...Object.values(kept),
        `kept-${n}`,
        `session-${n}`,
      )
    let rowsRead = 0
    const exec = (statement: string, ...values: SqlValue[]) => {
      const cursor = storage.sql.exec(statement, ...values)
      const rows = cursor.toArray()
      rowsRead += cursor.rowsRead
      return rows
    }
    const sql = { exec, transaction: <T>(work: () => T) => work() }
    const due = nextDueAt({ sql })
    const refreshes = dueRefreshes({ sql, now: () => SOON }, 25)
    return { due, refreshes, rowsRead }
  })
  expect(read).toMatchObject({ due: SOON + 10 * DAY_MS, refreshes: [] })
  expect(read.rowsRead).toBeGreaterThan(0)
  expect(read.rowsRead).toBeLessThan(50)
})

test('what leaves the first that is due as it was sets no alarm again; the alarm itself does', async () => {
  const site = 'alarm-kept'
  const agent = await Device.enrol(site, 'agent')
  const push = async () => {
    const answered = await agent.call('/api/requests', { items: [await agent.record()] })
    expect(answered.status).toBe(200)
  }
  await push()
  const set: number[] = []
  const first = await runInDurableObject(stubOf(site), (_, { storage }) => {
    const setAlarm = storage.setAlarm.bind(storage)
    Object.defineProperty(storage, 'setAlarm', {
      configurable: true,
      value: (at: number) => {
        set.push(at)
        return setAlarm(at)
      },
    })
    return storage.getAlarm()
  })
  for (let n = 0; n < 3; n++) await push()
  expect(set).toEqual([])
  expect(await runInDurableObject(stubOf(site), (_, { storage }) => storage.getAlarm())).toBe(first)
  expect(await runDurableObjectAlarm(stubOf(site))).toBe(true)
  expect(set).toEqual([first])
})
