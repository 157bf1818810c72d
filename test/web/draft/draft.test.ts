import { expect, test } from 'vitest'
import { checkDraft, type Draft, recordOf } from '../../../web/draft/draft.ts'
import { DEVICE, idOf } from '../store/example.ts'

const draft = (more: Partial<Draft> = {}): Draft => ({
  reference: 'Order 4711',
  preset: 'document',
  asked: { document: { require_live_capture: true }, idNumber: false },
  email: '',
  phone: '',
  note: '',
  ...more,
})

const errorsOf = (more: Partial<Draft>) => {
  const outcome = checkDraft(draft(more))
  return outcome.ok ? [] : outcome.errors.map((error) => error.field)
}

const askedOf = (asked: Draft['asked']) => {
  const outcome = checkDraft(draft({ asked }))
  return outcome.ok ? outcome.checked.asked : outcome.errors
}

const partsOf = (more: Partial<Draft>) => {
  const outcome = checkDraft(draft(more))
  return outcome.ok ? outcome.checked.parts : null
}

test('a wrong e-mail is told at its field', () => {
  expect(errorsOf({ email: 'jenny@' })).toEqual(['email'])
})

test('a phone number is taken as E.164, and no other way', () => {
  expect(partsOf({ phone: '+14155550100' })?.details).toBe('{"phone":"+14155550100"}')
  expect(errorsOf({ phone: '+1 (415) 555-0100' })).toEqual(['phone'])
})

test('several wrong fields are told at once', () => {
  const errors = errorsOf({ reference: ' ', email: 'x', note: 'n'.repeat(2_001) })
  expect(errors).toEqual(['reference', 'email', 'note'])
})

test('a reference of 65 characters or with a line break is refused, 64 pass', () => {
  expect(errorsOf({ reference: 'r'.repeat(65) })).toEqual(['reference'])
  expect(errorsOf({ reference: 'two\nlines' })).toEqual(['reference'])
  expect(errorsOf({ reference: 'r'.repeat(64) })).toEqual([])
})

test('own options need at least one document, a flow needs its id', () => {
  expect(errorsOf({ asked: { document: { allowed_types: [] }, idNumber: false } })).toEqual([
    'options',
  ])
  expect(errorsOf({ asked: { verification_flow: 'nonsense' } })).toEqual(['verification_flow'])
  expect(errorsOf({ asked: { verification_flow: 'vf_123' } })).toEqual([])
})

test('an id number that is asked for stands beside the other options, and only then', () => {
  const document = { require_live_capture: true }
  expect(askedOf({ document, idNumber: true })).toEqual({
    type: 'document',
    options: { document: { require_live_capture: true, require_id_number: true } },
  })
  expect(askedOf({ document, idNumber: false })).toEqual({
    type: 'document',
    options: { document: { require_live_capture: true } },
  })
})

test('a flow id is taken without the spaces around it and refused with anything else', () => {
  expect(askedOf({ verification_flow: ' vf_1Abc_2 ' })).toEqual({ verification_flow: 'vf_1Abc_2' })
  for (const typed of ['vf_', 'vf_1/', 'vf_1 2', 'vf_1?key=2', 'vf_1-2', 'xvf_1', 'VF_1'])
    expect(errorsOf({ asked: { verification_flow: typed } }), typed).toEqual(['verification_flow'])
})

test('fields left empty make no sealed part', () => {
  expect(partsOf({ email: ' ', phone: '', note: '' })).toEqual({ details: null, notes: null })
})

test('the record holds nothing that was typed as a contact detail or note', () => {
  const outcome = checkDraft(draft({ email: 'jenny.rosen@example.com', note: 'side door' }))
  if (!outcome.ok) throw new Error('the draft is valid')
  const facts = { id: idOf(1), edit: 1, device: DEVICE, preset: 'document' }
  const record = recordOf(outcome.checked, facts, {
    details: 'd'.repeat(43),
    notes: 'n'.repeat(43),
  })
  expect(JSON.stringify(record)).not.toMatch(/jenny|side door/)
  expect(record).toMatchObject({ v: 1, reference: 'Order 4711', type: 'document' })
})
