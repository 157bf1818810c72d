/** Rules for style sheets that an engine other than Chromium's, or a newer one, holds us to. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../worker/operator/run-node.ts'

const WEB = path.join(ROOT, 'web')
const filesOf = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: WEB, exclude: ['dist*/**'] })
const read = (file: string): string => readFileSync(path.join(WEB, file), 'utf8')

type Rule = { file: string; selector: string; body: string }

/** Those that hold declarations; what they stand in does not matter here. */
const RULES: Rule[] = filesOf('**/*.css').flatMap((file) => {
  const css = read(file).replace(/\/\*[\s\S]*?\*\//g, '')
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    file,
    selector: selector.trim().replace(/\s+/g, ' '),
    body,
  }))
})

const named = ({ file, selector }: Rule) => `${file}: ${selector}`

/** Their classes. The browser places them itself, over everything. */
const DIALOGS = filesOf('**/*.tsx', '**/*.ts').flatMap((file) =>
  [...read(file).matchAll(/<dialog[^>]*\bclass="([\w-]+)"/g)].map(([, name = '']) => name),
)

test('what scrolls holds what is placed in it: else the page grows beyond the window', () => {
  const scrolls = RULES.filter(({ body }) => /overflow(-[xy])?:[^;]*\b(auto|scroll)\b/.test(body))
  expect(scrolls.length).toBeGreaterThan(10)
  const isDialog = ({ selector }: Rule) => DIALOGS.some((name) => selector.includes(`.${name}`))
  const free = scrolls.filter(
    (rule) => !/position:\s*(relative|sticky|fixed|absolute)/.test(rule.body) && !isDialog(rule),
  )
  expect(free.map(named)).toEqual([])
})

test('a dialog that is a grid says how high its rows are: WebKit stretches them over the screen', () => {
  expect(DIALOGS.length).toBeGreaterThan(3)
  const grids = RULES.filter(
    ({ selector, body }) => selector.includes('[open]') && /display:\s*grid/.test(body),
  )
  expect(grids.length).toBeGreaterThan(2)
  const stretched = grids.filter(
    ({ body }) => !/grid-(auto-rows|template-rows|template)\s*:|align-content:\s*start/.test(body),
  )
  expect(stretched.map(named)).toEqual([])
})

test('no size of a drawing has a unit that SVG does not know', () => {
  const sized = filesOf('**/*.tsx').flatMap((file) =>
    [...read(file).matchAll(/\b(?:width|height)=(?:"[^"]*[a-z]"|\{`[^`]*[a-z]`\})/g)].map(
      ([found]) => `${file}: ${found}`,
    ),
  )
  expect(sized).toEqual([])
})
