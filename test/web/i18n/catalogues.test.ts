/**
 * The catalogues: every language says everything, fills in the same values, has the plural forms it
 * needs, nothing is kept that no screen says, and no screen says what is in no catalogue.
 */
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/languages.ts'
import { CATALOGUES, type Part } from '../../../web/i18n/catalogues.ts'
import { haveWords, say, speakIn } from '../../../web/i18n/first/speak.ts'
import type { Catalogue, Entry } from '../../../web/i18n/words.ts'

const WEB = path.join(import.meta.dirname, '../../../web')
const PARTS = Object.keys(CATALOGUES) as Part[]
const OTHERS = LANGUAGES.filter((language) => language !== 'en')

const textsOf = (entry: Entry): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry)
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
const namesOf = (entry: Entry) => [...new Set(textsOf(entry).flatMap(namesIn))].sort()

let english: Map<Part, Catalogue>
let sources: { file: string; text: string }[]
beforeAll(async () => {
  english = new Map()
  for (const part of PARTS) english.set(part, await CATALOGUES[part].en())
  sources = []
  for await (const file of glob('**/*.{ts,tsx}', {
    cwd: WEB,
    exclude: ['dist*/**', 'i18n/*/*', 'agent/gallery/*'],
  }))
    sources.push({ file, text: readFileSync(path.join(WEB, file), 'utf8') })
  const speak = 'i18n/first/speak.ts'
  sources.push({ file: speak, text: readFileSync(path.join(WEB, speak), 'utf8') })
})

test.each(PARTS.flatMap((part) => OTHERS.map((language) => [part, language] as const)))(
  'the %s words are all there in %s, with the same values',
  async (part, language) => {
    const source = english.get(part) ?? {}
    const translated = await CATALOGUES[part][language]()
    expect(Object.keys(source).filter((key) => !(key in translated))).toEqual([])
    expect(Object.keys(translated).filter((key) => !(key in source))).toEqual([])
    const differing = Object.entries(translated).filter(
      ([key, entry]) => `${namesOf(entry)}` !== `${namesOf(source[key] ?? '')}`,
    )
    expect(differing.map(([key]) => key)).toEqual([])
    expect(Object.values(translated).flatMap(textsOf)).not.toContain('')
  },
)

test.each(LANGUAGES)('%s has a form for each number up to a thousand', async (language) => {
  const rules = new Intl.PluralRules(language)
  const needed = new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)))
  for (const part of PARTS) {
    // A part that is not translated yet speaks English there.
    const words = await CATALOGUES[part][language]()
    if (language !== 'en' && words === english.get(part)) continue
    for (const [key, entry] of Object.entries(words)) {
      if (typeof entry === 'string') continue
      expect(
        [...needed].filter((rule) => !(rule in entry)).map((rule) => `${key} ${rule}`),
      ).toEqual([])
    }
  }
})

test('Arabic counts in six ways, and in its own digits where the reader’s region does', async () => {
  await speakIn('ar')
  await haveWords('later')
  expect(say('sync.sending', { n: 1 })).toContain('طلب واحد')
  expect(say('sync.sending', { n: 2 })).toContain('طلبين')
  expect(say('sync.sending', { n: 3 })).toContain('طلبات')
  await speakIn('en')
  expect(say('sync.sending', { n: 1 })).toBe('Sending 1 request…')
  expect(say('sync.sending', { n: 1200 })).toBe('Sending 1,200 requests…')
})

test('every word is said somewhere', () => {
  const all = sources.map(({ text }) => text).join('\n')
  const literal = new Set([...all.matchAll(/'([a-z_]+\.[\w.-]+)'/g)].map(([, key]) => key))
  const patterns = [...all.matchAll(/`([a-z_]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`),
  )
  const isSaid = (key: string) => literal.has(key) || patterns.some((pattern) => pattern.test(key))
  const unused = [...english.values()].flatMap(Object.keys).filter((key) => !isSaid(key))
  expect(unused).toEqual([])
})

/** What is no language: names of the product, of keys, of columns. The gallery is for developers. */
const NO_WORDS = /^(?:Fieldproof|Stripe|QR|CSV|PIN|Esc|reference|preset|email|phone|note)$/

test('no screen says what is in no catalogue', () => {
  const found = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, text }) => {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
      const nodes = [
        ...code.matchAll(/(?<![=\s?])>\s*([^<>{}=;()]*?[A-Za-z]{2}[^<>{}=;()]*?)\s*<\//g),
      ]
      const attributes = [
        ...code.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*[A-Za-z]{2}[^"]*)"/g),
      ]
      return [...nodes, ...attributes]
        .map(([, words = '']) => words)
        .filter((words) => !NO_WORDS.test(words))
        .map((words) => `${file}: ${words}`)
    })
  expect(found).toEqual([])
})
