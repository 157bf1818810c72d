/** What every answer must be like, whatever was asked. */
import * as v from 'valibot'
import { expect } from 'vitest'
import { Problem } from '../../../shared/problem.ts'

/**
 * Never a 5xx, never a stack trace; a refusal is a problem that nobody may store. Gives the code of
 * a refusal, else null.
 */
export async function expectCalm(answered: Response): Promise<string | null> {
  const text = new TextDecoder().decode(await answered.arrayBuffer())
  const shown = `${answered.status} ${text.slice(0, 300)}`
  expect(answered.status, shown).toBeLessThan(500)
  expect(text).not.toMatch(/\bat [\w.<>]+ \(|\.(?:ts|js):\d+:\d+|SQLITE|Error:/)
  if (answered.status < 400) return null
  expect(answered.headers.get('Content-Type'), shown).toBe('application/problem+json')
  expect(answered.headers.get('Cache-Control'), shown).toBe('no-store')
  const { status, code } = v.parse(Problem, JSON.parse(text))
  expect(status).toBe(answered.status)
  return code
}
