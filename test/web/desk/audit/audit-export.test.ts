/** An export of the audit log that somebody kept. */
import { expect, test } from 'vitest'
import { headAfter } from '../../../../shared/protocol/supervisor/audit.ts'
import { isWhole, readExport, verdictOn } from '../../../../web/desk/audit/audit-export.ts'

const rows = [1, 2, 3].map((seq) =>
  JSON.stringify({ seq, at: 1_800_000_000_000 + seq, code: 'started', by: 'demo.a' }),
)
const exported = async () =>
  `${[...rows, JSON.stringify({ count: rows.length, head: await headAfter(rows) })].join('\n')}\n`

const read = (text: string) => {
  const kept = readExport(text)
  if (!kept) throw new Error('not read')
  return kept
}

test('as it was saved, and through an editor that changes the ends of lines', async () => {
  const text = await exported()
  for (const one of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`])
    expect(await isWhole(read(one))).toBe(true)
})

test('a row changed, left out, added or moved shows', async () => {
  const text = await exported()
  const [first = '', second = ''] = text.split('\n')
  for (const changed of [
    text.replace('"by":"demo.a"', '"by":"demo.b"'),
    text.replace(`${second}\n`, ''),
    text.replace(`${second}\n`, `${second}\n${second}\n`),
    text.replace(`${first}\n${second}\n`, `${second}\n${first}\n`),
    text.replace('"count":3', '"count":2'),
  ])
    expect(await isWhole(read(changed))).toBe(false)
})

test.each(['', 'no export', 'seq,at\r\n1,2', '{"count":1}', '{"count":-1,"head":""}'])(
  'no export: %j',
  (text) => {
    expect(readExport(text)).toBeNull()
  },
)

test('what today’s log says of it', async () => {
  const kept = read(await exported())
  const today = { count: 5, head: 'x' }
  const told = { same: true, broken_at: null, today }
  expect(verdictOn(kept, told)).toEqual({ kind: 'same', count: 3, since: 2 })
  expect(verdictOn(kept, { ...told, same: false, broken_at: 2 })).toEqual({ kind: 'log_changed' })
  expect(verdictOn(kept, { ...told, broken_at: 4 })).toEqual({ kind: 'log_broken', at: 4 })
})
