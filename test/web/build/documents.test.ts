/** The documents of the app, as they are written: what each of them has to say to the browser. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/languages.ts'
import { inlineHashes } from '../../../shared/pages/inline-hashes.ts'
import { HANDOVER_SCRIPTS } from '../../../shared/pages/security-headers.ts'
import { withOwnWords, withoutSheets } from '../../../web/build/documents.ts'
import { CATALOGUES } from '../../../web/i18n/catalogues.ts'
import { FIRST_CATALOGUES } from '../../../web/i18n/first/catalogues.ts'
import { ROOT } from '../../../worker/operator/run-node.ts'

const DOCUMENTS = ['index', 'handover', 'ticket-page', 'gallery']

const read = (name: string): string => readFileSync(`${ROOT}/web/${name}.html`, 'utf8')
const linksOf = (name: string): string[] => read(name).match(/<link\b[^>]*>/g) ?? []

test('a manifest is fetched with what an access proxy knows the browser by', () => {
  const manifests = DOCUMENTS.flatMap(linksOf).filter((link) => link.includes('rel="manifest"'))
  expect(manifests.length).toBeGreaterThan(0)
  for (const link of manifests) expect(link).toContain('crossorigin="use-credentials"')
})

/** What an element, found by how its tag goes on, says in each language. */
function saidIn(html: string, tag: string, goesOn = ''): Record<string, string> {
  const [, said] = new RegExp(`<${tag}${goesOn}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html) ?? []
  expect(said, `<${tag}${goesOn}>`).toBeDefined()
  const lines = (said ?? '').matchAll(/<(?:span|p)(?: class="[^"]*")? lang="(\w+)"[^>]*>([^<]+)/g)
  return Object.fromEntries([...lines].map(([, language, text = '']) => [language, text.trim()]))
}

test('the handover page opens with the words that its script would say', async () => {
  const title = saidIn(read('handover'), 'h1')
  const back = saidIn(read('handover'), 'a', ' id="back"')
  for (const language of LANGUAGES) {
    const first = await FIRST_CATALOGUES.first[language]()
    const kiosk = await CATALOGUES.kiosk[language]()
    expect(title[language]).toBe(first['check.opening'])
    expect(back[language]).toBe(kiosk['kiosk.back'])
  }
})

test('the first paint of a new browser says what the screen behind it will say', async () => {
  const lead = saidIn(withOwnWords(read('index')), 'div', ' data-six')
  for (const language of LANGUAGES)
    expect(lead[language]).toBe((await CATALOGUES.enrol[language]())['enrol.lead'])
})

test.each(['index', 'handover', 'ticket-page'])(
  '%s.html says in every language that it has not loaded',
  (name) => {
    const said = saidIn(withOwnWords(read(name)), 'div', ' class="not-loaded"')
    expect(Object.keys(said).toSorted()).toEqual([...LANGUAGES].toSorted())
    for (const text of Object.values(said)) expect(text.length).toBeGreaterThan(20)
  },
)

test('the scripts within the handover page are those that its policy lets pass', async () => {
  const { scripts } = await inlineHashes([withOwnWords(read('handover'))])
  expect(scripts).toEqual(HANDOVER_SCRIPTS)
})

test('a script asks for no style sheet that a document brings within itself', () => {
  const deps = (indexes: string) => `import('./a.js'),__vite__mapDeps([${indexes}])`
  const code = (calls: readonly string[]) =>
    `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/a.css","assets/index.css","assets/b.css"])))=>i.map(i=>d[i]);${calls.map(deps).join(';')}`
  const gone = new Set(['assets/index.css'])
  const before = code(['1', '0,1', '1,2', '0,2', '0,1,2'])
  expect(withoutSheets(before, gone)).toBe(code(['', '0', '2', '0,2', '0,2']))
  expect(withoutSheets(before, new Set(['assets/other.css']))).toBe(before)
  expect(withoutSheets('no deps', gone)).toBe('no deps')
})
