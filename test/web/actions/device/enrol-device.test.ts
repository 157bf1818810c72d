/** What the screens may rely on as a browser becomes a device. */
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { Enrolled } from '../../../../shared/protocol/protocol.ts'
import { enrol } from '../../../../web/actions/device/enrol-device.ts'
import { device } from '../../../../web/state/device.ts'
import { DEVICE } from '../../store/example.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
  // The page that keeps itself in sync hears of its network.
  vi.stubGlobal('addEventListener', () => {})
})

const enrolled: Enrolled = {
  device: DEVICE,
  site: 'demo',
  role: 'agent',
  label: 'Phone 7',
  sealing_key: { id: '1', public_key: 'A'.repeat(87) },
}
const never = () => new Promise<never>(() => {})

test('whoever enrolled can go on at once: neither the first sync nor a question of the browser is waited for', async () => {
  const lock = vi.fn(never)
  vi.stubGlobal('navigator', { storage: { persist: never }, locks: { request: lock } })
  vi.stubGlobal('fetch', (url: string) =>
    new URL(url).pathname === '/api/enrol'
      ? Response.json(enrolled)
      : url.endsWith('/api/config')
        ? Response.json({})
        : never(),
  )
  expect(await enrol('demo-0000-0000-0000', 'Phone 7')).toEqual({ kind: 'enrolled' })
  expect(device.value).toEqual({ kind: 'enrolled', enrolled })
  // The first push asks for its turn.
  await expect.poll(() => lock.mock.calls.length).toBe(1)
})
