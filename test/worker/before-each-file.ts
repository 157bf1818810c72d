/**
 * Before each file. All files share one isolate, so that the Worker is loaded once; what a file leaves
 * behind is taken away after it: its clock, its Stripe, its sites with their alarms, and what was
 * counted against its address.
 *
 * Whatever asks the network, an alarm after the last test included, is refused at once: a call that
 * nobody answers would outlive its file and keep the run from ending. So would a line that the Worker
 * logs after the last test: vitest waits until it has been told, and tells it only with its next
 * message. A test that reads the log spies on it.
 */
import { reset } from 'cloudflare:test'
import { afterAll, expect, vi } from 'vitest'
import { changeAddress } from './kit/device.ts'
import { plansAgainstIndexes, watchStatements } from './kit/plans.ts'

globalThis.fetch = async () => new Response('no test may reach the network', { status: 599 })
console.log = () => {}
changeAddress()
await watchStatements()

afterAll(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  const against = await plansAgainstIndexes()
  await reset()
  expect(against, 'statements that go by no index').toEqual([])
})
