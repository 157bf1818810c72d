/** What the Worker weighs as it is deployed: minified, gzipped. Every kilobyte is start-up time. */
import { beforeAll, expect, test } from 'vitest'
import { BUNDLE_KB, workerBundle } from '../stack/worker-bundle.ts'

let bundle: ReturnType<typeof workerBundle>

beforeAll(() => {
  bundle = workerBundle()
})

test(`the Worker needs at most ${BUNDLE_KB} KB`, () => {
  console.log(`the Worker: ${bundle.gzipped} bytes, gzipped`)
  expect(bundle.text).toContain('client_reference_id')
  expect(bundle.gzipped).toBeLessThanOrEqual(BUNDLE_KB * 1024)
})

test('the description of the API is a file beside it, not in it', () => {
  expect(bundle.text).not.toContain('x-roles')
})
