import { expect, test } from 'vitest'
import { afterMissing } from '../../../web/sw/page/after-missing.ts'

test('a build that is gone is opened anew once, and then says so', () => {
  expect(afterMissing({ entry: 'gone', isTyping: false, hasReloaded: false })).toBe('reload')
  expect(afterMissing({ entry: 'gone', isTyping: false, hasReloaded: true })).toBe('say_replaced')
})

test('nobody who types is taken away from it, but told', () => {
  expect(afterMissing({ entry: 'gone', isTyping: true, hasReloaded: false })).toBe('say_replaced')
})

test('where nobody knows, it waits and nothing is reloaded', () => {
  expect(afterMissing({ entry: 'silent', isTyping: false, hasReloaded: false })).toBe('say_waits')
})

test('where the server has this build and a part does not come, a person may open it anew', () => {
  for (const isTyping of [true, false])
    expect(afterMissing({ entry: 'here', isTyping, hasReloaded: false })).toBe('say_stuck')
})
