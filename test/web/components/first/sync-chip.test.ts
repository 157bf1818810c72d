/** The chip in the header: nothing to read while all is sent, and few words where it is not. */
import { beforeAll, expect, test } from 'vitest'
import { problem } from '../../../../shared/problem.ts'
import { chipWords } from '../../../../web/components/first/sync-chip.tsx'
import { speakIn } from '../../../../web/i18n/first/speak.ts'
import type { Sync } from '../../../../web/state/sync-status.ts'
import type { WaitCause } from '../../../../web/sync/push/retry.ts'

beforeAll(() => speakIn('en'))

const words = (change: Partial<Sync>) =>
  chipWords({
    unsent: 0,
    refused: 0,
    lastContactAt: null,
    reachable: true,
    activity: { kind: 'idle' },
    persisted: null,
    ...change,
  })
const waiting = (cause: WaitCause) => ({ activity: { kind: 'waiting', cause, until: 9 } }) as const

test('it grows only when something is unsent or wrong', () => {
  expect(words({}).text).toBe('')
  expect(words({ activity: { kind: 'sending', count: 0 } }).text).toBe('')
  expect(words({ unsent: 2 }).text).toBe('2 not sent yet')
  expect(words({ unsent: 2, activity: { kind: 'sending', count: 2 } }).text).toBe('2 not sent yet')
})

test.each([
  ['no_network', 'Offline · 3', false],
  ['worker_down', 'Not synced · 3', false],
  ['throttled', 'Not synced · 3', false],
  ['worker_older', 'Not synced · 3', false],
  ['later', 'Not synced · 3', false],
  ['set_aside', '3 can’t be sent', true],
  ['intercepted', 'Sign in to the network', true],
] as const)('waiting for %s it says "%s"', (cause, text, alarm) => {
  expect(words({ unsent: 3, ...waiting(cause) })).toMatchObject({ text, alarm })
})

test('what only a person can mend is an alarm, and no network is none', () => {
  const activity = { kind: 'stopped', problem: problem('device_revoked') } as const
  expect(words({ activity })).toMatchObject({ text: 'Not synced', alarm: true })
  expect(words({ refused: 1 })).toMatchObject({ text: '1 was not accepted', alarm: true })
  expect(words(waiting('no_network'))).toMatchObject({ text: 'Offline', alarm: false })
})
