/** The limits of what devices, desks and holders of tickets send. */
import { DeviceChange, WipedCall } from '../../../shared/protocol/device-calls.ts'
import { DeviceReport } from '../../../shared/protocol/headers.ts'
import {
  DeviceKey,
  EnrolCall,
  EnrolmentCall,
  RecordEnvelope,
} from '../../../shared/protocol/protocol.ts'
import { AttemptsCall, CloseCall } from '../../../shared/protocol/request-actions.ts'
import { TicketCall } from '../../../shared/record/ticket.ts'
import { base64url, fieldOf, long, type Rule, rules, trimmed, whole, x } from '../bounds.ts'

const DEVICE = 'gate.0123456789abcdef'

const key = { kty: 'EC', crv: 'P-256', x: x(43), y: x(43) }
const inKey = fieldOf(DeviceKey, key)
const inEnrolment = fieldOf(EnrolmentCall, { role: 'agent' })
const inEnrol = fieldOf(EnrolCall, { code: 'gate-0000-0000-0000', key })
const inCarried = fieldOf(RecordEnvelope, { record: '{}', signature: x(86), age_ms: 0 })
const inReport = fieldOf(DeviceReport, {
  id: DEVICE,
  protocol: 1,
  app: '1',
  unsent: 0,
  oldest: 0,
  storage: 0,
})

rules('a call', [
  ['brings a key with an x of 43 letters', inKey('x'), base64url(43)],
  ['brings a key with a y of 43 letters', inKey('y'), base64url(43)],
  ['brings a key of P-256 only', inKey('crv'), { takes: ['P-256'], refuses: ['P-384', ''] }],
  ['brings a key without its private half', inKey('d'), { takes: [], refuses: [x(43)] }],
  ['makes a code for a label of up to 64 characters', inEnrolment('label'), long(0, 64)],
  [
    'makes a code for a role there is',
    inEnrolment('role'),
    { takes: ['kiosk'], refuses: ['boss'] },
  ],
  ['enrols under a label of up to 64 characters', inEnrol('label'), long(0, 64)],
  ['enrols with a code of up to 80 characters', inEnrol('code'), long(0, 80)],
  [
    'renames to a label of 1 to 64 characters',
    fieldOf(DeviceChange, {})('label'),
    long(1, 64),
    trimmed,
  ],
  [
    'confirms a wipe with up to a million refused',
    fieldOf(WipedCall, {})('refused'),
    whole(0, 1_000_000),
  ],
  ['carries a record of up to 32,768 characters', inCarried('record'), long(0, 32_768)],
  ['carries a signature of 86 letters', inCarried('signature'), base64url(86)],
  ['carries details of up to 8,192 letters', inCarried('details'), long(1, 8192)],
  ['carries notes of up to 8,192 letters', inCarried('notes'), long(1, 8192)],
  ['allows 1 to 20 attempts', fieldOf(AttemptsCall, {})('max'), whole(1, 20)],
  [
    'closes for a reason of 1 to 200 characters',
    fieldOf(CloseCall, {})('reason'),
    long(1, 200),
    {
      takes: [` ${x(200)} `],
      refuses: [' '],
    },
  ],
  [
    'brings a ticket of up to 16,384 characters',
    fieldOf(TicketCall, { phone: x(22) })('ticket'),
    long(0, 16_384),
  ],
  ['comes from an app whose version has up to 32', inReport('app'), long(0, 32)],
  ...['protocol', 'unsent', 'oldest', 'storage'].map(
    (field): Rule => [
      `reports ${field} in up to 15 digits`,
      inReport(field),
      whole(0, 999_999_999_999_999),
    ],
  ),
])
