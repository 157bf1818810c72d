/** Wiping a device: in which order, and that a device killed at any step ends up empty all the same. */
import { expect, test } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { DrainOutcome } from '../../../web/queue/drain.ts'
import { type WipeOutcome, wipe } from '../../../web/queue/wipe.ts'

class Killed extends Error {}

type Device = { stores: Set<string>; unsent: number; refused: number }
type Worker = { confirmed: number[]; up: boolean; revoked?: boolean }

const FULL = ['keys', 'enrolment', 'queue', 'replica', 'settings']

/** Kills the device at its `killAt`-th step, before or after what that step does. */
function ports(device: Device, worker: Worker, killAt = -1, isAfter = false) {
  let step = 0
  const at = <T>(work: () => T) => {
    const isLast = step++ === killAt
    if (isLast && !isAfter) throw new Killed()
    const result = work()
    if (isLast) throw new Killed()
    return result
  }
  return {
    begin: async () =>
      at(() => {
        for (const store of ['replica', 'settings']) device.stores.delete(store)
      }),
    drain: async () =>
      at((): DrainOutcome => {
        if (worker.revoked && device.unsent > 0)
          return { kind: 'stop', problem: problem('device_revoked') }
        if (!worker.up) return { kind: 'wait', cause: 'no_network', retryAfterMs: 0 }
        device.unsent = 0
        return { kind: 'emptied' }
      }),
    countRefused: async () => device.refused,
    confirm: async (refused: number) =>
      at(() => {
        if (!worker.up) return { kind: 'unreachable' } as const
        // Must still hold the key: it signs this.
        expect(device.stores).toContain('keys')
        worker.confirmed.push(refused)
        return { kind: 'answered' } as const
      }),
    end: async () => at(() => device.stores.clear()),
  }
}

const made = (unsent = 3): [Device, Worker] => [
  { stores: new Set(FULL), unsent, refused: 2 },
  { confirmed: [], up: true },
]

test.each(
  [0, 1, 2, 3].flatMap((step) => [
    [step, false],
    [step, true],
  ]) as [number, boolean][],
)('killed at step %i (after its effect: %s), it goes on and ends empty', async (step, isAfter) => {
  const [device, worker] = made()
  await expect(wipe(ports(device, worker, step, isAfter))).rejects.toThrow(Killed)
  if (device.stores.size > 0) {
    expect([...device.stores]).toEqual(expect.arrayContaining(['keys', 'enrolment', 'queue']))
    expect(await wipe(ports(device, worker))).toBe<WipeOutcome>('wiped')
  }
  expect(device).toMatchObject({ stores: new Set(), unsent: 0 })
  expect(new Set(worker.confirmed)).toEqual(new Set([2]))
})

test('with anything unsent it neither confirms nor erases the queue', async () => {
  const [device, worker] = made()
  worker.up = false
  expect(await wipe(ports(device, worker))).toBe<WipeOutcome>('unfinished')
  expect(worker.confirmed).toEqual([])
  expect([...device.stores]).toEqual(['keys', 'enrolment', 'queue'])
})

test('put out before all was handed over, it keeps what a rescue file needs', async () => {
  const [device, worker] = made()
  worker.revoked = true
  expect(await wipe(ports(device, worker))).toBe<WipeOutcome>('revoked')
  expect([...device.stores]).toEqual(['keys', 'enrolment', 'queue'])
})
