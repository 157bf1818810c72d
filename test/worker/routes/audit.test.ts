/** The audit log: what is in it, that it only grows, and that a change to it shows. */
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  AuditEnd,
  AuditRow,
  AuditVerified,
  headAfter,
} from '../../../shared/protocol/supervisor/audit.ts'
import { utf8Decode } from '../../../shared/text/bytes.ts'
import { Device, newId } from '../kit/device.ts'
import { passPolls } from '../kit/eventually.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, startBy } from '../kit/ticket-maker.ts'

const SITE = 'audit'
let agent: Device
let supervisor: Device
let stripe: StripeStandIn

beforeAll(async () => {
  supervisor = await Device.enrol(SITE, 'supervisor')
  agent = await Device.enrol(SITE, 'agent')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
})

async function exported(): Promise<{ texts: string[]; end: AuditEnd }> {
  const answered = await supervisor.call('/api/audit')
  expect(answered.headers.get('Content-Type')).toBe('application/x-ndjson')
  expect(answered.headers.get('Cache-Control')).toBe('no-store')
  const lines = utf8Decode(new Uint8Array(await answered.arrayBuffer())).split('\n')
  expect(lines.pop()).toBe('')
  return { texts: lines.slice(0, -1), end: v.parse(AuditEnd, JSON.parse(lines.at(-1) ?? '')) }
}

const verify = async (end: AuditEnd): Promise<AuditVerified> =>
  v.parse(AuditVerified, await (await supervisor.call('/api/audit/verify', end)).json())

const rows = (texts: string[]) => texts.map((text) => v.parse(AuditRow, JSON.parse(text)))

async function taken(device = agent): Promise<string> {
  const id = newId()
  await device.call('/api/requests', { items: [await device.record({ id })] })
  return id
}

const codesOf = async (id: string) =>
  (await query(SITE, 'SELECT text FROM audit WHERE request = ? ORDER BY seq', id)).map(({ text }) =>
    v.parse(AuditRow, JSON.parse(String(text))),
  )

test('an export holds every row in order, itself last, and ends with its head', async () => {
  await taken()
  const { texts, end } = await exported()
  const all = rows(texts)
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1))
  expect(all.at(-1)).toMatchObject({ code: 'audit_exported', by: supervisor.id })
  expect(end).toEqual({ count: all.length, head: await headAfter(texts) })
  expect(await verify(end)).toMatchObject({ same: true, broken_at: null })
})

test('the newest hash can be read without adding to the log, and is what an export ends with', async () => {
  const endNow = async () => {
    const answered = await supervisor.call('/api/audit/end')
    expect(answered.headers.get('Cache-Control')).toBe('no-store')
    return v.parse(AuditEnd, await answered.json())
  }
  const { end } = await exported()
  expect(await endNow()).toEqual(end)
  expect(await endNow()).toEqual(end)
  expect(await verify(await endNow())).toMatchObject({ same: true, today: end })
  await taken()
  await supervisor.call('/api/audit')
  expect((await endNow()).count).toBe(end.count + 1)
  expect((await endNow()).head).not.toBe(end.head)
})

test('the log only grows: an export is the beginning of every later one', async () => {
  const before = await exported()
  const id = await taken()
  await agent.call(`/api/requests/${id}/start`, {})
  const after = await exported()
  expect(after.texts.slice(0, before.texts.length)).toEqual(before.texts)
  expect(await verify(before.end)).toMatchObject({ same: true, broken_at: null, today: after.end })
})

test('rows that are written at the same time chain like any others', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => taken()))
  await Promise.all(ids.map((id) => agent.call(`/api/requests/${id}/start`, {})))
  const { texts, end } = await exported()
  expect(rows(texts).filter(({ code }) => code === 'started').length).toBeGreaterThanOrEqual(12)
  expect(await headAfter(texts)).toBe(end.head)
})

test('a start is noted once, with who started; a redaction when it is done', async () => {
  const id = newId()
  const envelope = await agent.record({ id })
  const ticket = await makeTicket(agent, envelope)
  await Promise.all([startBy(ticket), startBy(ticket)])
  await agent.call('/api/requests', { items: [envelope], start: true })
  const session = stripe.act(id, { kind: 'redact' }).id
  await agent.call(`/api/requests/${id}`)
  stripe.act(id, { kind: 'validate_redaction' }, { kind: 'finish_redaction' })
  for (const _ of [1, 2]) {
    passPolls()
    await agent.call(`/api/requests/${id}`)
  }
  vi.useRealTimers()
  expect(await codesOf(id)).toMatchObject([
    { code: 'ticket_opened', by: null },
    { code: 'started', by: null, session },
    { code: 'redacted', by: null, session },
  ])
  const own = await taken()
  await agent.call(`/api/requests/${own}/start`, {})
  expect(await codesOf(own)).toMatchObject([{ code: 'started', by: agent.id }])
})

const TAMPERING: [name: string, found: { same: boolean; broken: boolean }, how: string[]][] = [
  [
    'a text that says something else',
    { same: false, broken: true },
    ['UPDATE audit SET text = REPLACE(text, \'"by":\', \'"By":\') WHERE seq = 2'],
  ],
  ['a row that is gone', { same: false, broken: true }, ['DELETE FROM audit WHERE seq = 2']],
  [
    'a hash that is another',
    { same: true, broken: true },
    ["UPDATE audit SET hash = 'x' WHERE seq = 2"],
  ],
  [
    'a row put in between',
    { same: false, broken: true },
    [
      'UPDATE audit SET seq = -seq WHERE seq > 2',
      'UPDATE audit SET seq = 1 - seq WHERE seq < 0',
      "INSERT INTO audit VALUES (3, '{}', 'x', NULL)",
    ],
  ],
]

test.each(TAMPERING)('%s shows', async (_, { same, broken }, how) => {
  const { end } = await exported()
  const before = await query(SITE, 'SELECT * FROM audit')
  for (const statement of how) await query(SITE, statement)
  const found = await verify(end)
  await query(SITE, 'DELETE FROM audit')
  for (const { seq, text, hash, request } of before)
    await query(
      SITE,
      'INSERT INTO audit VALUES (?, ?, ?, NULLIF(?, 0))',
      Number(seq),
      String(text),
      String(hash),
      typeof request === 'string' ? request : 0,
    )
  expect([found.same, found.broken_at !== null]).toEqual([same, broken])
  expect(await verify(end)).toMatchObject({ same: true, broken_at: null })
})

test('a log that was cut off, or written anew with hashes that fit, is not the one of the export', async () => {
  const { texts, end } = await exported()
  expect((await verify({ ...end, count: end.count + 1 })).same).toBe(false)
  const forged = texts.map((text) => text.replace(/"at":\d+/, '"at":1'))
  let head = ''
  for (const [i, text] of forged.entries()) {
    head = await headAfter([text], head)
    await query(SITE, 'UPDATE audit SET text = ?, hash = ? WHERE seq = ?', text, head, i + 1)
  }
  expect(await verify(end)).toMatchObject({ same: false, broken_at: null })
})

test('an export as CSV has one line per row, whatever is in a cell', async () => {
  const evil = [
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@x',
    '\tx',
    'a,b',
    'say "hi"',
    'two\r\nlines',
  ]
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 2, 3, 4, 5) })
  const [{ count = 0 } = {}] = await query(SITE, 'SELECT MAX(seq) AS count FROM audit')
  for (const [i, note] of evil.entries()) {
    const seq = Number(count) + i + 1
    const text = JSON.stringify({ seq, at: Date.now(), code: 'updated', by: null, note })
    await query(SITE, 'INSERT INTO audit VALUES (?, ?, ?, NULL)', seq, text, 'x')
  }
  const answered = await supervisor.call('/api/audit?format=csv')
  vi.useRealTimers()
  expect(answered.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  const table = parseCsv(await answered.text())
  expect(table[0]).toEqual(['seq', 'at', 'code', 'by', 'request', 'session', 'device', 'note'])
  expect(new Set(table.map((cells) => cells.length))).toEqual(new Set([8]))
  const noted = table.filter((cells) => cells[2] === 'updated')
  expect(noted.map((cells) => cells[7])).toEqual([
    `'=HYPERLINK("http://x")`,
    `'+1`,
    `'-1`,
    `'@x`,
    ' x',
    'a,b',
    'say "hi"',
    'two lines',
  ])
  expect(noted[0]?.[1]).toBe('2026-01-02T03:04:05.000Z')
  const [end, last] = [table.at(-1) ?? [], table.at(-2) ?? []]
  expect([end[0], end[2], last[2]]).toEqual([last[0], 'head', 'audit_exported'])
  await query(SITE, 'DELETE FROM audit WHERE seq > ?', Number(count))
})

test('a log of many pages comes whole', async () => {
  const [{ count = 0 } = {}] = await query(SITE, 'SELECT MAX(seq) AS count FROM audit')
  const text = '{"seq":1,"at":1,"code":"updated","by":null}'
  await query(
    SITE,
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
     INSERT INTO audit SELECT ? + i, ?, 'x', NULL FROM n`,
    Number(count),
    text,
  )
  const { texts, end } = await exported()
  expect([texts.length, end.count]).toEqual([Number(count) + 100_001, Number(count) + 100_001])
  expect((await verify(end)).today.count).toBe(end.count)
  await query(SITE, 'DELETE FROM audit WHERE seq > ?', Number(count))
})

test('an export in a form that does not exist is refused, and not noted', async () => {
  const [before] = await query(SITE, 'SELECT COUNT(*) AS n FROM audit')
  expect((await supervisor.call('/api/audit?format=pdf')).status).toBe(400)
  expect(await query(SITE, 'SELECT COUNT(*) AS n FROM audit')).toEqual([before])
})

/** RFC 4180, as a spreadsheet reads it. */
function parseCsv(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  const table: string[][] = [[]]
  for (const [, raw = '', stop] of text.matchAll(cell)) {
    table.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (stop === '\r\n') table.push([])
  }
  expect(table.pop()).toEqual([])
  return table
}
