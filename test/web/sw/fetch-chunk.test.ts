/** Every part of the app that is fetched later comes, or is given up: nobody waits for it without an end. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { __vitePreload } from '../../../web/sw/page/fetch-chunk.ts'

const never = () => new Promise<never>(() => {})

type Sheet = { href: string; onload?: () => void; onerror?: () => void }
let sheets: Sheet[]

beforeEach(() => {
  vi.useFakeTimers()
  sheets = []
  vi.stubGlobal('document', {
    createElement: () => ({}),
    head: { append: (sheet: Sheet) => sheets.push(sheet) },
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function after(ms: number, work: Promise<unknown>): Promise<unknown> {
  let seen: unknown = 'still waiting'
  work.then(
    (value) => {
      seen = value
    },
    (error: Error) => {
      seen = error.message
    },
  )
  await vi.advanceTimersByTimeAsync(ms)
  return seen
}

test('a part comes with its style sheets, fetched beside it', async () => {
  const work = __vitePreload(async () => 'part', ['assets/a.css', 'assets/b.css'])
  expect(sheets.map(({ href }) => href)).toEqual(['/assets/a.css', '/assets/b.css'])
  expect(await after(1, work)).toBe('still waiting')
  for (const sheet of sheets) sheet.onload?.()
  expect(await after(1, work)).toBe('part')
})

test('one that is never answered is given up', async () => {
  expect(await after(9_900, __vitePreload(never))).toBe('still waiting')
  expect(await after(10_000, __vitePreload(never))).toBe('silence')
})

test('a style sheet that is never answered, or not to be had, keeps no part away', async () => {
  expect(
    await after(
      5_000,
      __vitePreload(async () => 'part', ['assets/a.css']),
    ),
  ).toBe('part')
  const work = __vitePreload(async () => 'part', ['assets/b.css'])
  sheets.at(-1)?.onerror?.()
  expect(await after(1, work)).toBe('part')
})

test('what cannot be had is asked for once more, and told then', async () => {
  const load = vi.fn(() => Promise.reject(new Error('no signal')))
  const work = __vitePreload(load, ['assets/a.css'])
  expect(await after(1, work)).toBe('still waiting')
  expect(await after(1_000, work)).toBe('no signal')
  expect(load).toHaveBeenCalledTimes(2)
})

test('what a page that is left broke off comes when it is shown again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('broken off')).mockResolvedValueOnce('part')
  expect(await after(1_000, __vitePreload(load))).toBe('part')
})
