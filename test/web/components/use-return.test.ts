/** Back from a check that was submitted here: list and detail say the same, and never what is not known. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { State } from '../../../shared/lifecycle.ts'
import { problem } from '../../../shared/problem.ts'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { idOf, row } from '../store/example.ts'
import { importStore } from '../store/import-store.ts'

const session = 'vs_1'
const OPEN: RequestRow['state'] = { phase: 'open', session }
const FAILED: RequestRow['state'] = {
  phase: 'unverified',
  session,
  last_error: { code: 'document_expired', reason: null },
}

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => vi.useRealTimers())

async function page(state: RequestRow['state']) {
  const store = await importStore()
  const { item, items, readRequests } = await import('../../../web/state/requests.ts')
  const { showSubmitted } = await import('../../../web/components/handover/use-return.ts')
  let rev = row(1).rev
  async function becomes(state: RequestRow['state']): Promise<void> {
    await store.saveRow({ ...row(1), state, rev: ++rev })
    await readRequests()
  }
  await becomes(state)
  /** As the list has it, and as the detail has it. */
  const phases = (): [State['phase'] | undefined, State['phase'] | undefined] => [
    items.value.find(({ id }) => id === idOf(1))?.state.phase,
    item(idOf(1))?.state.phase,
  ]
  return { becomes, phases, showSubmitted }
}

test('until it was read, what was submitted counts as being checked, wherever it is shown', async () => {
  const { becomes, phases, showSubmitted } = await page(OPEN)
  expect(phases()).toEqual(['open', 'open'])
  let answer = (_: null) => {}
  const shown = showSubmitted(
    idOf(1),
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  expect(phases()).toEqual(['processing', 'processing'])
  await becomes(FAILED)
  expect(phases()).toEqual(['processing', 'processing'])
  answer(null)
  await shown
  expect(phases()).toEqual(['unverified', 'unverified'])
})

test('a verdict is never held back', async () => {
  const { becomes, phases, showSubmitted } = await page(OPEN)
  void showSubmitted(idOf(1), () => new Promise(() => {}))
  await becomes({ phase: 'verified', session })
  expect(phases()).toEqual(['verified', 'verified'])
})

test('where it cannot be read, it is told as it is known after a moment', async () => {
  const { phases, showSubmitted } = await page(OPEN)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await showSubmitted(idOf(1), async () => problem('unreachable'))
  expect(phases()).toEqual(['processing', 'processing'])
  vi.advanceTimersByTime(30_000)
  expect(phases()).toEqual(['open', 'open'])
})
