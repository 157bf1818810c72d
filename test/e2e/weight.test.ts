/** What the built app weighs, gzipped: on a bad line every kilobyte is a second in the rain. */
import { readdirSync, readFileSync } from 'node:fs'
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

/** The chunk that was built from a file of this name. */
function chunk(name: string, holds = ''): string {
  const found = readdirSync(path.join(DIST, 'assets')).filter(
    (file) =>
      new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file) && read(`assets/${file}`).includes(holds),
  )
  expect(found, `one chunk called ${name}`).toHaveLength(1)
  return `assets/${found[0]}`
}

/** With every chunk that these import before they run. */
function withImports(files: readonly string[]): string[] {
  const all = new Set(files)
  for (const file of all) {
    const imported = read(file)
      .toString()
      .matchAll(/(?:import|from)\s*"\.\/([\w-]+\.js)"/g)
    for (const [, name = ''] of imported) all.add(`assets/${name}`)
  }
  return [...all]
}

/** What is fetched before somebody can work, words and all; whatever else comes beside it. */
const FIRST_SCREENS = {
  'the list of an enrolled device': () => [chunk('enrolled-screens')],
  'the enrolment of a new one': () => [chunk('enrol', 'enrol.lead'), chunk('en-enrol')],
}

test.each(Object.entries(FIRST_SCREENS))('%s needs at most 25 KB of JavaScript', (name, more) => {
  const entry = linked('index.html', 'js')
  expect(entry.length).toBeGreaterThan(0)
  const bytes = weight(withImports([...entry, chunk('en', 'app.name'), ...more()]))
  console.log(`${name}: ${bytes} bytes of JavaScript, gzipped`)
  expect(bytes).toBeLessThanOrEqual(25 * KB)
})

test('the style sheet needs at most 8 KB', () => {
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

test('the developers’ gallery is in no production build', () => {
  const built = [...readdirSync(DIST), ...readdirSync(path.join(DIST, 'assets'))]
  expect(built.length).toBeGreaterThan(20)
  expect(built.filter((file) => file.includes('gallery'))).toEqual([])
})
