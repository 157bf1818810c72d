import { expect, test } from 'vitest'
import { DEVICE_DATABASE_STEPS, LEDGER_STEPS } from '../../shared/versions.ts'
import { STEPS as DEVICE_STEPS } from '../../web/store/database.ts'
import { STEPS as LEDGER } from '../../worker/storage/schema.ts'

test('a deployment tells the steps that its databases have', () => {
  expect({ ledger: LEDGER_STEPS, device: DEVICE_DATABASE_STEPS }).toEqual({
    ledger: LEDGER.length,
    device: DEVICE_STEPS.length,
  })
})
