/** Wiping a device: in which order, and that a device killed at any step ends up empty all the same. */
import { expect, test } from 'vitest'
import type { Failure } from '../../../shared/problem.ts'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import type { PushOutcome } from '../../../web/sync/push/push.ts'
import { type WipeOutcome, wipe } from '../../../web/sync/wipe.ts'

class Killed extends Error {}

type Device = { stores: Set<string>; unsent: number; refused: number }
type Worker = { confirmed: number[]; up: boolean; hears?: boolean; says?: ProblemCode }

const FULL = ['keys', 'enrolment', 'queue', 'replica', 'settings']

/** Kills the device at its `killAt`-th step, before or after what that step does. */
function wiping(device: Device, worker: Worker, killAt = -1, isAfter = false) {
  let step = 0
  const at = <T>(work: () => T) => {
    const isLast = step++ === killAt
    if (isLast && !isAfter) throw new Killed()
    const result = work()
    if (isLast) throw new Killed()
    return result
  }
  return {
    alone: (work: () => Promise<WipeOutcome>) => work(),
    isStillHere: async () => true,
    forgetSite: async () =>
      at(() => {
        for (const store of ['replica', 'settings']) device.stores.delete(store)
      }),
    push: async () =>
      at((): PushOutcome => {
        if (worker.says && device.unsent > 0) return { kind: 'stop', problem: problem(worker.says) }
        if (!worker.up) return { kind: 'wait', cause: 'no_network', retryAfterMs: 0 }
        device.unsent = 0
        return { kind: 'emptied' }
      }),
    clearOutbox: async () =>
      at(() => {
        if (device.unsent > 0) return null
        device.stores.delete('queue')
        return device.refused
      }),
    confirm: async (refused: number) =>
      at((): { kind: 'answered' } | Failure => {
        if (worker.hears === false) return { kind: 'unreachable' }
        // Said when it is so, and signed with the key: of all that was here, nothing else is left.
        expect([...device.stores]).toEqual(['keys', 'enrolment'])
        worker.confirmed.push(refused)
        return { kind: 'answered' }
      }),
    eraseDevice: async () => at(() => device.stores.clear()),
  }
}

const made = (unsent = 3): [Device, Worker] => [
  { stores: new Set(FULL), unsent, refused: 2 },
  { confirmed: [], up: true },
]

test.each(
  [0, 1, 2, 3, 4].flatMap((step) => [
    [step, false],
    [step, true],
  ]) as [number, boolean][],
)('killed at step %i (after its effect: %s), it goes on and ends empty', async (step, isAfter) => {
  const [device, worker] = made()
  await expect(wipe(wiping(device, worker, step, isAfter))).rejects.toThrow(Killed)
  if (device.stores.size > 0) {
    expect([...device.stores]).toEqual(expect.arrayContaining(['keys', 'enrolment']))
    expect(await wipe(wiping(device, worker))).toEqual<WipeOutcome>({ kind: 'wiped' })
  }
  expect(device).toMatchObject({ stores: new Set(), unsent: 0 })
  expect(new Set(worker.confirmed)).toEqual(new Set([2]))
})

test('with anything unsent it neither confirms nor erases the queue', async () => {
  const [device, worker] = made()
  worker.up = false
  expect(await wipe(wiping(device, worker))).toMatchObject({ kind: 'wait', cause: 'no_network' })
  expect(worker.confirmed).toEqual([])
  expect([...device.stores]).toEqual(['keys', 'enrolment', 'queue'])
})

test('Invariant 1: a record that comes while the others are handed over ends the wipe for now', async () => {
  const [device, worker] = made()
  const steps = wiping(device, worker)
  const push = async () => {
    const outcome = await steps.push()
    device.unsent = 1
    return outcome
  }
  const outcome = await wipe({ ...steps, push })
  expect(outcome).toEqual<WipeOutcome>({ kind: 'wait', cause: 'later', retryAfterMs: 0 })
  expect(worker.confirmed).toEqual([])
  expect([...device.stores]).toEqual(['keys', 'enrolment', 'queue'])
})

test('unheard, it keeps the key to say so again', async () => {
  const [device, worker] = made()
  worker.hears = false
  expect(await wipe(wiping(device, worker))).toMatchObject({ kind: 'wait', cause: 'no_network' })
  expect([...device.stores]).toEqual(['keys', 'enrolment'])
})

test('put out before all was handed over, it keeps what a recovery file needs', async () => {
  const [device, worker] = made()
  worker.says = 'device_revoked'
  expect(await wipe(wiping(device, worker))).toEqual<WipeOutcome>({ kind: 'revoked' })
  expect([...device.stores]).toEqual(['keys', 'enrolment', 'queue'])
})

test('what only an update can mend is tried again, and nothing is erased for it', async () => {
  const [device, worker] = made()
  worker.says = 'protocol_unsupported'
  expect(await wipe(wiping(device, worker))).toMatchObject({ kind: 'wait', cause: 'worker_down' })
  expect([...device.stores]).toEqual(['keys', 'enrolment', 'queue'])
})
