/**
 * How style sheets stand to each other: by layers, so that it is not the order in which they come that
 * decides.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './stack/ports.ts'

/** `@layer` statements and blocks, in the order of the file; anything else that stands outside of them. */
function outermost(css: string): string[] {
  const found: string[] = []
  let depth = 0
  for (const [part] of css.matchAll(/[^{};]*[{};]/g)) {
    if (depth === 0 && part !== '}') found.push(part.trim())
    depth += part.endsWith('{') ? 1 : part.endsWith('}') ? -1 : 0
  }
  return found
}

test('every rule is in a layer, and what is read first tells the order of all of them', () => {
  const folder = path.join(ROOT, 'web/dist/assets')
  const layersIn = (file: string) =>
    outermost(readFileSync(path.join(folder, file), 'utf8')).flatMap((one) => {
      expect(one, file).toMatch(/^@layer [\w,]+[{;]$/)
      return one.slice('@layer '.length, -1).split(',')
    })
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(5)
  const all = ['tokens', 'base', 'ui', 'components', 'face', 'overrides']
  for (const sheet of sheets) {
    const isFirst = /^(index|handover|v-ticket-page)-/.test(sheet)
    const layers = [...new Set(layersIn(sheet))]
    if (isFirst) expect(layers, sheet).toEqual(all)
    else for (const layer of layers) expect(all, sheet).toContain(layer)
  }
})
