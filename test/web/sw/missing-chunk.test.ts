import { expect, test } from 'vitest'
import { afterMissing } from '../../../web/sw/page/after-missing.ts'

test('a build that is gone is opened anew once, and then says so', () => {
  expect(afterMissing({ entry: 'gone', isTyping: false, hasReloaded: false })).toBe('reload')
  expect(afterMissing({ entry: 'gone', isTyping: false, hasReloaded: true })).toBe('say_replaced')
})

test('nobody who types is taken away from it, but told', () => {
  expect(afterMissing({ entry: 'gone', isTyping: true, hasReloaded: false })).toBe('say_replaced')
})

test('where the server has this build, or nobody knows, nothing is reloaded', () => {
  for (const entry of ['here', 'silent'] as const)
    expect(afterMissing({ entry, isTyping: false, hasReloaded: false })).toBe('say_waits')
})
