/** Offline is in sight at once, also while nothing is unsent; and it goes with the first answer. */
import { beforeEach, expect, test, vi } from 'vitest'

let listeners: Map<string, () => void>

beforeEach(() => {
  listeners = new Map()
  vi.resetModules()
  vi.unstubAllGlobals()
  vi.stubGlobal('addEventListener', (name: string, run: () => void) => listeners.set(name, run))
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
  goes('online')
})

/** The network goes or comes, as the browser tells it. */
function goes(now: 'offline' | 'online'): void {
  vi.stubGlobal('navigator', { onLine: now === 'online', languages: ['en'] })
  listeners.get(now)?.()
}

async function status() {
  const { watchNetwork } = await import('../../../web/state/keep-in-sync.ts')
  watchNetwork()
  return import('../../../web/state/sync-status.ts')
}

test('the moment the network goes, it is told: no call has to fail first', async () => {
  const { sync, contact } = await status()
  contact.value = { at: new Date(2026, 10, 21, 12, 0).getTime(), reachable: true }
  expect(sync.value.activity.kind).toBe('idle')
  goes('offline')
  expect(sync.value.activity).toMatchObject({ kind: 'waiting', cause: 'no_network' })

  const { syncWords } = await import('../../../web/components/sync/sync-words.ts')
  const { haveWords, speakIn } = await import('../../../web/i18n/first/speak.ts')
  await speakIn('en')
  await haveWords('later')
  expect(syncWords(sync.value, Date.now())).toMatchObject({
    icon: 'offline',
    text: expect.stringMatching(/^Offline · last contact /),
  })
  goes('online')
  expect(sync.value.activity.kind).toBe('idle')
})

test('a page that is opened without network says so from the start', async () => {
  goes('offline')
  expect((await status()).sync.value.activity).toMatchObject({ cause: 'no_network' })
})

test('what is being sent, and what only a person can mend, is told all the same', async () => {
  const { sync, activity } = await status()
  goes('offline')
  activity.value = { kind: 'sending', count: 1 }
  expect(sync.value.activity.kind).toBe('sending')
  activity.value = { kind: 'waiting', cause: 'worker_down', until: 9 }
  expect(sync.value.activity).toMatchObject({ cause: 'no_network' })
})

test('"Sync now" answers the tap: how it went, also where it could not even begin', async () => {
  const { activity } = await status()
  const { outcome } = await import('../../../web/agent/shell/sync-now.tsx')
  expect(await outcome(async () => {})).toBe('synced')
  expect(
    await outcome(async () => {
      activity.value = { kind: 'waiting', cause: 'no_network', until: 9 }
    }),
  ).toBe('not_synced')
  activity.value = { kind: 'idle' }
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  expect(await outcome(() => Promise.reject(new TypeError('no chunk')))).toBe('not_synced')
})
