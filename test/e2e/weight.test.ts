/** What the built app weighs, gzipped: on a bad line every kilobyte is a second in the rain. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ROOT } from '../stack/ports.ts'

const DIST = path.join(ROOT, 'web/dist')
const KB = 1024

const read = (file: string) => readFileSync(path.join(DIST, file))
const weight = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0)

const linked = (html: string, kind: 'js' | 'css'): string[] =>
  [
    ...read(html)
      .toString()
      .matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g),
  ]
    .map(([, file = '']) => file)
    .filter((file) => file.endsWith(`.${kind}`))

test('the first screen needs at most 25 KB of JavaScript and 8 KB of CSS', () => {
  const scripts = linked('index.html', 'js')
  expect(scripts.length).toBeGreaterThan(0)
  expect(weight(scripts)).toBeLessThanOrEqual(25 * KB)
  expect(weight(linked('index.html', 'css'))).toBeLessThanOrEqual(8 * KB)
})

test('all that is kept for offline use weighs at most 200 KB, and holds what booting needs', () => {
  const precached = [
    ...read('sw.js')
      .toString()
      .matchAll(/"?url"?:"([^"]+)"/g),
  ].map(([, url = '']) => url)
  for (const file of ['index.html', ...linked('index.html', 'js'), ...linked('index.html', 'css')])
    expect(precached).toContain(file)
  expect(precached).not.toContain('handover.html')
  expect(weight(precached)).toBeLessThanOrEqual(200 * KB)
})
