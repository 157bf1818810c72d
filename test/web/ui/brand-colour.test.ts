/** Whatever colour a site picks, what is written on it can be read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandColours, contrast } from '../../../web/ui/brand-colour.ts'

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
      const { panel, onPanel, action, onAction } = brandColours(picked, scheme)
      expect(contrast(panel, onPanel)).toBeGreaterThanOrEqual(7)
      for (const paper of [...PAPERS[scheme], onAction])
        expect(contrast(action, paper)).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 2000, examples: [['#ffffff'], ['#000000'], ['#ffff00'], ['#808080'], ['#0000ff']] },
  )
})

test('a colour that can be read as it is stays as it is', () => {
  expect(brandColours('#0d2b22', 'light')).toMatchObject({ panel: '#0d2b22', action: '#0d2b22' })
  expect(brandColours('#dcf247', 'dark')).toMatchObject({ action: '#dcf247' })
})
