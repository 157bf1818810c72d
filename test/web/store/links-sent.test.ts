/** That a link was sent is remembered here, for as long as the request is, and nothing of to whom. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { idOf, queuedRecord, row } from './example.ts'
import { importStore, type Store } from './import-store.ts'

let store: Store
let links: typeof import('../../../web/store/links-sent.ts')
const sent = { way: 'sms', at: 5, revokedAt: null } as const

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
  links = await import('../../../web/store/links-sent.ts')
  const queued = queuedRecord(1)
  await store.enqueue(queued)
  await store.acknowledge([{ queued, row: row(1) }])
  await store.enqueue(queuedRecord(2))
})

test('of a request in the ledger or in the queue it is there again after a reload', async () => {
  await links.saveLinkSent(idOf(1), sent)
  await links.saveLinkSent(idOf(2), { ...sent, way: 'copy' })
  expect(await links.loadLinksSent()).toEqual({
    [idOf(1)]: sent,
    [idOf(2)]: { ...sent, way: 'copy' },
  })
})

test('the newest way counts', async () => {
  await links.saveLinkSent(idOf(1), sent)
  await links.saveLinkSent(idOf(1), { ...sent, way: 'email', at: 9 })
  expect(await links.loadLinksSent()).toEqual({ [idOf(1)]: { ...sent, way: 'email', at: 9 } })
})

test('with the request it goes: deleted here, erased elsewhere, or never known', async () => {
  await links.saveLinkSent(idOf(1), sent)
  await links.saveLinkSent(idOf(2), sent)
  await links.saveLinkSent(idOf(3), sent)
  await store.takeBack(idOf(2))
  await store.applyDelta([{ id: idOf(1), gone: true, rev: 9 }], 9, false)
  expect(await links.loadLinksSent()).toEqual({})
  expect(await store.loadSetting('linksSent')).toEqual({})
})

test('once revoked it is forgotten', async () => {
  await links.saveLinkSent(idOf(1), sent)
  await links.dropLinkSent(idOf(1))
  expect(await links.loadLinksSent()).toEqual({})
})
