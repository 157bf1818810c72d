/** Files are named by the day that the calendar on the wall shows, wherever the device is. */
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { dayAt } from '../../../web/ui/days.ts'

const WEB = path.join(import.meta.dirname, '../../../web')
const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test.each([
  ['Pacific/Auckland', '2026-11-25T23:30:00Z', '2026-11-26'],
  ['America/Los_Angeles', '2026-11-26T02:30:00Z', '2026-11-25'],
  ['Europe/Berlin', '2026-03-01T00:30:00Z', '2026-03-01'],
])('in %s %s is named %s', (TZ, at, day) => {
  process.env.TZ = TZ
  expect(dayAt(Date.parse(at))).toBe(day)
})

test('no file is named by the day of Greenwich', async () => {
  const guilty: string[] = []
  for await (const file of glob('**/*.{ts,tsx}', { cwd: WEB, exclude: ['dist*/**'] }))
    if (
      /toISOString\(\)\s*\.(?:slice|split|substring)/.test(readFileSync(`${WEB}/${file}`, 'utf8'))
    )
      guilty.push(file)
  expect(guilty).toEqual([])
})
