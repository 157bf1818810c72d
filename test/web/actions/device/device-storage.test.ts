import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { forgetRequests } from '../../../../web/actions/device/device-storage.ts'
import { ledger, readRequests } from '../../../../web/state/requests.ts'
import { saveRow } from '../../../../web/store/answers.ts'
import { loadDrafts } from '../../../../web/store/drafts.ts'
import { loadReplica } from '../../../../web/store/read-requests.ts'
import { DRAFT } from '../../store/database-1.ts'
import { row } from '../../store/example.ts'

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

test('a kiosk that was an agent’s phone forgets the drafts of then, too', async () => {
  const { openDatabase } = await import('../../../../web/store/database.ts')
  await (await openDatabase()).put('drafts', DRAFT)
  expect(await loadDrafts()).toEqual([DRAFT])
  await forgetRequests(() => true)
  expect(await loadDrafts()).toEqual([])
})
