/** Starting a check in a browser: it takes its turn with whatever else sends, and never waits long. */
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { makeKeyPair } from '../../../web/crypto/device-key.ts'
import { idOf, row } from '../store/example.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
})

test('a start waits for a push that soon lets go of the lock', async () => {
  const { startAs } = await import('../../../web/sync/bindings.ts')
  const called: string[] = []
  const answer = { request: row(1), client_secret: 'secret', url: 'https://verify.example/1' }
  vi.stubGlobal('fetch', async (url: string) => {
    called.push(new URL(url).pathname)
    return Response.json(answer)
  })
  const locks: string[] = []
  const pushed = Promise.withResolvers<void>()
  const request = (name: string, ...rest: unknown[]) => {
    locks.push(name.replace(/ .*/, ''))
    return pushed.promise.then(rest.at(-1) as () => Promise<unknown>)
  }
  vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held: [] }) } })

  const started = startAs({ pair: await makeKeyPair(), report: null }, idOf(1))
  await expect.poll(() => locks, { timeout: 10_000 }).toEqual(['fieldproof-push'])
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(called).toEqual([])
  pushed.resolve()
  expect(await started).toMatchObject({ kind: 'answered', answer: { client_secret: 'secret' } })
  expect(called).toEqual([`/api/requests/${idOf(1)}/start`])
})

test('a start does not wait for a tab that keeps the lock', async () => {
  const { startAs } = await import('../../../web/sync/bindings.ts')
  const answer = { request: row(1), client_secret: 'secret', url: 'https://verify.example/1' }
  vi.stubGlobal('fetch', async () => Response.json(answer))
  const request = (name: string, { signal }: LockOptions, work: () => Promise<unknown>) =>
    name === 'fieldproof-push'
      ? new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)))
      : work()
  vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held: [] }) } })
  const began = performance.now()
  expect(await startAs({ pair: await makeKeyPair(), report: null }, idOf(1))).toMatchObject({
    kind: 'answered',
  })
  expect(performance.now() - began).toBeLessThan(5_000)
})
