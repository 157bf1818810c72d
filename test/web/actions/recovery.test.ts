/** Recovery: a file that holds the queue and nothing else, and its way into the ledger. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { ItemAnswer } from '../../../shared/protocol/protocol.ts'
import {
  broughtBy,
  inBatches,
  readRecoveryFile,
  writeRecoveryFile,
} from '../../../web/sync/recovery-file.ts'
import { DEVICE, queuedDeletion, queuedRecord, row } from '../store/example.ts'
import { importStore } from '../store/import-store.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
})

const queue = [
  queuedRecord(1, { details: 'c2VhbGVk', sent: true, problem: problem('device_revoked') }),
  queuedDeletion(2),
]

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
})

test('the file holds what would have travelled, refused or not, byte for byte', () => {
  const file = readRecoveryFile(writeRecoveryFile(DEVICE, queue, 61_001))
  expect(file).toMatchObject({ device: DEVICE, saved_at: 61_001 })
  expect(file?.items).toEqual([
    {
      record: queue[0]?.text,
      signature: 's'.repeat(86),
      details: 'c2VhbGVk',
      age_ms: 60_000,
    },
    { record: queue[1]?.text, signature: 's'.repeat(86), age_ms: 59_999 },
  ])
})

test.each(['', '{', '{}', '[]', '{"kind":"fieldproof-recovery","v":2}'])(
  '%j is no such file',
  (text) => {
    expect(readRecoveryFile(text)).toBeNull()
  },
)

test('a file of any size goes in batches that the Worker takes, in its order', () => {
  const item = { record: 'r', signature: 's'.repeat(86), age_ms: 0 }
  const many = Array.from({ length: 250 }, (_, age_ms) => ({ ...item, age_ms }))
  expect(inBatches(many).map(({ length }) => length)).toEqual([100, 100, 50])
  expect(inBatches(many).flat()).toEqual(many)
  const heavy = Array.from({ length: 40 }, () => ({ ...item, details: 'd'.repeat(8_000) }))
  for (const items of inBatches(heavy))
    expect(JSON.stringify({ items }).length).toBeLessThan(256 * 1024)
})

test('what was acknowledged is counted, what was not says why', () => {
  const answers: ItemAnswer[] = [
    { outcome: 'accepted', request: row(1) },
    { outcome: 'duplicate', request: row(2) },
    { outcome: 'refused', problem: problem('record_signature_refused') },
    { outcome: 'conflict', request: row(3) },
    { outcome: 'later' },
  ]
  expect(broughtBy(answers)).toEqual({
    taken: 2,
    kept: ['record_signature_refused', 'conflict', 'later'],
  })
})

async function enrolled() {
  const store = await importStore()
  const { makeKeyPair } = await import('../../../web/crypto/device-key.ts')
  await store.saveKeyPair(await makeKeyPair())
  await store.saveEnrolled({
    device: DEVICE,
    site: 'demo',
    role: 'agent',
    label: 'Phone 7',
    sealing_key: { id: 'k1', public_key: 'BA' },
  })
  return store
}

test('saving to a file takes nothing out of the queue and writes no key into it', async () => {
  const store = await enrolled()
  const { recoveryFile } = await import('../../../web/actions/recovery.ts')
  expect(await recoveryFile(DEVICE)).toBeNull()
  for (const record of queue) await store.enqueue(record)
  const file = await recoveryFile(DEVICE)
  expect(file?.name).toMatch(/^fieldproof-demo\..*\.json$/)
  expect(await file?.text()).not.toMatch(/"d":|"x":|privateKey|public_key/)
  expect(await store.loadQueue()).toHaveLength(2)
})

test('what went into a file may reach the ledger by it, so it cannot be taken back in silence', async () => {
  const store = await enrolled()
  const { recoveryFile } = await import('../../../web/actions/recovery.ts')
  await store.enqueue(queuedRecord(1))
  await recoveryFile(DEVICE)
  expect(await store.takeBack(queuedRecord(1).id)).toBeNull()
  await store.enqueue(queuedRecord(1, { edit: 2 }))
  expect((await store.loadQueue()).map(({ edit }) => edit)).toEqual([1, 2])
})

test('an import that is cut off says how far it came', async () => {
  await enrolled()
  vi.stubGlobal('navigator', {})
  const answers = [{ items: Array(100).fill({ outcome: 'accepted', request: row(1) }) }]
  vi.stubGlobal('fetch', async () => {
    const answer = answers.shift()
    if (!answer) throw new TypeError('no network')
    return Response.json(answer)
  })
  const { importRecoveryFile } = await import('../../../web/actions/recovery.ts')
  const many = Array.from({ length: 150 }, (_, n) => queuedRecord(n))
  expect(await importRecoveryFile(writeRecoveryFile(DEVICE, many, 0))).toMatchObject({
    kind: 'stopped',
    taken: 100,
    problem: { code: 'unreachable' },
  })
  expect(await importRecoveryFile('not a file')).toEqual({ kind: 'unreadable' })
})
