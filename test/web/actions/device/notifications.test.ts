/** Which verdicts are news. */
import { expect, test } from 'vitest'
import type { State } from '../../../../shared/lifecycle.ts'
import { seenOf, verdictsSince } from '../../../../web/actions/device/notifications.ts'
import type { Item } from '../../../../web/state/request.ts'

const item = (id: string, state: State) => ({ id, state }) as Item
const open = { phase: 'open', session: 'vs_1' } as const
const verified = { phase: 'verified', session: 'vs_1' } as const
const failed = {
  phase: 'unverified',
  session: 'vs_1',
  last_error: { code: 'document_expired', reason: null },
} as const

const told = (before: Item[], after: Item[]) =>
  verdictsSince(seenOf(before), after).map(({ id }) => id)

test('a verdict is news once', () => {
  expect(told([item('a', open)], [item('a', verified)])).toEqual(['a'])
  expect(told([item('a', open)], [item('a', failed)])).toEqual(['a'])
  expect(told([item('a', verified)], [item('a', verified)])).toEqual([])
})

test('a reviewer who overrides a verdict is news, too', () => {
  expect(told([item('a', verified)], [item('a', failed)])).toEqual(['a'])
})

test('what a first sync brings, and what is no verdict, is none', () => {
  expect(told([], [item('a', verified)])).toEqual([])
  expect(told([item('a', open)], [item('a', { phase: 'processing', session: 'vs_1' })])).toEqual([])
})
