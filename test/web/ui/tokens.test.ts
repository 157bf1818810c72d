/**
 * The colours of `web/ui/styles/tokens.css` and `app-tokens.css` in each theme: what is written can be read,
 * what is drawn can be seen, and no colour of a site takes the place of one that means something else.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandColours, contrast } from '../../../web/ui/brand/brand-colour.ts'
import { ROOT } from '../../../worker/operator/run-node.ts'

const SHEETS = ['tokens.css', 'app-tokens.css'].map((file) =>
  readFileSync(path.join(ROOT, 'web/ui/styles', file), 'utf8'),
)

function tokensIn(block: string): Record<string, string> {
  const found = [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{3}(?:[\da-f]{3})?)\b/gi)]
  return Object.fromEntries(found.map(([, name = '', colour = '']) => [name, whole(colour)]))
}
const whole = (colour: string) =>
  colour.length === 4 ? `#${[...colour.slice(1)].map((c) => c + c).join('')}` : colour

const inSheets = (block: RegExp): string =>
  SHEETS.map((css) => block.exec(css)?.[1] ?? '').join('\n')
const light = inSheets(/:root \{(.*?)\n {2}\}/s)
const dark = inSheets(/@media screen and \(prefers-color-scheme: dark\) \{(.*?)\n {2}\}/s)
const THEMES = { light: tokensIn(light), dark: { ...tokensIn(light), ...tokensIn(dark) } }

const TONES = ['saved', 'safe', 'waiting', 'checking', 'good', 'again', 'bad', 'quiet']
const GROUNDS = ['paper', 'surface', 'sunken']

/** Text and what it is written on: WCAG 2.2, 1.4.3. */
const TEXTS = [
  ...['ink', 'ink-soft', 'link', 'danger-ink'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...TONES.flatMap((tone) => [
    [tone, `${tone}-bg`] as const,
    // Of a row, and of a wrong field.
    [tone, 'surface'] as const,
  ]),
  ['on-spruce', 'spruce'],
  ['on-spruce-soft', 'spruce'],
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['on-selected', 'selected'],
  ['on-danger', 'danger'],
] as const

/** What has to be seen, not read, beside what it lies on: 1.4.11. */
const SHAPES = [
  ...['focus', 'selected', 'danger', 'action-line', 'line-strong'].flatMap((shape) =>
    GROUNDS.map((ground) => [shape, ground] as const),
  ),
  // The ring around what has the focus must not be taken for what is around it.
  ['on-spruce', 'spruce'],
] as const

describe.each(Object.entries(THEMES))('in the %s theme', (_, tokens) => {
  const between = (a: string, b: string) => {
    const [one, other] = [tokens[a], tokens[b]]
    if (!one || !other) throw new Error(`${one ? b : a} is no token`)
    return contrast(one, other)
  }

  test('what is written can be read', () => {
    expect(TEXTS.filter(([text, ground]) => between(text, ground) < 4.5)).toEqual([])
  })

  test('what is drawn can be seen', () => {
    expect(SHAPES.filter(([shape, ground]) => between(shape, ground) < 3)).toEqual([])
  })

  test('focus, selection, danger and each state have a colour of their own', () => {
    const own = ['focus', 'selected', 'danger', 'action', ...TONES].map((name) => tokens[name])
    expect(new Set(own).size).toBe(own.length)
  })
})

/** The properties that a site's colour is laid over. */
const BRANDED = [
  ...readFileSync(path.join(ROOT, 'web/ui/brand/brand.ts'), 'utf8').matchAll(/'--([\w-]+)'/g),
].map(([, name = '']) => name)

test('no site changes what means focus, selection, danger or a state, or what leads on', () => {
  const kept = [
    ...['focus', 'selected', 'on-selected', 'danger', 'on-danger', 'danger-ink', 'link'],
    ...['attention', 'on-attention'],
  ]
  const all = [...kept, ...TONES, ...TONES.map((tone) => `${tone}-bg`)]
  expect(BRANDED.length).toBeGreaterThan(5)
  expect(BRANDED.filter((name) => all.includes(name))).toEqual([])
})

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`)

test.each(['light', 'dark'] as const)(
  'whatever a site’s colour, header and primary button stand out in the %s theme',
  (scheme) => {
    const tokens = THEMES[scheme]
    fc.assert(
      fc.property(colour, (picked) => {
        const { panel, onPanel, action, onAction, actionLine } = brandColours(picked, scheme)
        expect(contrast(panel, onPanel)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(action, onAction)).toBeGreaterThanOrEqual(4.5)
        for (const ground of GROUNDS)
          expect(contrast(actionLine, tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 1000, examples: [['#e4002b'], ['#ffd400'], ['#000000'], ['#ffffff']] },
    )
  },
)

test.each(['light', 'dark'] as const)(
  'whatever a site’s colour, what asks for somebody at once is seen on its header in the %s theme',
  (scheme) => {
    const { attention = '', 'on-attention': onAttention = '', spruce = '' } = THEMES[scheme]
    expect(contrast(attention, onAttention)).toBeGreaterThanOrEqual(7)
    // It has an edge of the darker one: on whichever header, one of the two stands out.
    const isSeen = (panel: string) =>
      Math.max(contrast(panel, attention), contrast(panel, onAttention)) >= 3
    expect(isSeen(spruce)).toBe(true)
    fc.assert(
      fc.property(colour, (picked) => isSeen(brandColours(picked, scheme).panel)),
      { numRuns: 1000, examples: [['#ffb300'], ['#e4002b'], ['#7b1fa2'], ['#ffffff']] },
    )
  },
)

/** `var(--x)` in rules of selection or danger, wherever they stand. */
test('what is selected is never drawn in the colour of a site', () => {
  const sheet = (file: string) => readFileSync(path.join(ROOT, 'web', file), 'utf8')
  const sheets = [
    ...['chips', 'fields', 'controls'].map((name) => `ui/styles/${name}.css`),
    'agent/list/list.css',
  ]
  const rules = sheets.flatMap((file) => [
    ...sheet(file).matchAll(
      /([^{};]*(?:aria-pressed|aria-current|aria-selected|:checked|danger)[^{};]*)\{([^{}]*)\}/g,
    ),
  ])
  expect(rules.length).toBeGreaterThan(6)
  const branded = rules.filter(([, , body = '']) => /var\(--(?:action|signal|spruce)/.test(body))
  expect(branded.map(([, selector = '']) => selector.trim())).toEqual([])
})
