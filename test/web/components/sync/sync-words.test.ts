/** The sync bar: true, calm, and with the next try in sight. */
import { beforeAll, expect, test } from 'vitest'
import { problem } from '../../../../shared/problem.ts'
import { syncWords } from '../../../../web/components/sync/sync-words.ts'
import { haveWords, speakIn } from '../../../../web/i18n/first/speak.ts'
import type { Sync } from '../../../../web/state/sync-status.ts'
import type { WaitCause } from '../../../../web/sync/push/retry.ts'

beforeAll(async () => {
  await speakIn('en')
  await haveWords('later')
})

const NOON = new Date(2026, 10, 21, 12, 0).getTime()
const sync = (change: Partial<Sync>): Sync => ({
  unsent: 0,
  refused: 0,
  lastContactAt: NOON,
  reachable: true,
  activity: { kind: 'idle' },
  persisted: null,
  ...change,
})
const words = (change: Partial<Sync>, now = 0) => syncWords(sync(change), now)
const waiting = (cause: WaitCause, until: number) =>
  ({ activity: { kind: 'waiting', cause, until } }) as const

const OLDER = 'The server is older than this app. Saved requests stay here.'

test('all sent is said with the time of the last contact', () => {
  expect(words({}).text).toMatch(/^Synced · last contact .*12:00/)
  expect(words({ lastContactAt: null }).text).toBe('Synced')
})

test('nothing counts as sent while anything is unsent', () => {
  expect(words({ unsent: 2 }).text).toBe('2 not sent yet')
  expect(words({ unsent: 1, ...waiting('no_network', 9) }).text).toBe(
    'Offline. 1 saved, will sync automatically.',
  )
})

test('no network is no alarm', () => {
  for (const unsent of [0, 5])
    expect(words({ unsent, ...waiting('no_network', 9) })).toMatchObject({
      alarm: false,
      icon: 'offline',
    })
})

test.each([
  ['worker_down', 12_400, 'The server isn’t responding. 3 saved here. Trying again in 13 s.'],
  ['throttled', 300_000, 'The server is busy. 3 saved here. Trying again in 5 minutes.'],
  ['worker_older', 300_000, `${OLDER} 3 saved here. Trying again in 5 minutes.`],
  ['later', 0, `${OLDER} 3 saved here. Trying again…`],
] as const)('%s says what is tried and when next', (cause, until, text) => {
  expect(words({ unsent: 3, ...waiting(cause, until) }).text).toBe(text)
})

test('what was refused stays in sight whatever else goes on', () => {
  expect(words({ refused: 1 })).toMatchObject({ alarm: true })
  const activity = { kind: 'sending', count: 2 } as const
  expect(words({ refused: 2, unsent: 2, activity }).text).toBe(
    'Sending 2 requests… · 2 were not accepted',
  )
})

test('what only a person can mend is an alarm', () => {
  const stopped = { kind: 'stopped', problem: problem('device_revoked') } as const
  expect(words({ activity: stopped, unsent: 1 })).toMatchObject({
    alarm: true,
    text: expect.stringMatching(/revoked.* 1 saved here\.$/),
  })
})
