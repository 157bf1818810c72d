/** A device empties itself, on its own database and against a Worker whose answers get lost. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { makeKeyPair } from '../../../web/crypto/device-key.ts'
import { DEVICE, queuedRecord } from '../store/example.ts'
import { importStore, type Store } from '../store/import-store.ts'

const CONFIRM = '/api/devices/self/wiped'

let store: Store
let wipeOnce: typeof import('../../../web/sync/wipe-once.ts').wipeOnce

/** What the Worker was told at the end of a wipe, heard or not. */
let confirmed: unknown[]
let loses: boolean

beforeEach(async () => {
  confirmed = []
  loses = false
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
  const request = (_: string, ...rest: unknown[]) => (rest.at(-1) as () => unknown)()
  vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held: [] }) } })
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
    if (new URL(url).pathname !== CONFIRM) {
      const refused = { outcome: 'refused', problem: problem('record_signature_refused') }
      return Response.json({ items: [refused] })
    }
    confirmed.push(JSON.parse(String(body)))
    if (loses) throw new TypeError('no answer')
    return Response.json({})
  })
  vi.resetModules()
  store = await importStore()
  wipeOnce = (await import('../../../web/sync/wipe-once.ts')).wipeOnce
  await store.saveKeyPair(await makeKeyPair())
  await store.saveEnrolled({ device: DEVICE } as Enrolled)
  await store.enqueue(queuedRecord(1))
})

test('when the answer to its last word is lost, it says the same again, and only then forgets its key', async () => {
  loses = true
  for (const tries of [1, 2]) {
    expect(await wipeOnce(DEVICE)).toMatchObject({ kind: 'wait', cause: 'no_network' })
    expect(confirmed).toEqual(Array(tries).fill({ refused: 1 }))
    expect(await store.loadQueue()).toEqual([])
    expect(await store.loadKeyPair()).toBeDefined()
    expect(await store.loadEnrolled()).toBeDefined()
  }
  loses = false
  expect(await wipeOnce(DEVICE)).toEqual({ kind: 'wiped' })
  expect(confirmed.at(-1)).toEqual({ refused: 1 })
  expect(await store.loadKeyPair()).toBeUndefined()
  expect(await store.loadEnrolled()).toBeUndefined()
  expect(await store.loadSetting('deviceStatus')).toBeUndefined()
})

test('a browser that was enrolled anew meanwhile is left alone', async () => {
  await store.saveEnrolled({ device: 'demo.fedcba9876543210' } as Enrolled)
  expect(await wipeOnce(DEVICE)).toEqual({ kind: 'wiped' })
  expect(confirmed).toEqual([])
  expect(await store.loadQueue()).toHaveLength(1)
  expect(await store.loadSetting('deviceStatus')).toBeUndefined()
})
