/** What `npm run extension` makes: the same bytes each time, small, and nothing in it that a store refuses. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { BROWSERS } from '../../../web/extension/manifest.ts'
import { namesIn } from '../../../web/lists/zip.ts'
import { ROOT } from '../../../worker/operator/run-node.ts'
import { archiveOf, buildExtension, folderOf } from '../../commands/extension.ts'

const KB = 1024

const archive = (browser: (typeof BROWSERS)[number]) =>
  new Uint8Array(readFileSync(archiveOf(browser)))
const hashes = () => BROWSERS.map((one) => createHash('sha256').update(archive(one)).digest('hex'))

beforeAll(buildExtension)

test('the same source makes the same archives, byte for byte', async () => {
  const before = hashes()
  await buildExtension()
  expect(hashes()).toEqual(before)
})

test.each(BROWSERS)(
  'the archive for %s holds what its manifest names, and what it names is there',
  (browser) => {
    const names = namesIn(archive(browser))
    const manifest = JSON.parse(readFileSync(path.join(folderOf(browser), 'manifest.json'), 'utf8'))
    const background = manifest.background.service_worker ?? manifest.background.scripts[0]
    const panel = manifest.side_panel?.default_path ?? manifest.sidebar_action.default_panel
    expect(names).toEqual(
      expect.arrayContaining([
        'manifest.json',
        background,
        panel,
        ...Object.values<string>(manifest.icons),
        `_locales/${manifest.default_locale}/messages.json`,
      ]),
    )
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
  },
)

test.each(BROWSERS)('what reads codes is in the archive for %s', (browser) => {
  const wasm = namesIn(archive(browser)).filter((name) => name.endsWith('.wasm'))
  expect(wasm).toEqual([expect.stringMatching(/^assets\/zxing_reader-/)])
})

/** Of the text files in a folder, and below. */
const texts = (folder: string): [file: string, text: string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html|json)$/.test(file))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])

const holding = (folder: string, sign: RegExp): string[] =>
  texts(folder).flatMap(([file, text]) => (sign.test(text) ? [file] : []))

const DIST = path.join(ROOT, 'web/dist')

test('no page of Stripe’s, no other face and no remote script is in the extension', () => {
  // What is looked for is there where it belongs.
  expect(holding(DIST, /js\.stripe\.com/)).not.toEqual([])
  expect(holding(DIST, /kiosk-attract/)).not.toEqual([])
  const folder = folderOf('chromium')
  expect(
    holding(folder, /js\.stripe\.com|kiosk-attract|importScripts|new Function\(|jsdelivr/),
  ).toEqual([])
  expect(holding(folder, /<script[^>]+src="http/)).toEqual([])
  expect(readdirSync(folder).filter((file) => file.endsWith('.html'))).toEqual([
    'panel.html',
    'scan.html',
  ])
})

test('nothing of the extension is in the app', () => {
  const sign = /chrome\.(storage|permissions|tabs|management)|Set up Fieldproof in this browser/
  expect(holding(folderOf('chromium'), sign)).not.toEqual([])
  expect(holding(DIST, sign)).toEqual([])
  expect(readdirSync(path.join(DIST, 'assets')).filter((file) => /extension/.test(file))).toEqual(
    [],
  )
})

/** Its list, with everything that this fetches first. */
const FIRST_SCREEN = /^assets\/(enrolled-screens|en-first)-[\w-]{8}\.js$/

test('the first screen of the panel needs at most 30 KB of JavaScript, gzipped', () => {
  const files = new Map(texts(folderOf('chromium')))
  const html = files.get('panel.html') ?? ''
  const needed = new Set(
    [...html.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file),
  )
  for (const file of files.keys()) if (FIRST_SCREEN.test(file)) needed.add(file)
  expect(needed.size).toBeGreaterThan(2)
  for (const file of needed)
    for (const [, name = ''] of (files.get(file) ?? '').matchAll(
      /(?:import|from)\s*"\.\/([\w-]+\.js)"/g,
    ))
      needed.add(`assets/${name}`)
  const bytes = [...needed].reduce(
    (sum, file) => sum + gzipSync(files.get(file) ?? '', { level: 9 }).length,
    0,
  )
  console.log(`the panel: ${bytes} bytes of JavaScript, gzipped`)
  expect(bytes).toBeLessThanOrEqual(30 * KB)
})

/** 1,068 KB of it are the WebAssembly that reads codes, which a browser fetches from nowhere else. */
test('an archive weighs at most 2,350 KB', () => {
  for (const browser of BROWSERS) expect(archive(browser).length).toBeLessThanOrEqual(2_350 * KB)
})
