/** Invariant 8: a newer app must open every older database and queue. One fixture per version. */
import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { provesItself } from '../../../web/crypto/device-key.ts'
import { itemsOf } from '../../../web/state/request.ts'
import { ROW_DEFAULTS } from '../../../web/store/database.ts'
import { BATCH_LIMITS, envelopeOf, nextBatch } from '../../../web/sync/outbox.ts'
import { makeDatabase1, QUEUED } from './database-1.ts'

test.each([[1, makeDatabase1]])('Invariant 8: version %i opens, whole', async (_version, make) => {
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  await make()
  vi.resetModules()
  const store = await import('../../../web/store/store.ts')

  const [queue, replica] = [await store.loadQueue(), await store.loadReplica()]
  expect(await provesItself(await store.loadKeyPair())).toBe(true)
  expect(await store.loadEnrolled()).toMatchObject({ device: 'demo.0123456789abcdef' })
  expect(await store.loadSetting('rev')).toBe(7)
  expect(replica.every((row) => v.is(RequestRow, row))).toBe(true)
  expect(replica).toEqual(replica.map((row) => ({ ...ROW_DEFAULTS, ...row })))

  const [next] = nextBatch(queue, BATCH_LIMITS, new Set())
  if (!next) throw new Error('the queue of the older app is gone')
  expect(await store.loadUnsent()).toEqual({ count: 1, oldestAt: QUEUED.savedAt })
  expect(envelopeOf(next, QUEUED.savedAt + 5)).toEqual({
    record: QUEUED.text,
    signature: QUEUED.signature,
    details: QUEUED.details,
    age_ms: 5,
  })
  expect(itemsOf(queue, replica).map(({ state }) => state.phase)).toEqual(['unverified', 'queued'])
})
