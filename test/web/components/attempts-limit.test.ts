/** When the screens say that the attempts are used up, or that there were more. */
import { expect, test } from 'vitest'
import { limitOf } from '../../../web/components/attempts-limit.ts'
import { fromRow } from '../../../web/state/request.ts'
import { UNTOUCHED } from '../store/example.ts'

const OPEN = { phase: 'open', session: 'vs_1' }
const VERIFIED = { phase: 'verified', session: 'vs_1' }
const UNVERIFIED = { ...OPEN, phase: 'unverified', last_error: { code: 'x', reason: null } }

test.each([
  [2, 3, UNVERIFIED, null],
  [3, 3, UNVERIFIED, 'reached'],
  [3, 3, OPEN, 'reached'],
  [3, 3, VERIFIED, null],
  [4, 3, UNVERIFIED, 'over'],
  [6, 3, VERIFIED, 'over'],
  [6, 6, VERIFIED, null],
  [6, 7, UNVERIFIED, null],
])('%i of %i in %o: %s', (attempts, attempts_max, state, limit) => {
  expect(limitOf(fromRow({ ...UNTOUCHED, attempts, attempts_max, state } as never))).toBe(limit)
})
