/** What the built app weighs, gzipped: on a bad line every kilobyte is a second in the rain. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/languages.ts'
import { type AppFile, BASE, filesOf, groupsOf, type Uses } from '../../../web/sw/groups.ts'
import { ROOT } from '../../../worker/operator/run-node.ts'

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
  'the list of an enrolled device': {
    kb: 25.6,
    more: () => [chunk('enrolled-screens'), chunk('device-state')],
  },
  'the enrolment of a new one': {
    kb: 20,
    more: () => [chunk('enrol', 'enrol.lead'), chunk('en-enrol')],
  },
}

test.each(Object.entries(FIRST_SCREENS))('%s needs little JavaScript', (name, { kb, more }) => {
  const entry = linked('index.html', 'js')
  expect(entry.length).toBeGreaterThan(0)
  const bytes = weight(withImports([...entry, chunk('en-first', 'app.name'), ...more()]))
  console.log(`${name}: ${bytes} bytes of JavaScript, gzipped`)
  expect(bytes).toBeLessThanOrEqual(kb * KB)
})

/** With what it says in six languages where its scripts do not come. */
test('the document with its style and what it shows first needs at most 10 KB', () => {
  expect(linked('index.html', 'css')).toEqual([])
  expect(weight(['index.html'])).toBeLessThanOrEqual(10 * KB)
})

/** What a document fetches ahead on a first visit, in one language. */
function fetchedAhead(html: string, language: string): string[] {
  const [, parts = '[]', words = '{}'] =
    /data-parts='([^']*)' data-words='([^']*)'/.exec(read(html).toString()) ?? []
  return [...JSON.parse(parts), ...JSON.parse(words)[language]]
}

test.each([...LANGUAGES])(
  'a first visit in %s fetches beside the first script all that its screen needs, and nothing else',
  (language) => {
    const needed = [
      chunk('enrol', 'enrol.lead'),
      chunk(`${language}-enrol`, 'enrol.lead'),
      chunk(`${language}-first`, 'app.name'),
    ]
    const named = [...linked('index.html', 'js'), ...fetchedAhead('index.html', language)]
    expect(named.toSorted()).toEqual(
      withImports([...linked('index.html', 'js'), ...needed]).toSorted(),
    )
    const page = [
      ...linked('ticket-page.html', 'js'),
      ...fetchedAhead('ticket-page.html', language),
    ]
    expect(page.toSorted()).toEqual(
      withImports([
        ...linked('ticket-page.html', 'js'),
        chunk(`ticket-page-${language}-ticket-page`),
      ]).toSorted(),
    )
  },
)

/** What the build told the service worker: every file of the app, and for whom it is. */
function appFiles(): AppFile[] {
  const [list = ''] = /\[\{"groups":.*?\}\]/s.exec(read('sw.js').toString()) ?? []
  return JSON.parse(list)
}

const KEPT: Record<string, Uses> = {
  'an agent in English': { role: 'agent', languages: ['en'], bringsReader: true },
  'an agent in Arabic': { role: 'agent', languages: ['ar'], bringsReader: true },
  'a kiosk in every language': { role: 'kiosk', languages: LANGUAGES, bringsReader: true },
  'a supervisor in English': { role: 'supervisor', languages: ['en'], bringsReader: true },
}

/** What a phone number is in every country: most of what is needed to take one without signal. */
const NUMBERS_KB = 32

/** The reader of lists, spreadsheets too, and the screen that shows what is in them: also without signal. */
const LISTS_KB = 44

/** What is said of drafts, and keeps them. */
const DRAFTS_KB = 6

/** The screens of a device that changes hands, of a link that is sent, and of help, with what they say. */
const HELP_KB = 10

/**
 * The same help for the staff of a kiosk, the sign for whom they call, a step back and the language in
 * mid-visit, and that a verification was not finished: with their words, in all six languages. The field
 * for whom a link goes to is a file of its own, which desks share.
 */
const KIOSK_HELP_KB = 12

/** What the document itself says, in six languages, before its scripts come and where they do not. */
const OWN_WORDS_KB = 0.5

/**
 * A desk sends links, keeps views, compares what was read, finds what it does not hold, does one thing to many,
 * keeps the focus where it was, measures its columns letter by letter, has figures under their own dates,
 * asks to whom a link goes and before sessions are adopted, brings a deleted view back, tells how a run over many
 * ended, leads by keys from the search to a row and from a dialog back to it, chooses its columns by the room
 * there is, opens where a browser keeps nothing, finds settings, devices and tools by a few letters, tells of all
 * requests that wait as one, and keeps what devices are called.
 */
const DESK_KB = 16.5

/** What a device has stands apart from what a new browser needs, and is packed a little worse for it. */
const APART_KB = 1

/**
 * Counts the queue with each change of it, notes which requests changed, so that nothing reads all of them,
 * and keeps of a whole site's the newest.
 */
const QUEUE_KB = 2

/**
 * Tells what became of a link and by which way it was sent, in the list that it is out, and with each state how
 * old it is, in each language.
 */
const LINKS_KB = 3.5

/** A kiosk keeps no draft, asks nobody for a number, and nobody brings a list there. */
const mostKept = ({ role }: Uses): number => {
  const all = 200 + APART_KB + QUEUE_KB + LINKS_KB + OWN_WORDS_KB
  if (role === 'kiosk') return (all + KIOSK_HELP_KB) * KB
  const desks = role === 'supervisor' ? NUMBERS_KB + DESK_KB : 0
  return (all + HELP_KB + LISTS_KB + DRAFTS_KB + desks) * KB
}

test.each(Object.entries(KEPT))(
  '%s keeps at most 206 KB for offline use, an agent what reads lists and drafts besides, a desk what numbers are',
  (name, uses) => {
    const kept = filesOf(appFiles(), groupsOf(uses)).map(({ url }) => url)
    expect(kept).toContain('index.html')
    const words = uses.languages.map(
      (language) => [chunk(`${language}-first`, 'app.name'), language] as const,
    )
    for (const [first, language] of words) {
      expect(kept).toContain(first)
      expect(kept).toContain(chunk(`${language}-later`))
      if (uses.role === 'kiosk') expect(kept).toContain(chunk(`${language}-kiosk`))
    }
    const screens = {
      agent: chunk('enrolled-screens'),
      kiosk: chunk('kiosk', 'kiosk-attract'),
      supervisor: chunk('desk', 'desk-rail'),
    }
    // With all that these lead to but other doors: offline nothing of a screen may be missing.
    const needed = [chunk('device-state'), screens[uses.role]]
    for (const file of withImports([...linked('index.html', 'js'), ...needed]))
      expect(kept).toContain(file)
    const bytes = weight(kept)
    console.log(`${name}: ${bytes} bytes in ${kept.length} files, gzipped`)
    expect(bytes).toBeLessThanOrEqual(mostKept(uses))
  },
)

test('what says that a part is missing waits for none that comes after the first screen', () => {
  const needed = withImports([chunk('register')])
  expect(needed).toContain(chunk('parts'))
  expect(needed).not.toContain(chunk('after-start'))
})

test('no part waits for a style sheet that stands in a document and is no file', () => {
  const chunks = readdirSync(path.join(DIST, 'assets')).filter((file) => file.endsWith('.js'))
  const asked = new Set<string>()
  for (const file of chunks) {
    const code = read(`assets/${file}`).toString()
    const [, list = '[]'] = /__vite__mapDeps=.*?m\.f=(\[[^\]]*\])/.exec(code) ?? []
    const sheets: string[] = JSON.parse(list)
    for (const [, places = ''] of code.matchAll(/__vite__mapDeps\(\[([\d,]+)\]\)/g))
      for (const place of places.split(',')) asked.add(sheets[Number(place)] ?? place)
  }
  expect(asked.size).toBeGreaterThan(5)
  expect([...asked].filter((sheet) => !existsSync(path.join(DIST, sheet)))).toEqual([])
})

test('a phone number can be read without signal where one is asked for, and no sooner', () => {
  const table = chunk('read-phone')
  expect(weight([table])).toBeLessThanOrEqual(NUMBERS_KB * KB)
  for (const [name, uses] of Object.entries(KEPT)) {
    const kept = filesOf(appFiles(), groupsOf(uses)).map(({ url }) => url)
    expect(kept.includes(table), name).toBe(uses.role !== 'kiosk')
  }
  expect(withImports([...linked('index.html', 'js'), chunk('create', 'new.title')])).not.toContain(
    table,
  )
})

test('a list can be read without signal where one is brought, and is no part of any other screen', () => {
  const reader = chunk('list-worker')
  expect(weight([reader, chunk('import', 'import.'), chunk('en-import')])).toBeLessThanOrEqual(
    LISTS_KB * KB,
  )
  for (const [name, uses] of Object.entries(KEPT)) {
    const kept = filesOf(appFiles(), groupsOf(uses)).map(({ url }) => url)
    expect(kept.includes(reader), name).toBe(uses.role !== 'kiosk')
  }
})

test('a device that is nobody’s yet keeps at most 106 KB', () => {
  const kept = filesOf(appFiles(), [BASE]).map(({ url }) => url)
  expect(kept.length).toBeGreaterThan(20)
  expect(weight(kept)).toBeLessThanOrEqual((100 + APART_KB + QUEUE_KB + LINKS_KB) * KB)
})

test('pages that must come from the network are no files of the app', () => {
  const files = appFiles().map(({ url }) => url)
  expect(files.length).toBeGreaterThan(100)
  const page = (html: string) =>
    linked(html, 'js').filter((file) => !linked('index.html', 'js').includes(file))
  const [handover, ...shared] = page('handover.html')
  expect(handover).toMatch(/handover/)
  expect(shared.length).toBeGreaterThan(0)
  expect(files).not.toContain(handover)
  for (const file of ['handover.html', 'ticket-page.html', ...page('ticket-page.html')])
    expect(files).not.toContain(file)
})

test('the developers’ gallery is in no production build', () => {
  const built = [...readdirSync(DIST), ...readdirSync(path.join(DIST, 'assets'))]
  expect(built.length).toBeGreaterThan(20)
  expect(built.filter((file) => file.includes('gallery'))).toEqual([])
})
