/**
 * In each loop of the alarm one item breaks, whether its row cannot be read, SQLite refuses it, or
 * Stripe's SDK throws. It is put off alone and told in the log; what is due beside it is done, and the
 * alarm is set for what comes next.
 */
import { runInDurableObject } from 'cloudflare:test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  accepted,
  alarm,
  at,
  brought,
  CUT_AFTER,
  CUT_BEFORE,
  claimed,
  decide,
  later,
  openSite,
  phaseOf,
  SITE,
  started,
} from '../kit/decisions.ts'
import { deliver } from '../kit/delivery.ts'
import { Device } from '../kit/device.ts'
import { query, stubOf } from '../kit/peek.ts'

const DAY_MS = 24 * 60 * 60_000
/** Whoever reads the log must not read this. */
const PRIVATE = 'Jenny Rosen'

openSite()
beforeEach(async () => {
  for (const table of ['webhook_inbox', 'late_metadata', 'requests', 'settings', 'put_off'])
    await query(SITE, `DELETE FROM ${table}`)
  await query(SITE, "UPDATE devices SET state = 'revoked' WHERE state = 'wiping'")
})
afterEach(() => query(SITE, 'DROP TRIGGER IF EXISTS poison'))

type Item = {
  id: string
  /** The table whose row the alarm takes up, by this column; its next try is in `due`. */
  row: { table: string; key: string; value: string; due: string }
}
type Loop = {
  /** One that is due, the first call the earliest. */
  make: () => Promise<Item>
  /** Whether it was done. */
  isDone: (item: Item) => Promise<boolean>
  /** What SQLite refuses for this item. */
  refuse: (item: Item) => string
}

const rowOf = (table: string, value: string, key = 'request', due = 'due_at') => ({
  table,
  key,
  value,
  due,
})
const isGone = async ({ row }: Item) =>
  (await query(SITE, `SELECT 1 FROM ${row.table} WHERE ${row.key} = ?`, row.value)).length === 0
const onRequest = ({ id }: Item) => `BEFORE UPDATE ON requests WHEN NEW.id = '${id}'`

const LOOPS: Record<string, Loop> = {
  webhook_inbox: {
    make: async () => {
      const id = await started()
      const session = at.stripe.decide(id, 'verified')
      await query(
        SITE,
        'INSERT INTO webhook_inbox (session, request, events, since, tries, due_at) VALUES (?, ?, 1, 0, 0, ?)',
        session.id,
        id,
        Date.now(),
      )
      return { id, row: rowOf('webhook_inbox', session.id, 'session') }
    },
    isDone: async ({ id }) => (await phaseOf(id)) === 'verified',
    refuse: onRequest,
  },
  claims: {
    make: async () => {
      const id = await claimed(CUT_AFTER)
      return { id, row: rowOf('claims', id) }
    },
    isDone: isGone,
    refuse: onRequest,
  },
  pending_actions: {
    make: async () => {
      const id = await started()
      at.stripe.fault('cancel', ...Array(9).fill(CUT_BEFORE))
      at.stripe.fault('retrieve', ...Array(9).fill(CUT_BEFORE))
      await decide(id, 'cancel')
      at.stripe.clearFaults()
      return { id, row: rowOf('pending_actions', id) }
    },
    isDone: isGone,
    refuse: onRequest,
  },
  late_metadata: {
    make: async () => {
      const id = await started()
      await query(
        SITE,
        'INSERT INTO late_metadata (request, tries, due_at) VALUES (?, 0, ?)',
        id,
        Date.now(),
      )
      return { id, row: rowOf('late_metadata', id) }
    },
    isDone: isGone,
    refuse: ({ id }) => `BEFORE DELETE ON late_metadata WHEN OLD.request = '${id}'`,
  },
  refreshes: {
    make: async () => {
      const id = await started()
      at.stripe.decide(id, 'verified')
      return { id, row: rowOf('requests', id, 'id', 'refresh_at') }
    },
    isDone: async ({ id }) => (await phaseOf(id)) === 'verified',
    refuse: ({ id }) =>
      `BEFORE UPDATE OF phase ON requests WHEN NEW.id = '${id}' AND NEW.phase = 'verified'`,
  },
  'retention, never started': {
    make: async () => {
      const id = await accepted()
      await query(
        SITE,
        'UPDATE requests SET phase_at = ? WHERE id = ?',
        Date.now() - 4000 * DAY_MS,
        id,
      )
      return { id, row: rowOf('put_off', id, 'item', 'until') }
    },
    isDone: async ({ id }) => (await phaseOf(id)) === 'redacted',
    refuse: onRequest,
  },
  'retention, verdict': {
    make: async () => {
      const id = await brought(await started(), { kind: 'submit' }, { kind: 'pass' })
      await query(
        SITE,
        'UPDATE requests SET phase_at = ?, refresh_at = NULL WHERE id = ?',
        Date.now() - 4000 * DAY_MS,
        id,
      )
      return { id, row: rowOf('put_off', id, 'item', 'until') }
    },
    isDone: async ({ id }) => ['redacting', 'redacted'].includes(String(await phaseOf(id))),
    refuse: onRequest,
  },
  wipes: {
    make: async () => {
      const { id } = await Device.enrol(SITE, 'agent')
      await query(
        SITE,
        "UPDATE devices SET state = 'wiping', wipe_asked_at = ? WHERE id = ?",
        Date.now() - 8 * DAY_MS,
        id,
      )
      return { id, row: rowOf('put_off', id, 'item', 'until') }
    },
    isDone: async ({ id }) =>
      (await query(SITE, 'SELECT state FROM devices WHERE id = ?', id))[0]?.state === 'revoked',
    refuse: ({ id }) => `BEFORE UPDATE ON devices WHEN NEW.id = '${id}'`,
  },
}
const NAMES = Object.keys(LOOPS)

async function pair(kind: string): Promise<{ name: string; loop: Loop; bad: Item; good: Item }> {
  const loop = LOOPS[kind]
  if (!loop) throw new Error(`There is no loop "${kind}".`)
  const [name = ''] = kind.split(',')
  const bad = await loop.make()
  return { name, loop, bad, good: await loop.make() }
}

type Pair = Awaited<ReturnType<typeof pair>>

async function expectPutOffAlone({ name, loop, bad, good }: Pair): Promise<void> {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  later(4 * 60_000)
  await alarm()
  log.mockRestore()
  expect(await loop.isDone(good), 'the neighbour').toBe(true)
  expect(await loop.isDone(bad), 'what is poisoned').toBe(false)
  const { table, key, value, due } = bad.row
  const [row] = await query(SITE, `SELECT ${due} AS due FROM ${table} WHERE ${key} = ?`, value)
  expect(Number(row?.due), 'put off').toBeGreaterThan(Date.now())
  const next = await runInDurableObject(stubOf(SITE), (_, { storage }) => storage.getAlarm())
  expect(next, 'the next alarm').toBeGreaterThan(Date.now())
  expect(next).toBeLessThanOrEqual(Number(row?.due))
  const told = lines.filter((line) => line.includes('alarm item broke'))
  // Its request may be due in another loop, too, and break that as well; nothing else does.
  expect(told.filter((line) => !line.includes(bad.id))).toEqual([])
  expect(told.filter((line) => line.includes(`"loop":"${name}"`))).toHaveLength(1)
  expect(lines.join('\n')).not.toContain(PRIVATE)
}

test.each(NAMES)('SQLite refuses one of the %s: it alone is put off', async (name) => {
  const each = await pair(name)
  await query(
    SITE,
    `CREATE TRIGGER poison ${each.loop.refuse(each.bad)}
     BEGIN SELECT RAISE(ABORT, '${PRIVATE}'); END`,
  )
  await expectPutOffAlone(each)
})

/** What reads the whole row of a request cannot read this one. */
const READING = ['webhook_inbox', 'pending_actions', 'late_metadata', 'refreshes'] as const

test.each(READING)('a row of the %s cannot be read: it alone is put off', async (name) => {
  const each = await pair(name)
  await query(
    SITE,
    "UPDATE requests SET options = 'no JSON', reference = ? WHERE id = ?",
    PRIVATE,
    each.bad.id,
  )
  await expectPutOffAlone(each)
})

test('a pending action of no known kind is put off alone', async () => {
  const each = await pair('pending_actions')
  await query(SITE, 'UPDATE pending_actions SET kind = ? WHERE request = ?', PRIVATE, each.bad.id)
  await expectPutOffAlone(each)
})

test('a claim that cannot be read is put off alone', async () => {
  const each = await pair('claims')
  await query(SITE, "UPDATE claims SET params = '{}' WHERE request = ?", each.bad.id)
  await expectPutOffAlone(each)
})

test('one that cannot even be put off does not keep the alarm going without a pause', async () => {
  const { loop, bad, good } = await pair('claims')
  await query(
    SITE,
    `CREATE TRIGGER poison BEFORE UPDATE ON claims WHEN NEW.request = '${bad.id}'
     BEGIN SELECT RAISE(ABORT, 'no'); END`,
  )
  later(4 * 60_000)
  await alarm()
  expect(await loop.isDone(good)).toBe(true)
  const next = await runInDurableObject(stubOf(SITE), (_, { storage }) => storage.getAlarm())
  expect(next).toBeGreaterThan(Date.now())
  expect(next).toBeLessThan(Date.now() + 2_000)
})

test('what Stripe answers makes its SDK throw for one: it alone is put off', async () => {
  const each = await pair('refreshes')
  const known = globalThis.fetch
  const session = at.stripe.session(each.bad.id).id
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    url.includes(session)
      ? Promise.resolve(new Response('null', { headers: { 'Content-Type': 'application/json' } }))
      : known(url, init),
  )
  await expectPutOffAlone(each)
})

test('a claim that Stripe never tells about is asked about once an hour, however often', async () => {
  const id = await claimed(CUT_BEFORE)
  for (const tries of [10, 45, 46, 47, 62, 63, 64, 1000]) {
    await query(SITE, 'UPDATE claims SET tries = ?, due_at = 0 WHERE request = ?', tries, id)
    at.stripe.fault('list', CUT_BEFORE)
    await alarm()
    const [claim] = await query(SITE, 'SELECT due_at FROM claims WHERE request = ?', id)
    expect(Number(claim?.due_at) - Date.now(), `${tries} tries`).toBeGreaterThan(59 * 60_000)
  }
})

test('a genuine event is noted while the inbox holds one that breaks', async () => {
  const { bad } = await pair('webhook_inbox')
  const id = await started()
  await query(
    SITE,
    `CREATE TRIGGER poison BEFORE UPDATE ON requests WHEN NEW.id = '${bad.id}'
     BEGIN SELECT RAISE(ABORT, 'no'); END`,
  )
  const session = at.stripe.decide(id, 'verified')
  expect((await deliver(session)).status).toBe(200)
  await alarm()
  expect(await phaseOf(id)).toBe('verified')
})
