/** A desk that stays open learns what devices are called that came after it was opened. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../../shared/problem.ts'
import type { DeviceRow } from '../../../../shared/protocol/device-calls.ts'

const [PHONE, NEW, GONE] = [
  'demo.0123456789abcdef',
  'demo.1123456789abcdef',
  'demo.2123456789abcdef',
]

/** The names that the Worker lists differ from these ids by what was added last. */
let suffix: string
/** What each answer of the Worker says of the list, and who hears it. */
let version: number
let hear: () => void

vi.mock('../../../../web/api/site-report.ts', () => ({
  devicesVersion: () => version,
  onSiteReport: (listener: () => void) => {
    hear = listener
  },
}))

/** What the Worker lists, and how often it was asked. */
let listed: string[]
let calls: number
let isUp: boolean

vi.mock('../../../../web/actions/desk.ts', () => ({
  readDevices: async () => {
    calls++
    await null
    hear()
    if (!isUp) return { kind: 'problem', problem: problem('unreachable') }
    const devices = listed.map(
      (id) => ({ id, label: `name of ${id}${suffix}`, contact_at: 0 }) as DeviceRow,
    )
    return { kind: 'read', value: { devices } }
  },
}))

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
  listed = [PHONE]
  calls = 0
  suffix = ''
  version = 1
  isUp = true
})

async function desk() {
  const list = await import('../../../../web/desk/devices/device-list.ts')
  const { deviceName } = await import('../../../../web/desk/table/names.ts')
  return { ...list, deviceName }
}

test('a device that is new since the desk was opened is asked for, once', async () => {
  const { learnNames, deviceName } = await desk()
  await learnNames([PHONE])
  expect(deviceName(NEW)).toBe('…cdef')
  listed = [PHONE, NEW]
  await learnNames([PHONE, NEW, PHONE])
  expect(deviceName(NEW)).toBe(`name of ${NEW}`)
  await learnNames([PHONE, NEW])
  expect(calls).toBe(2)
})

test('one that the Worker does not name is not asked for again and again', async () => {
  const { learnNames } = await desk()
  for (let turn = 0; turn < 5; turn++) await learnNames([PHONE, GONE])
  expect(calls).toBe(1)
})

test('two that come at once, and one while it is asked, are all named', async () => {
  const { learnNames, deviceName } = await desk()
  await learnNames([])
  listed = [PHONE, NEW]
  const first = learnNames([NEW])
  listed = [PHONE, NEW, GONE]
  await Promise.all([first, learnNames([NEW, GONE])])
  expect([NEW, GONE].map(deviceName)).toEqual([`name of ${NEW}`, `name of ${GONE}`])
})

test('a desk that was opened without network learns them with the next change', async () => {
  isUp = false
  const { learnNames, devices } = await desk()
  await learnNames([PHONE])
  expect(devices.value).toBeNull()
  isUp = true
  await learnNames([PHONE])
  expect(devices.value).toHaveLength(1)
})

test('a device that got another name is called by it, after the next answer of any call', async () => {
  const { learnNames, deviceName } = await desk()
  await learnNames([PHONE])
  suffix = ', new'
  hear()
  await vi.waitFor(() => expect(calls).toBe(1))
  version = 2
  hear()
  await vi.waitFor(() => expect(deviceName(PHONE)).toBe(`name of ${PHONE}, new`))
  hear()
  hear()
  expect(calls).toBe(2)
})

test('where the list cannot be had, it is asked for again after a later answer', async () => {
  const { learnNames, deviceName } = await desk()
  await learnNames([PHONE])
  suffix = ', new'
  version = 2
  isUp = false
  hear()
  await vi.waitFor(() => expect(calls).toBe(2))
  isUp = true
  await vi.waitFor(() => {
    hear()
    expect(deviceName(PHONE)).toBe(`name of ${PHONE}, new`)
  })
})

test('without network the next page knows them as they were told last', async () => {
  const before = await desk()
  await before.learnNames([PHONE])
  const { loadSetting } = await import('../../../../web/store/store.ts')
  await expect.poll(() => loadSetting('deviceLabels')).toEqual({ [PHONE]: `name of ${PHONE}` })

  vi.resetModules()
  isUp = false
  const after = await desk()
  await after.readDeviceLabels()
  expect(after.deviceName(PHONE)).toBe(`name of ${PHONE}`)
  await after.learnNames([PHONE])
  expect(after.deviceName(PHONE)).toBe(`name of ${PHONE}`)
  expect(after.deviceName(NEW)).toBe('…cdef')
})

test('names that cannot be kept are known all the same', async () => {
  const { learnNames, deviceName, devices } = await desk()
  const told = vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })
  await learnNames([PHONE])
  expect(deviceName(PHONE)).toBe(`name of ${PHONE}`)
  await expect.poll(() => told.mock.calls.length).toBe(1)
  vi.restoreAllMocks()
  listed = [PHONE, NEW]
  await learnNames([PHONE, NEW])
  expect(devices.value).toHaveLength(2)
})
