/** What is fetched after the first screen comes sooner or later, and is said to be missing until it does. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let told: string[]

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  told = []
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => told.push(type))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const fresh = () => import('../../../web/ui/first/fetch-part.ts')

/** Cannot be had so many times. */
function failing(times: number, part: string): () => Promise<string> {
  let left = times
  return async () => {
    if (left-- > 0) throw new Error('silence')
    return part
  }
}

test('a part that comes at once is no news', async () => {
  const { fetchPart } = await fresh()
  expect(await fetchPart(failing(0, 'pin'))).toBe('pin')
  expect(told).toEqual([])
})

test('one that does not come is said to be missing, asked for again, and said to be there', async () => {
  const { fetchPart } = await fresh()
  const came = fetchPart(failing(2, 'pin'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(told).toEqual(['chunk-missing', 'chunk-missing'])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await came).toBe('pin')
  expect(told.at(-1)).toBe('chunk-here')
})

test('while another is missing, one that comes does not say that all is well', async () => {
  const { fetchPart, fetchOnce } = await fresh()
  const [first, second] = [fetchPart(failing(1, 'pin')), fetchPart(failing(2, 'offboard'))]
  await vi.advanceTimersByTimeAsync(3_000)
  await first
  await fetchOnce(failing(0, 'list'))
  expect(told).not.toContain('chunk-here')
  await vi.advanceTimersByTimeAsync(3_000)
  await second
  expect(told.filter((type) => type === 'chunk-here')).toHaveLength(1)
})

test('who asks once is told that it failed', async () => {
  const { fetchOnce } = await fresh()
  await expect(fetchOnce(failing(1, 'sync'))).rejects.toThrow('silence')
  expect(told).toEqual(['chunk-missing'])
})
