/**
 * The oldest browsers that the app is for, as `package.json` lists them: held against syntax by the
 * build, against the language's own library by TypeScript (`lib`), and against the rest here.
 */
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import browserslist from 'browserslist'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/languages.ts'
import { withOwnWords } from '../../web/build/documents.ts'
import { ROOT } from '../../worker/operator/run-node.ts'

/** What browserslist itself goes by; it brings no types. */
const caniuse: {
  features: Record<string, string | undefined>
  feature(packed: string): { stats: Record<string, Record<string, string>> }
} = createRequire(createRequire(import.meta.url).resolve('browserslist'))('caniuse-lite')

const WEB = path.join(ROOT, 'web')
const read = (file: string): string => readFileSync(path.join(WEB, file), 'utf8')
const sources = (pattern: string): [string, string][] =>
  globSync(pattern, { cwd: WEB, exclude: ['dist*/**'] }).map((file) => [
    file,
    read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  ])

/** The lowest of each that the list allows. */
const FLOOR = { chrome: 110, firefox: 115, safari: 16.4 }
type Browser = keyof typeof FLOOR
type Since = Record<Browser, number>
const NEVER = Number.POSITIVE_INFINITY

test('the list of browsers is the floor', () => {
  const { browserslist: list } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  expect(list).toEqual([
    `chrome >= ${FLOOR.chrome}`,
    `edge >= ${FLOOR.chrome}`,
    `firefox >= ${FLOOR.firefox}`,
    `safari >= ${FLOOR.safari}`,
    `ios_saf >= ${FLOOR.safari}`,
  ])
})

/** Every browser that the list means. */
const ALL = browserslist(null, { path: ROOT })

const lacking = (name: string): string[] => {
  const packed = caniuse.features[name]
  if (!packed) throw new Error(`caniuse knows no ${name}`)
  const { stats } = caniuse.feature(packed)
  return ALL.filter((one) => {
    const [browser = '', version = ''] = one.split(' ')
    // A version that is not known yet is no older one.
    const support = stats[browser]?.[version] ?? 'y'
    return !/^[ya]/.test(support)
  })
}

/**
 * What of CSS is used, by caniuse's name; where browsers at the floor lack it, what they see without.
 * What the build writes so that they know it (nesting, `light-dark()`, ranges) does not count.
 */
const CSS: readonly { feature: string; uses: RegExp; without?: string }[] = [
  { feature: 'css-cascade-layers', uses: /@layer\b/ },
  { feature: 'css-container-queries', uses: /@container\b/ },
  { feature: 'viewport-unit-variants', uses: /\ddvh\b/ },
  { feature: 'css-has', uses: /:has\(/, without: 'a frame or column less wide; nothing is hidden' },
  {
    feature: 'css-text-wrap-balance',
    uses: /text-wrap:\s*balance/,
    without: 'lines of unequal length',
  },
  { feature: 'css-subgrid', uses: /subgrid/ },
  { feature: 'css-anchor-positioning', uses: /anchor-name|position-anchor/ },
  { feature: 'css-cascade-scope', uses: /@scope\b/ },
  { feature: 'view-transitions', uses: /view-transition-name/ },
]

test.each(CSS)(
  '$feature is known from the floor on, or nobody misses it',
  ({ feature, uses, without }) => {
    const used = sources('**/*.css').filter(([, css]) => uses.test(css))
    if (without) expect(used.length, 'an exception that nothing needs any more').toBeGreaterThan(0)
    else if (used.length > 0) expect(lacking(feature)).toEqual([])
  },
)

/**
 * What browsers have by name, since when, and the files that use what the floor lacks: each asks first
 * whether it is there. (MDN's compatibility data.)
 */
const API: Record<string, { uses: RegExp; since: Since; guardedIn?: readonly string[] }> = {
  'AbortSignal.any': {
    uses: /AbortSignal\.any\b/,
    since: { chrome: 116, firefox: 124, safari: 17.4 },
  },
  'AbortSignal.timeout': {
    uses: /AbortSignal\.timeout\b/,
    since: { chrome: 103, firefox: 100, safari: 16 },
  },
  'URL.canParse': {
    uses: /URL\.(canParse|parse)\b/,
    since: { chrome: 120, firefox: 115, safari: 17 },
  },
  checkVisibility: {
    uses: /\bcheckVisibility\b/,
    since: { chrome: 105, firefox: 106, safari: 17.4 },
  },
  startViewTransition: {
    uses: /startViewTransition/,
    since: { chrome: 111, firefox: 144, safari: 18 },
  },
  popover: {
    uses: /\b(show|hide|toggle)Popover\b|popover=/,
    since: { chrome: 114, firefox: 125, safari: 17 },
  },
  CloseWatcher: { uses: /\bCloseWatcher\b/, since: { chrome: 126, firefox: NEVER, safari: NEVER } },
  requestIdleCallback: {
    uses: /requestIdleCallback/,
    since: { chrome: 47, firefox: 55, safari: NEVER },
  },
  scheduler: {
    uses: /\bscheduler\.(yield|postTask)/,
    since: { chrome: 129, firefox: 142, safari: NEVER },
  },
  Segmenter: { uses: /Intl\.Segmenter/, since: { chrome: 87, firefox: 125, safari: 14.1 } },
  DurationFormat: {
    uses: /Intl\.DurationFormat/,
    since: { chrome: 129, firefox: 136, safari: 16.4 },
  },
  userActivation: { uses: /userActivation/, since: { chrome: 72, firefox: 120, safari: 16.4 } },
  'base64 of arrays': {
    uses: /\.(toBase64|toHex)\(|fromBase64\b/,
    since: { chrome: 140, firefox: 133, safari: 18.2 },
  },
  'deflate-raw': { uses: /deflate-raw/, since: { chrome: 103, firefox: 113, safari: 16.4 } },
  'stream as iterable': {
    uses: /for await \(.*(body|stream|readable)\b/,
    since: { chrome: 124, firefox: 110, safari: NEVER },
  },
  OffscreenCanvas: { uses: /OffscreenCanvas/, since: { chrome: 69, firefox: 105, safari: 16.4 } },
  structuredClone: { uses: /structuredClone/, since: { chrome: 98, firefox: 94, safari: 15.4 } },
  'navigator.locks': { uses: /navigator\.locks/, since: { chrome: 69, firefox: 96, safari: 15.4 } },
  wakeLock: {
    uses: /\bwakeLock\b/,
    since: { chrome: 84, firefox: 126, safari: 16.4 },
    guardedIn: ['browser/wake-lock.ts'],
  },
  BarcodeDetector: {
    uses: /\bBarcodeDetector\b/,
    since: { chrome: NEVER, firefox: NEVER, safari: NEVER },
    guardedIn: ['browser/code-reader.ts'],
  },
  badge: {
    uses: /setAppBadge/,
    since: { chrome: 81, firefox: NEVER, safari: 17 },
    guardedIn: ['actions/device/notifications.ts'],
  },
  share: {
    uses: /navigator\.(share|canShare)\b/,
    since: { chrome: 128, firefox: NEVER, safari: 12.1 },
    guardedIn: ['components/handover/send-link.tsx'],
  },
  launchQueue: {
    uses: /launchQueue/,
    since: { chrome: 102, firefox: NEVER, safari: NEVER },
    guardedIn: ['sw/page/launch.ts'],
  },
  'Background Sync': {
    uses: /\.sync\b.*register|SyncManager/,
    since: { chrome: 49, firefox: NEVER, safari: NEVER },
  },
}

test.each(Object.entries(API))('%s', (_, { uses, since, guardedIn = [] }) => {
  const used = [...sources('**/*.ts'), ...sources('**/*.tsx')]
    .filter(([, code]) => uses.test(code))
    .map(([file]) => file)
  const isKnown = (Object.keys(FLOOR) as Browser[]).every((one) => since[one] <= FLOOR[one])
  if (!isKnown) expect(used.sort()).toEqual([...guardedIn].sort())
})

/** What a browser below the floor reads, where its scripts would leave the page blank. */
test.each(['index', 'ticket-page', 'handover'])('%s.html says it in every language', (name) => {
  const html = withOwnWords(read(`${name}.html`))
  const [said = ''] = /<div class="too-old">[\s\S]*?<\/div>/.exec(html) ?? []
  const languages = [...said.matchAll(/<p lang="(\w+)"[^>]*>[^<]{30,}<\/p>/g)].map(([, one]) => one)
  expect(languages.sort()).toEqual([...LANGUAGES].sort())
})
