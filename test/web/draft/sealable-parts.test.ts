/** What of a form a draft may keep, and what of it only sealed. */
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Details, Notes } from '../../../shared/record/sealed.ts'
import type { Draft } from '../../../web/draft/draft.ts'
import { checkDraft } from '../../../web/draft/draft.ts'
import { readContactWith } from '../../../web/draft/read-contact.ts'
import { readPhone } from '../../../web/draft/read-phone.ts'
import { sealableParts } from '../../../web/draft/sealable-parts.ts'

const NOTHING: Draft = {
  reference: 'Order 1',
  preset: null,
  asked: { type: 'id_number' },
  email: '',
  phone: '',
  note: '',
}

function partsOf(typed: Partial<Draft>) {
  const draft = { ...NOTHING, ...typed }
  return sealableParts(draft, contactIn(draft).recorded)
}

const contactIn = (draft: Draft) => readContactWith(readPhone, draft, null)

test('nothing typed is nothing to seal', () => {
  const nothing = { content: null, missing: [] }
  expect(partsOf({})).toEqual({ details: nothing, notes: nothing })
  expect(partsOf({ email: '  ', metadata: [{ key: '', value: ' ' }] })).toEqual({
    details: nothing,
    notes: nothing,
  })
})

test('a field that is half typed is named, and does not take its neighbour with it', () => {
  const { details } = partsOf({ email: 'jenny.rosen@example.com', phone: '+1415' })
  expect(details).toEqual({
    content: '{"email":"jenny.rosen@example.com"}',
    missing: ['phone'],
  })
  expect(partsOf({ email: 'jenny.rosen@', phone: '+14155552671' }).details).toEqual({
    content: '{"phone":"+14155552671"}',
    missing: ['email'],
  })
  expect(partsOf({ note: 'x'.repeat(2001) }).notes).toEqual({ content: null, missing: ['note'] })
})

test('of metadata the rows that are whole are kept', () => {
  const metadata = [
    { key: 'floor', value: '3' },
    { key: 'door', value: '' },
  ]
  expect(partsOf({ metadata, note: 'Ring twice' }).notes).toEqual({
    content: '{"note":"Ring twice","metadata":{"floor":"3"}}',
    missing: ['metadata'],
  })
})

test('what is too long together is not sealed to be refused later', () => {
  const row = (n: number) => ({ key: `key ${n}`, value: 'ü'.repeat(500) })
  const { notes } = partsOf({ note: 'ü'.repeat(1500), metadata: [row(1), row(2), row(3), row(4)] })
  expect(notes.missing).toEqual(['metadata'])
  expect(notes.content).toContain('"note"')
})

const typed = fc.record({
  email: fc.oneof(fc.constant('jenny.rosen@example.com'), fc.string()),
  phone: fc.oneof(fc.constant('+1 415 555 2671'), fc.string()),
  note: fc.string({ unit: 'binary' }),
  metadata: fc.array(fc.record({ key: fc.string(), value: fc.string() }), { maxLength: 4 }),
})

test('whatever is typed: what is sealed can be opened, and where nothing is missing it is all there', () => {
  fc.assert(
    fc.property(typed, (fields) => {
      const { details, notes } = partsOf(fields)
      for (const [part, schema] of [
        [details, Details],
        [notes, Notes],
      ] as const)
        if (part.content !== null) expect(v.is(schema, JSON.parse(part.content))).toBe(true)
      const { recorded, errors } = contactIn({ ...NOTHING, ...fields })
      const checked = checkDraft({ ...NOTHING, ...fields, ...recorded })
      if (details.missing.length + notes.missing.length > 0)
        expect(checked.ok && errors.length === 0).toBe(false)
      // What Save would have sealed, no less.
      if (checked.ok && errors.length === 0)
        expect([details.content, notes.content]).toEqual([
          checked.checked.parts.details,
          checked.checked.parts.notes,
        ])
    }),
  )
})
