/** A browser that fails to say something of its storage, or never does, must hold up nothing. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadCaller } from '../../../web/api/caller.ts'
import { spaceLeft } from '../../../web/browser/browser-facts.ts'
import { askToKeep, isKept } from '../../../web/browser/kept-storage.ts'
import { makeKeyPair } from '../../../web/crypto/device-key.ts'
import { saveEnrolled, saveKeyPair } from '../../../web/store/store.ts'
import { DEVICE } from '../store/example.ts'

const has = (storage: object | undefined) => vi.stubGlobal('navigator', { storage })

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('what it says is told', async () => {
  has({
    estimate: async () => ({ quota: 1_000, usage: 400 }),
    persisted: async () => true,
    persist: async () => true,
  })
  expect(await spaceLeft()).toBe(600)
  expect(await isKept()).toBe(true)
  expect(await askToKeep()).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('more used than given is no room at all', async () => {
  has({ estimate: async () => ({ quota: 1_000, usage: 1_400 }) })
  expect(await spaceLeft()).toBe(0)
})

function fails(): never {
  throw new TypeError('the operation is insecure')
}
const rejects = async () => fails()

const SILENT: readonly [string, object | undefined][] = [
  ['it has no such thing', undefined],
  ['it does not say', { estimate: async () => ({}), persisted: async () => undefined }],
  ['it throws', { estimate: fails, persisted: fails, persist: fails }],
  ['it rejects', { estimate: rejects, persisted: rejects, persist: rejects }],
]

describe.each(SILENT)('%s', (_, storage) => {
  test('nothing is known', async () => {
    has(storage)
    expect(await spaceLeft()).toBeNull()
    expect(await isKept()).toBeNull()
    expect(await askToKeep()).toBe(false)
  })
})

test('it never answers: that is not waited for', async () => {
  const never = () => new Promise(() => {})
  has({ estimate: never, persisted: never })
  const told = Promise.all([spaceLeft(), isKept()])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await told).toEqual([null, null])
})

test('the Worker is called all the same', async () => {
  has({ estimate: rejects })
  const sealing_key = { id: 'k1', public_key: 'A'.repeat(87) }
  await saveEnrolled({ device: DEVICE, site: 'demo', role: 'agent', label: 'Phone 7', sealing_key })
  await saveKeyPair(await makeKeyPair())
  const caller = await loadCaller()
  expect(caller?.report?.().storage).toBe(0)
})
