/** What happens to a device while its app is closed. */
import { expect, test, vi } from 'vitest'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import { type BackgroundDevice, workInBackground } from '../../../web/sync/while-closed.ts'

const told = (code: ProblemCode) => ({ kind: 'problem', problem: problem(code) }) as const

const deviceWith = (more: Partial<BackgroundDevice> = {}) => ({
  status: vi.fn<BackgroundDevice['status']>(async () => undefined),
  push: vi.fn<BackgroundDevice['push']>(async () => ({ kind: 'emptied' })),
  ask: vi.fn<BackgroundDevice['ask']>(async () => ({ kind: 'answered' })),
  wipeOnce: vi.fn<BackgroundDevice['wipeOnce']>(async () => ({ kind: 'wiped' })),
  forgetSite: vi.fn<BackgroundDevice['forgetSite']>(async () => {}),
  ...more,
})

test('a device in use pushes, and nothing of it is erased', async () => {
  for (const ask of [async () => ({ kind: 'answered' }) as const, async () => told('throttled')]) {
    const device = deviceWith({ ask: vi.fn(ask) })
    expect(await workInBackground(device)).toBeNull()
    expect(device.push).toHaveBeenCalledOnce()
    expect(device.wipeOnce).not.toHaveBeenCalled()
    expect(device.forgetSite).not.toHaveBeenCalled()
  }
})

test('with something unsent it asks for another run, and for nothing else', async () => {
  const push = async () => ({ kind: 'wait', cause: 'no_network', retryAfterMs: 0 }) as const
  const device = deviceWith({ push: vi.fn(push) })
  expect(await workInBackground(device)).toBe('no_network')
  expect(device.ask).not.toHaveBeenCalled()
})

test('it learns of a wipe from the call after the push, and carries it through', async () => {
  const device = deviceWith({ ask: vi.fn(async () => told('device_wiping')) })
  expect(await workInBackground(device)).toBeNull()
  expect(device.wipeOnce).toHaveBeenCalledOnce()
})

test('a wipe that a page began is gone on with, until it is through', async () => {
  const unheard = async () => ({ kind: 'wait', cause: 'no_network', retryAfterMs: 0 }) as const
  const status = vi.fn(async () => 'wiping' as const)
  expect(await workInBackground(deviceWith({ status, wipeOnce: vi.fn(unheard) }))).toBe(
    'no_network',
  )
  const device = deviceWith({ status })
  expect(await workInBackground(device)).toBeNull()
  expect(device.push).not.toHaveBeenCalled()
  expect(device.wipeOnce).toHaveBeenCalledOnce()
})

test.each<[string, Partial<BackgroundDevice>]>([
  ['by its push', { push: async () => ({ kind: 'stop', problem: problem('device_revoked') }) }],
  ['by the call after it', { ask: async () => told('device_revoked') }],
  [
    'in the middle of a wipe',
    { status: async () => 'wiping', wipeOnce: async () => ({ kind: 'revoked' }) },
  ],
])('put out, as it learns %s, it forgets the site and is done', async (_, more) => {
  const device = deviceWith(more)
  expect(await workInBackground(device)).toBeNull()
  expect(device.forgetSite).toHaveBeenCalledOnce()
})
