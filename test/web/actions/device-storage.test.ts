import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { forgetRequests } from '../../../web/actions/device-storage.ts'
import { ledger, readRequests } from '../../../web/state/requests.ts'
import { loadReplica, saveRow } from '../../../web/store/store.ts'
import { row } from '../store/example.ts'

beforeEach(async () => {
  await saveRow(row(1))
  await readRequests()
})

test('a row that comes while the others are erased goes with them', async () => {
  const forgotten = forgetRequests(() => true)
  // An answer that was on its way when the person left: the same row, so no screen would notice it.
  const late = saveRow(row(1))
  await Promise.all([forgotten, late])
  expect(await loadReplica()).toEqual([])
  expect(ledger.value).toEqual([])
})

test('the row of whoever comes next stays', async () => {
  const forgotten = forgetRequests(() => false)
  const next = saveRow(row(2))
  await Promise.all([forgotten, next])
  expect(await loadReplica()).toEqual([row(2)])
})
