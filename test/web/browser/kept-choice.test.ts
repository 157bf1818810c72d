/** What somebody chose is kept where there is storage, and missed by nobody where there is none. */
import { afterEach, expect, test, vi } from 'vitest'
import { keepChoice, keptChoice } from '../../../web/browser/kept-choice.ts'

afterEach(() => vi.unstubAllGlobals())

test('what was chosen is there again, until it is chosen no longer', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, choice: string) => kept.set(name, choice),
    removeItem: (name: string) => kept.delete(name),
  })
  expect(keptChoice('keys')).toBeNull()
  keepChoice('keys', 'off')
  expect(keptChoice('keys')).toBe('off')
  keepChoice('keys', null)
  expect(keptChoice('keys')).toBeNull()
})

test('a browser without storage, or with blocked one, has nothing chosen and does not fail', () => {
  vi.stubGlobal('localStorage', null)
  keepChoice('keys', 'off')
  expect(keptChoice('keys')).toBeNull()
})
