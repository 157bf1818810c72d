/** What the screens may rely on as a browser becomes a device. */
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { enrol } from '../../../web/actions/enrol-device.ts'
import { device } from '../../../web/state/device.ts'
import { DEVICE } from '../store/example.ts'

const { enrolled, sync } = vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
  return { enrolled: { role: 'agent' } as Enrolled, sync: vi.fn(() => new Promise<void>(() => {})) }
})
enrolled.device = DEVICE

vi.mock('../../../web/api/endpoints.ts', () => ({
  sendEnrol: async () => ({ kind: 'answered', answer: enrolled }),
}))
vi.mock('../../../web/state/keep-in-sync.ts', () => ({
  keepInSync: () => ({ sync, retry: async () => {} }),
}))

test('whoever enrolled can go on at once: neither the first sync nor a question of the browser is waited for', async () => {
  vi.stubGlobal('navigator', { storage: { persist: () => new Promise(() => {}) } })
  expect(await enrol('demo-0000-0000-0000', 'Phone 7')).toEqual({ kind: 'enrolled' })
  expect(device.value).toEqual({ kind: 'enrolled', enrolled })
  await expect.poll(() => sync.mock.calls.length).toBe(1)
})
