/** Which reader of codes a browser gets: its own only where that one works, ours where it can be had. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { canScan, loadReader, readsCodesItself } from '../../../web/browser/code-reader.ts'
import { loadWasm } from '../../../web/browser/reader-file.ts'

type Detect = () => Promise<readonly { rawValue: string }[]>

function hasDetector(detect: Detect, formats: () => Promise<string[]> = async () => ['qr_code']) {
  vi.stubGlobal(
    'BarcodeDetector',
    class {
      static getSupportedFormats = formats
      detect = detect
    },
  )
}

const picture = { getContext: () => null } as unknown as HTMLCanvasElement

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('document', { createElement: () => ({ ...picture }) })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a detector that looks at pictures is taken', async () => {
  hasDetector(async () => [{ rawValue: 'Order 1' }])
  expect(await readsCodesItself()).toBe(true)
  expect(await canScan()).toBe(true)
  expect(await (await loadReader())?.(picture)).toBe('Order 1')
})

const failing = (name: string) => async () => {
  throw new DOMException('It does not work here.', name)
}
const fails = failing('NotSupportedError')
const never = () => new Promise<never>(() => {})

test.each<[string, Detect, (() => Promise<string[]>)?]>([
  ['that fails at each picture', fails],
  ['that never comes to an end with one', never],
  ['that fails to say what it reads', async () => [], fails],
  ['that never says what it reads', async () => [], never],
  ['that reads no QR codes', async () => [], async () => ['ean_13']],
])('a detector %s is none', async (_, detect, formats) => {
  hasDetector(detect, formats)
  const itself = readsCodesItself()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await itself).toBe(false)
  const can = canScan()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await can).toBe(false)
})

test('our reader is used where it was fetched, also where there is no room to keep it', async () => {
  const wasm = new Uint8Array([0, 97, 115, 109])
  vi.stubGlobal('fetch', async () => new Response(wasm))
  vi.stubGlobal('caches', {
    match: async () => undefined,
    delete: async () => true,
    open: async () => ({ put: failing('QuotaExceededError') }),
  })
  expect(await loadWasm()).toEqual(wasm.buffer)
  const blocked = failing('SecurityError')
  vi.stubGlobal('caches', { match: blocked, delete: blocked, open: blocked })
  expect(await loadWasm()).toEqual(wasm.buffer)
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  expect(await loadWasm()).toBeNull()
})
