/** The loop by itself: what a run does, what it waits for, and that it looks again whatever happened. */
import { expect, test } from 'vitest'
import { type Activity, type LoopOptions, type Run, startLoop } from '../../../web/sync/loop.ts'
import type { PullOutcome } from '../../../web/sync/pull.ts'
import type { PushOutcome } from '../../../web/sync/push/push.ts'
import type { WaitCause } from '../../../web/sync/push/retry.ts'

const NOW = 1_000_000
const POLL_MS = 45_000

type Timer = { ms: number; work: () => void; canceled: boolean }

/** A loop over runs that end as told, with its timers in hand; the last of `pushes` goes on for ever. */
function loopOver(...pushes: [PushOutcome | Error, ...(PushOutcome | Error)[]]) {
  const seen = {
    shown: [] as Activity[],
    ran: [] as { reached: boolean; changed: boolean }[],
    broke: [] as unknown[],
    timers: [] as Timer[],
    pulls: 0,
  }
  const pulled: PullOutcome = { kind: 'pulled', changed: false }
  let sends = 0
  const run: Run = {
    push: async (sending) => {
      if (sends > 0) sending(sends)
      const outcome = pushes.length > 1 ? pushes.shift() : pushes[0]
      if (outcome instanceof Error || !outcome) throw outcome
      return outcome
    },
    pull: async () => {
      seen.pulls += 1
      return pulled
    },
  }
  const options: LoopOptions = {
    nextRun: async () => run,
    pollMs: () => POLL_MS,
    show: (activity) => seen.shown.push(activity),
    ran: async (result) => {
      seen.ran.push(result)
    },
    broke: (error) => seen.broke.push(error),
    now: () => NOW,
    random: () => 0.5,
    after: (ms, work) => {
      const timer: Timer = { ms, work, canceled: false }
      seen.timers.push(timer)
      return () => {
        timer.canceled = true
      }
    },
  }
  const { wake } = startLoop(options)
  const send = (count: number) => {
    sends = count
  }
  return { seen, wake, send }
}

const EMPTIED: PushOutcome = { kind: 'emptied' }
const wait = (cause: WaitCause, retryAfterMs = 0): PushOutcome => ({
  kind: 'wait',
  cause,
  retryAfterMs,
})

test('a record that has to wait does not keep the device from hearing what changed', async () => {
  const { seen, wake } = loopOver(wait('later'))
  await wake()
  expect(seen.pulls).toBe(1)
})

test('without a network nothing is asked for', async () => {
  const { seen, wake } = loopOver(wait('no_network'))
  await wake()
  expect(seen.pulls).toBe(0)
  expect(seen.ran).toEqual([{ reached: false, changed: false }])
})

test('an older Worker is reached, and asked for nothing that it cannot read', async () => {
  const { seen, wake } = loopOver(wait('worker_older', 300_000))
  await wake()
  expect(seen.pulls).toBe(0)
  expect(seen.ran).toEqual([{ reached: true, changed: false }])
  expect(seen.shown).toEqual([{ kind: 'waiting', cause: 'worker_older', until: NOW + 300_000 }])
})

test('a record that was set aside tells when it is tried again, and the device looks as often as ever', async () => {
  const { seen, wake } = loopOver(wait('set_aside', 1_800_000))
  for (let n = 0; n < 8; n++) await wake()
  expect(seen.shown.at(-1)).toEqual({
    kind: 'waiting',
    cause: 'set_aside',
    until: NOW + 1_800_000,
  })
  expect(seen.timers.at(-1)?.ms).toBe(POLL_MS)
})

test('a run that comes sooner takes the place of the one that was waited for', async () => {
  const { seen, wake } = loopOver(EMPTIED)
  await wake()
  await wake()
  expect(seen.timers.map(({ canceled }) => canceled)).toEqual([true, false])
})

test('what was sent has changed the store, even where nothing was pulled', async () => {
  const { seen, wake, send } = loopOver(EMPTIED)
  send(3)
  await wake()
  expect(seen.shown).toEqual([{ kind: 'sending', count: 3 }, { kind: 'idle' }])
  expect(seen.ran).toEqual([{ reached: true, changed: true }])
})

test('each failure in a row is waited for longer; one that went well begins anew', async () => {
  const down = wait('no_network')
  const { seen, wake } = loopOver(down, down, down, EMPTIED, down)
  for (let n = 0; n < 5; n++) await wake()
  const [first = 0, second = 0, third = 0, well, again] = seen.timers.map(({ ms }) => ms)
  expect(second).toBeGreaterThan(first)
  expect(third).toBeGreaterThan(second)
  expect(well).toBe(POLL_MS)
  expect(again).toBe(first)
})

test('after a run that threw it looks again within a minute, and goes on', async () => {
  const bug = new Error('the store is out of reach')
  const { seen, wake } = loopOver(bug, EMPTIED)
  await wake()
  expect(seen.broke).toEqual([bug])
  const [timer] = seen.timers
  expect(timer?.ms).toBe(60_000)
  timer?.work()
  await expect.poll(() => seen.ran).toEqual([{ reached: true, changed: false }])
})
