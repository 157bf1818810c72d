/** What happens to a device while its app is closed. */
import { expect, test, vi } from 'vitest'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import { type BackgroundPorts, workInBackground } from '../../../web/sync/while-closed.ts'

const told = (code: ProblemCode) => ({ kind: 'problem', problem: problem(code) }) as const

const ports = (more: Partial<BackgroundPorts> = {}) => ({
  standing: vi.fn<BackgroundPorts['standing']>(async () => undefined),
  drain: vi.fn<BackgroundPorts['drain']>(async () => ({ kind: 'emptied' })),
  ask: vi.fn<BackgroundPorts['ask']>(async () => ({ kind: 'answered' })),
  emptyOnce: vi.fn<BackgroundPorts['emptyOnce']>(async () => ({ kind: 'wiped' })),
  forgetSite: vi.fn<BackgroundPorts['forgetSite']>(async () => {}),
  ...more,
})

test('a device in use is drained, and nothing of it is erased', async () => {
  for (const ask of [async () => ({ kind: 'answered' }) as const, async () => told('throttled')]) {
    const device = ports({ ask: vi.fn(ask) })
    expect(await workInBackground(device)).toBeNull()
    expect(device.drain).toHaveBeenCalledOnce()
    expect(device.emptyOnce).not.toHaveBeenCalled()
    expect(device.forgetSite).not.toHaveBeenCalled()
  }
})

test('with something unsent it asks for another run, and for nothing else', async () => {
  const drain = async () => ({ kind: 'wait', cause: 'no_network', retryAfterMs: 0 }) as const
  const device = ports({ drain: vi.fn(drain) })
  expect(await workInBackground(device)).toBe('no_network')
  expect(device.ask).not.toHaveBeenCalled()
})

test('it learns of a wipe from the call after the drain, and carries it through', async () => {
  const device = ports({ ask: vi.fn(async () => told('device_wiping')) })
  expect(await workInBackground(device)).toBeNull()
  expect(device.emptyOnce).toHaveBeenCalledOnce()
})

test('a wipe that a page began is gone on with, until it is through', async () => {
  const unheard = async () => ({ kind: 'wait', cause: 'no_network', retryAfterMs: 0 }) as const
  const standing = vi.fn(async () => 'wiping' as const)
  expect(await workInBackground(ports({ standing, emptyOnce: vi.fn(unheard) }))).toBe('no_network')
  const device = ports({ standing })
  expect(await workInBackground(device)).toBeNull()
  expect(device.drain).not.toHaveBeenCalled()
  expect(device.emptyOnce).toHaveBeenCalledOnce()
})

test.each<[string, Partial<BackgroundPorts>]>([
  ['by its drain', { drain: async () => ({ kind: 'stop', problem: problem('device_revoked') }) }],
  ['by the call after it', { ask: async () => told('device_revoked') }],
  [
    'in the middle of a wipe',
    { standing: async () => 'wiping', emptyOnce: async () => ({ kind: 'revoked' }) },
  ],
])('put out, as it learns %s, it forgets the site and is done', async (_, more) => {
  const device = ports(more)
  expect(await workInBackground(device)).toBeNull()
  expect(device.forgetSite).toHaveBeenCalledOnce()
})
