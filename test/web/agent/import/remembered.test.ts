/** What a device remembers of how lists are read: enough to read the next one, and nothing of what is in it. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { importStore, type Store } from '../../store/import-store.ts'

let remembered: typeof import('../../../../web/agent/import/remembered.ts')
let store: Store

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
  remembered = await import('../../../../web/agent/import/remembered.ts')
})

const HEAD = ['Kennwort', 'Jenny Rosen', 'Rufnummer']

test('a list of the same columns is read as it was before, and its words are not kept', async () => {
  expect(await remembered.mappingOf(HEAD)).toBeNull()
  await remembered.rememberMapping(HEAD, ['reference', null, 'phone'])
  expect(await remembered.mappingOf(HEAD)).toEqual(['reference', null, 'phone'])
  expect(await remembered.mappingOf(['KENNWORT ', 'jenny rosen', 'Rufnummer'])).not.toBeNull()
  expect(await remembered.mappingOf([...HEAD, 'E-Mail'])).toBeNull()
  expect(JSON.stringify(await store.loadSetting('lists'))).not.toMatch(/kennwort|jenny|rufnummer/i)
})

test('the newest choice stands, and only so many are kept', async () => {
  await remembered.rememberMapping(HEAD, ['reference', null, null])
  await remembered.rememberMapping(HEAD, [null, null, 'reference'])
  expect(await remembered.mappingOf(HEAD)).toEqual([null, null, 'reference'])
  for (let n = 0; n < 20; n += 1) await remembered.rememberMapping([`Column ${n}`], ['reference'])
  expect(await remembered.mappingOf(HEAD)).toBeNull()
  expect(await remembered.mappingOf(['Column 0'])).toEqual(['reference'])
})

test('an older code page is remembered, what a file says itself is not', async () => {
  await remembered.rememberEncoding('windows-1250')
  await remembered.rememberEncoding('utf-16le')
  expect((await remembered.loadRemembered()).usual).toBe('windows-1250')
})
