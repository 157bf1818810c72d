/** What the screens say of attempts: how many, which is being processed, that none is left or too many. */
import { expect, test } from 'vitest'
import { attemptsWords, limitOf } from '../../../web/components/attempts-limit.ts'
import { haveWords, speakIn } from '../../../web/i18n/first/speak.ts'
import { fromRow } from '../../../web/state/request.ts'
import { UNTOUCHED } from '../store/example.ts'

const PROCESSING = { phase: 'processing', session: 'vs_1' }
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

test.each([
  [0, 3, OPEN, '0 of 3 used'],
  [0, 3, PROCESSING, 'Attempt 1 of 3 is being processed'],
  [2, 3, PROCESSING, 'Attempt 3 of 3 is being processed'],
  [3, 3, PROCESSING, '3 made, 3 allowed, and another is being processed'],
  [3, 3, VERIFIED, '3 of 3 used'],
  [4, 3, PROCESSING, '4 made, 3 allowed, and another is being processed'],
  [4, 3, UNVERIFIED, '4 made, 3 allowed: over the limit'],
])('%i of %i in %o reads %s', async (attempts, attempts_max, state, words) => {
  await Promise.all([speakIn('en'), haveWords('later')])
  const item = fromRow({ ...UNTOUCHED, attempts, attempts_max, state } as never)
  expect(attemptsWords(item)).toBe(words)
})
