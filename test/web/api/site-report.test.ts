/** What a device takes up from the header on every answer, and what it does not write again. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { SITE_HEADER, type SiteReport, writeSiteHeader } from '../../../shared/protocol/headers.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { lessonOf } from '../../../web/api/site-report.ts'
import { DEVICE } from '../store/example.ts'
import { importStore, type Store } from '../store/import-store.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://verify.test' } })
})

const POINT = 'B'.repeat(87)
const at = (minutes: number): string => `${1_795_000_000_000 + minutes * 60_000}.${'m'.repeat(22)}`
const report = (more: Partial<SiteReport> = {}): SiteReport => ({
  signed_time: at(0),
  settings: 3,
  sealing: `k1.${POINT}`,
  role: 'agent',
  label: 'Phone 7',
  devices: 5,
  ...more,
})
const held = {
  signed_time: at(0),
  sealing: { id: 'k1', public_key: POINT },
  settings: 3,
  pin: null,
  role: 'agent' as const,
  label: 'Phone 7',
}

test('an answer that says nothing new teaches nothing', () => {
  expect(lessonOf(report(), held)).toEqual({ asksSettings: false })
  expect(lessonOf(report({ signed_time: at(9) }), held)).toEqual({ asksSettings: false })
})

test('a time that is minutes newer, or older because the Worker says so, is taken up', () => {
  expect(lessonOf(report({ signed_time: at(10) }), held)).toMatchObject({ signed_time: at(10) })
  expect(lessonOf(report({ signed_time: at(-60) }), held)).toMatchObject({ signed_time: at(-60) })
  expect(lessonOf(report(), { ...held, signed_time: undefined })).toMatchObject({
    signed_time: at(0),
  })
  expect(
    lessonOf(report({ signed_time: '' }), { ...held, signed_time: undefined }),
  ).not.toHaveProperty('signed_time')
})

test('another sealing key is taken up, rubbish is not', () => {
  const key = { id: 'k2', public_key: POINT }
  expect(lessonOf(report({ sealing: `k2.${POINT}` }), held)).toMatchObject({ sealing: key })
  expect(lessonOf(report({ sealing: 'k2.short' }), held)).not.toHaveProperty('sealing')
  expect(lessonOf(report({ sealing: '' }), held)).not.toHaveProperty('sealing')
})

test('a role that a supervisor changed is taken up', () => {
  expect(lessonOf(report({ role: 'kiosk' }), held)).toMatchObject({ role: 'kiosk' })
  expect(lessonOf(report(), { ...held, role: undefined })).not.toHaveProperty('role')
})

test('another name is taken up, and no name where the device has none yet', () => {
  expect(lessonOf(report({ label: 'Phone 8' }), held)).toMatchObject({ label: 'Phone 8' })
  expect(lessonOf(report(), { ...held, label: undefined })).not.toHaveProperty('label')
})

test('any other version of the settings is asked for', () => {
  for (const settings of [2, 4])
    expect(lessonOf(report({ settings }), held).asksSettings).toBe(true)
  expect(lessonOf(report(), { ...held, settings: undefined }).asksSettings).toBe(true)
})

test('the hash of the staff PIN is fetched by who has become a kiosk, and given up by who is none any more', () => {
  const pin = { salt: 's'.repeat(22), hash: 'h'.repeat(43), iterations: 600_000 }
  const asks = (role: 'agent' | 'kiosk', known: typeof pin | 'set' | null) =>
    lessonOf(report({ role }), { ...held, role, pin: known }).asksSettings
  expect([asks('kiosk', 'set'), asks('agent', pin)]).toEqual([true, true])
  expect([asks('kiosk', pin), asks('agent', 'set')]).toEqual([false, false])
  expect([asks('kiosk', null), asks('agent', null)]).toEqual([false, false])
})

const enrolled: Enrolled = {
  device: DEVICE,
  site: 'demo',
  role: 'agent',
  label: 'Phone 7',
  sealing_key: { id: 'k1', public_key: POINT },
}
const SETTINGS = { version: 3, settings: DEFAULT_SETTINGS }

let store: Store
const { put } = IDBObjectStore.prototype
let writes: string[]
let asked: string[]

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', {})
  vi.resetModules()
  store = await importStore()
  const { makeKeyPair } = await import('../../../web/crypto/device-key.ts')
  await store.saveKeyPair(await makeKeyPair())
  await store.saveEnrolled(enrolled)
  writes = []
  asked = []
  vi.restoreAllMocks()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: [unknown, IDBValidKey?]
  ) {
    writes.push(`${this.name} ${String(args[1])}`)
    return put.apply(this, args)
  })
})

/** Calls the Worker, which answers with `header`, and `settings` where they are asked for. */
async function callWith(header: SiteReport, settings: () => Response): Promise<void> {
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url).pathname)
    const answer = url.endsWith('/api/settings') ? settings() : Response.json({ ok: true })
    answer.headers.set(SITE_HEADER, writeSiteHeader(header))
    return answer
  })
  const { loadCaller } = await import('../../../web/api/caller.ts')
  const { fetchDelta } = await import('../../../web/api/endpoints.ts')
  const caller = await loadCaller()
  if (!caller) throw new Error('not enrolled')
  await fetchDelta(caller, 0)
}

/** Long enough for what nobody waits for to be sent and answered. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 20))

const telling = () => Response.json(SETTINGS)

test('the time, the key and the settings are on disk after one call, and not written again', async () => {
  const header = report({ sealing: `k2.${POINT}` })
  await callWith(header, telling)
  await vi.waitFor(async () => expect(await store.loadSetting('site')).toEqual(SETTINGS))
  expect(await store.loadSetting('signedTime')).toBe(header.signed_time)
  expect(await store.loadEnrolled()).toEqual({
    ...enrolled,
    sealing_key: { id: 'k2', public_key: POINT },
  })
  writes.length = 0
  asked.length = 0
  await callWith({ ...header, signed_time: at(5) }, telling)
  await quiet()
  expect(writes).toEqual([])
  expect(asked).toEqual(['/api/requests'])
})

test('a ticket gets the newest time, though the one on disk is minutes older', async () => {
  await callWith(report(), telling)
  await callWith(report({ signed_time: at(5) }), telling)
  const { newestSignedTime, saveNewestSignedTime } = await import('../../../web/api/site-report.ts')
  expect(await store.loadSetting('signedTime')).toBe(at(0))
  expect(await newestSignedTime()).toBe(at(5))
  await saveNewestSignedTime()
  expect(await store.loadSetting('signedTime')).toBe(at(5))
})

test('settings that the Worker does not tell are not asked for at every answer', async () => {
  const refusing = () =>
    Response.json({ code: 'not_found', status: 404, title: '' }, { status: 404 })
  await callWith(report(), refusing)
  await vi.waitFor(() => expect(asked).toContain('/api/settings'))
  await quiet()
  asked.length = 0
  await callWith(report(), refusing)
  await quiet()
  expect(asked).toEqual(['/api/requests'])
  await callWith(report({ settings: 4 }), refusing)
  await vi.waitFor(() => expect(asked).toContain('/api/settings'))
})

test('another name is on disk after one call, and said to every page of this browser', async () => {
  const heard = vi.fn()
  const { onChange } = await import('../../../web/store/broadcast.ts')
  onChange(heard)
  const label = 'Tor 5, „Süd“ 100 %, 北'
  await callWith(report({ label }), telling)
  expect(await store.loadEnrolled()).toEqual({ ...enrolled, label })
  await vi.waitFor(() => expect(heard).toHaveBeenCalled())
})

test('each answer says which version of the list of devices the site has', async () => {
  const { devicesVersion, onSiteReport } = await import('../../../web/api/site-report.ts')
  const heard: (number | undefined)[] = []
  onSiteReport(() => heard.push(devicesVersion()))
  await callWith(report({ devices: 5 }), telling)
  await callWith(report({ devices: 6 }), telling)
  expect([...new Set(heard)]).toEqual([5, 6])
})
