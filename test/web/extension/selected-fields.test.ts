/** Where a selected text may go, and how it is written there. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Reference } from '../../../shared/record/reference.ts'
import { fieldsFor, prefilled } from '../../../web/extension/panel/selected-fields.ts'

const ALL = ['reference', 'email', 'phone', 'note']

test.each([
  ['selection', '  Order\n 2026-118 ', 'Order 2026-118', ALL],
  ['selection', 'x'.repeat(64), 'x'.repeat(64), ALL],
  ['selection', 'x'.repeat(65), 'x'.repeat(65), ['note']],
  ['tel', 'tel:+1-202-555-0143;ext=5', '+1-202-555-0143', ['phone']],
  ['tel', 'TEL:+49%2030%20123456', '+49 30 123456', ['phone']],
  ['mailto', 'mailto:jenny@example.com?subject=Hello', 'jenny@example.com', ['email']],
  ['mailto', 'mailto:50%@example.com', '50%@example.com', ['email']],
] as const)('a %s %j is %j for %j', (kind, text, written, fields) => {
  expect(fieldsFor({ kind, text })).toEqual({ text: written, fields: [...fields] })
})

test('what is offered as a reference can be one, unless it shows nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const { text: plain, fields } = fieldsFor({ kind: 'selection', text })
      if (!fields.includes('reference')) return
      const { reference = '' } = prefilled('reference', plain)
      expect([...reference].length).toBeLessThanOrEqual(64)
      if (v.is(Reference, reference))
        expect(prefilled('reference', reference)).toEqual({ reference })
    }),
  )
})
