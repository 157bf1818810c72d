/** Which pictures a report names, and as what. */
import { expect, test } from 'vitest'
import {
  picturesOf,
  type StripeReport,
} from '../../../../../shared/protocol/supervisor/report-calls.ts'

const CHECK = { status: 'verified', error: null }
const REPORT: StripeReport = {
  id: 'vr_1',
  created: 1,
  verification_session: 'vs_1',
  client_reference_id: null,
  type: 'document',
  verification_flow: null,
  options: null,
  livemode: false,
  document: null,
  selfie: null,
  id_number: null,
  email: null,
  phone: null,
}
const document = (...files: string[]) => ({
  ...CHECK,
  type: 'id_card',
  issuing_country: 'US',
  files,
})

test('each is named once: a selfie is held against the document that is there already', () => {
  const report = {
    ...REPORT,
    document: document('front', 'back'),
    selfie: { ...CHECK, document: 'front', selfie: 'face' },
  }
  expect(picturesOf(report).map(({ file, kind }) => [file, kind])).toEqual([
    ['front', 'front'],
    ['back', 'back'],
    ['face', 'selfie'],
  ])
})

test('a document that only the selfie knows is shown as what it is', () => {
  const selfie = { ...CHECK, document: 'other', selfie: 'face' }
  expect(picturesOf({ ...REPORT, document: document('a', 'b', 'c'), selfie })).toEqual([
    { file: 'a', kind: 'front' },
    { file: 'b', kind: 'back' },
    { file: 'c', kind: 'more' },
    { file: 'other', kind: 'document' },
    { file: 'face', kind: 'selfie' },
  ])
  expect(picturesOf(REPORT)).toEqual([])
  expect(picturesOf({ ...REPORT, selfie: { ...CHECK, document: null, selfie: null } })).toEqual([])
})
