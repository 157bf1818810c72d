/** The limits of a record, of its reference and of its sealed parts. */
import { sealedPart } from '../../../shared/protocol/protocol.ts'
import { DeletionV1, RecordV1 } from '../../../shared/record/record.ts'
import { Details, Notes } from '../../../shared/record/sealed.ts'
import { base64url, fieldOf, is, long, rules, type Values, whole, x } from '../bounds.ts'

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'
const DEVICE = 'gate.0123456789abcdef'

const record = {
  v: 1,
  id: ID,
  edit: 1,
  device: DEVICE,
  reference: 'Gate 4',
  preset: null,
  details: null,
  notes: null,
}
const inRecord = fieldOf(RecordV1, { ...record, type: 'document' })
const inFlowRecord = fieldOf(RecordV1, { ...record, verification_flow: 'vf_1' })
const inDeletion = fieldOf(DeletionV1, { v: 1, id: ID, edit: 1, device: DEVICE, deleted: true })
const idOfOtherVersion: Values = {
  takes: [ID],
  refuses: ['017f22e2-79b0-4cc3-98c4-dc0c0c07398f'],
}

rules('a record', [
  ['is of version 1', inRecord('v'), { takes: [1], refuses: [0, 2, '1'] }],
  ['names a request by UUIDv7', inRecord('id'), idOfOtherVersion],
  ['names a device', inRecord('device'), { takes: [DEVICE], refuses: ['gate', ''] }],
  ['counts its edits from 1 to 100,000', inRecord('edit'), whole(1, 100_000)],
  ['has a reference without DEL', inRecord('reference'), { takes: ['a b'], refuses: ['a\u007fb'] }],
  ['has a preset of up to 64 characters, or none', inRecord('preset'), long(0, 64)],
  ['has details by their hash', inRecord('details'), base64url(43)],
  ['has notes by their hash', inRecord('notes'), base64url(43)],
  ['has a type that Stripe knows', inRecord('type'), { takes: ['id_number'], refuses: ['', 'x'] }],
  ['names a flow in 1 to 5,000 characters', inFlowRecord('verification_flow'), long(1, 5000)],
  ['names a customer in 1 to 5,000', inRecord('related_customer'), long(1, 5000)],
  ["names a customer's account in 1 to 5,000", inRecord('related_customer_account'), long(1, 5000)],
  [
    'names a person by an account of 1 to 5,000 characters',
    (account) => inRecord('related_person')({ account, person: 'p' }),
    long(1, 5000),
  ],
  [
    'names a person in 1 to 5,000 characters',
    (person) => inRecord('related_person')({ account: 'a', person }),
    long(1, 5000),
  ],
  ['that deletes counts its edits the same', inDeletion('edit'), whole(1, 100_000)],
  ['that deletes names a request by UUIDv7', inDeletion('id'), idOfOtherVersion],
  ['that deletes says so', inDeletion('deleted'), { takes: [true], refuses: [false, 1] }],
])

const inDetails = fieldOf(Details, {})
const inNotes = fieldOf(Notes, {})
const metadataOf = (keys: number) =>
  Object.fromEntries(Array.from({ length: keys }, (_, key) => [`key ${key}`, '']))
/** 64 characters before the `@`, then labels of 63. */
const email = (length: number) => {
  const domain = `${x(63)}.${x(63)}.${x(63)}`.slice(0, length - 65 - 4)
  return `${x(64)}@${domain}.com`
}

rules('a sealed part', [
  ['travels in 1 to 8,192 letters of base64url', is(sealedPart), long(1, 8192)],
  [
    'travels in no other letters',
    is(sealedPart),
    { takes: ['aZ09-_'], refuses: ['a+', 'a/', 'a='] },
  ],
  [
    'has an e-mail address of up to 254 characters',
    inDetails('email'),
    { takes: [email(254)], refuses: [email(255), 'jenny@', '@example.com'] },
  ],
  [
    'has a phone number of 6 to 15 digits',
    inDetails('phone'),
    {
      takes: ['+123456', '+123456789012345'],
      refuses: ['+12345', '+1234567890123456', '123456', '+012345', '+12345x'],
    },
  ],
  ['has a note of up to 2,000 characters', inNotes('note'), long(0, 2000)],
  [
    'has up to 40 keys of metadata',
    inNotes('metadata'),
    { takes: [metadataOf(0), metadataOf(40)], refuses: [metadataOf(41)] },
  ],
  [
    'names a key in 1 to 40 characters',
    (key) => inNotes('metadata')({ [String(key)]: '' }),
    {
      takes: [x(1), x(40)],
      refuses: ['', x(41)],
    },
  ],
  ['gives a key up to 500', (value) => inNotes('metadata')({ key: value }), long(0, 500)],
])
