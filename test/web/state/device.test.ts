/** What the screens may rely on as a browser becomes a device. */
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { device, enrol } from '../../../web/state/device.ts'
import { saveEnrolled } from '../../../web/store/store.ts'
import { DEVICE } from '../store/example.ts'

const enrolled = { device: DEVICE, role: 'agent' } as Enrolled

vi.mock('../../../web/actions/enrol-device.ts', () => ({
  enrolDevice: async () => {
    await saveEnrolled(enrolled)
    return { kind: 'enrolled' }
  },
}))
const look = vi.hoisted(() => vi.fn(() => new Promise<void>(() => {})))
vi.mock('../../../web/state/keep-in-sync.ts', () => ({
  keepInStep: () => ({ look, retry: async () => {} }),
}))

test('whoever enrolled can go on at once: neither the first sync nor a question of the browser is waited for', async () => {
  vi.stubGlobal('navigator', { storage: { persist: () => new Promise(() => {}) } })
  expect(await enrol('demo-0000-0000-0000', 'Phone 7')).toEqual({ kind: 'enrolled' })
  expect(device.value).toEqual({ kind: 'enrolled', enrolled })
  await expect.poll(() => look.mock.calls.length).toBe(1)
})
