/** Whatever colour a site picks, what is written on it can be read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandColours, contrast } from '../../../../web/ui/brand/brand-colour.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`)
const PAPERS = { light: ['#ffffff', '#f2f4ec', '#e7ebdf'], dark: ['#0b1411', '#14201b', '#1c2b25'] }

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'))
})

test.each(['light', 'dark'] as const)('in the %s theme any brand colour can be read', (scheme) => {
  fc.assert(
    fc.property(colour, (picked) => {
      const { panel, onPanel, action, onAction, actionLine } = brandColours(picked, scheme)
      expect(contrast(panel, onPanel)).toBeGreaterThanOrEqual(7)
      expect(contrast(action, onAction)).toBeGreaterThanOrEqual(4.5)
      // As light as the paper, or as dark, it has an edge.
      for (const paper of PAPERS[scheme])
        expect(contrast(actionLine, paper)).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 2000, examples: [['#ffffff'], ['#000000'], ['#ffff00'], ['#808080'], ['#0000ff']] },
  )
})

test('a colour that can be read as it is stays as it is, in both themes', () => {
  expect(brandColours('#0d2b22', 'light')).toMatchObject({ panel: '#0d2b22', action: '#0d2b22' })
  expect(brandColours('#dcf247', 'dark')).toMatchObject({ action: '#dcf247' })
  for (const scheme of ['light', 'dark'] as const)
    for (const picked of ['#ffd400', '#e4002b'])
      expect(brandColours(picked, scheme).action).toBe(picked)
})

test('on dark paper a button is told from those that are only a line, whatever the colour', () => {
  expect(brandColours('#000000', 'light').action).toBe('#000000')
  expect(brandColours('#000000', 'dark')).toMatchObject({ action: '#ffffff', onAction: '#000000' })
  fc.assert(
    fc.property(colour, (picked) => {
      const { action } = brandColours(picked, 'dark')
      expect(contrast(action, '#1c2b25')).toBeGreaterThanOrEqual(1.5)
    }),
  )
})
