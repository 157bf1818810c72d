import { expect, test } from 'vitest'
import { refusedWords } from '../../../web/components/refused-details.tsx'

test('what was left out is named, and nothing is said where nothing was', () => {
  expect(refusedWords([])).toBe(null)
  expect(refusedWords(['email'])).toBe('refused.email')
  expect(refusedWords(['phone'])).toBe('refused.phone')
  expect(refusedWords(['phone', 'email'])).toBe('refused.both')
})
