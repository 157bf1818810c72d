/** That a statement which reads a table from end to end, or sorts it, would be seen by every test file. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { Device } from '../kit/device.ts'
import { stubOf } from '../kit/peek.ts'
import { complaintsOf, statementsSeen, triggerPlansAgainstIndexes } from '../kit/plans.ts'

const SITE = 'plans-seen'

test.each([
  ['a table that is read whole', "SELECT id FROM requests WHERE assignee = 'x'"],
  ['an index that is read whole', 'SELECT device FROM requests WHERE accepted_at + 1 = 2'],
  ['the first of a column without an index', 'SELECT MIN(opened_at) FROM requests'],
  ['sorting', "SELECT id FROM requests WHERE device = 'x' ORDER BY changed_at LIMIT 1"],
  [
    'a list within a condition',
    `SELECT 1 FROM audit WHERE seq < 9
       AND json_extract(text, '$.by') IN (SELECT id FROM devices WHERE role = 'agent')`,
  ],
  ['an update', "UPDATE requests SET held = 0 WHERE assignee = 'x'"],
])('%s is against indexes', async (_, statement) => {
  await Device.enrol(SITE, 'agent')
  const complaints = await runInDurableObject(stubOf(SITE), (_site, { storage }) =>
    complaintsOf(storage.sql, { statement, values: [] }),
  )
  expect(complaints).not.toEqual([])
})

test('the statements of the Worker are seen, and none of a test', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  await agent.call('/api/requests', { items: [await agent.record()] })
  await runInDurableObject(stubOf(SITE), (_, { storage }) => {
    storage.sql.exec('SELECT 1 AS asked_by_a_test FROM devices')
  })
  const seen = statementsSeen()
  expect(seen.some((statement) => statement.includes('INSERT INTO requests'))).toBe(true)
  expect(seen.some((statement) => statement.includes('CREATE TABLE IF NOT EXISTS sites'))).toBe(
    true,
  )
  expect(seen.some((statement) => statement.includes('asked_by_a_test'))).toBe(false)
})

test('what triggers do goes by indexes, too', async () => {
  expect(await triggerPlansAgainstIndexes()).toEqual([])
})
