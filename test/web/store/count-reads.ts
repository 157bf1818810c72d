/**
 * How many rows are read from IndexedDB, whoever asks: each that a get, a list, a cursor or a key brings,
 * and each that is counted, for a browser walks over what it counts.
 */
import { vi } from 'vitest'

const NAMES = [
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'count',
  'openCursor',
  'openKeyCursor',
] as const

function rowsIn(result: unknown, name: (typeof NAMES)[number]): number {
  if (name === 'count') return Number(result)
  if (Array.isArray(result)) return result.length
  return result === undefined || result === null ? 0 : 1
}

/** Runs `work`; returns how many it read. */
export async function countReads(work: () => Promise<unknown>): Promise<number> {
  let rows = 0
  const spies = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) =>
    NAMES.map((name) => {
      const real = prototype[name] as (...args: unknown[]) => IDBRequest
      const spy = vi.spyOn(prototype, name)
      spy.mockImplementation(function (this: IDBObjectStore & IDBIndex, ...args: unknown[]) {
        const request = real.apply(this, args)
        // A cursor's request succeeds with each row that it comes to.
        request.addEventListener('success', () => {
          // A key beside an array of one entry is one key.
          rows +=
            name === 'getKey' ? Number(request.result !== undefined) : rowsIn(request.result, name)
        })
        return request as never
      })
      return spy
    }),
  )
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return rows
}
