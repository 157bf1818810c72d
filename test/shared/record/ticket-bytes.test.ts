/** Tickets as bytes: what goes in comes out, the record's text to the letter; anything else is none. */
import { deflateRawSync } from 'node:zlib'
import { base32nopad } from '@scure/base'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DocumentOptions, RecordV1 } from '../../../shared/record/record.ts'
import { packRecord } from '../../../shared/record/record-bytes.ts'
import {
  packTicket,
  splitTicket,
  type Ticket,
  ticketText,
  unpackTicket,
} from '../../../shared/record/ticket.ts'
import { ticketHead, ticketLetters } from '../../../shared/record/ticket-head.ts'
import { sha256, toBase64url, utf8 } from '../../../shared/text/bytes.ts'

const DEVICE = 'gate-4.0123456789abcdef'
const SIGNED_TIME = `1795000000000.${'m'.repeat(21)}A`
const SIGNATURE = toBase64url(new Uint8Array(64).fill(7))

const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength })
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64url)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const documentOptions = fc
  .record({
    allowed_types: maybe(
      fc.array(fc.constantFrom('driving_license', 'id_card', 'passport'), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
    require_id_number: maybe(fc.boolean()),
    require_live_capture: maybe(fc.boolean()),
    require_matching_selfie: maybe(fc.boolean()),
  })
  .map((options) => v.parse(DocumentOptions, JSON.parse(JSON.stringify(options))))
const asked = fc.oneof(
  fc.record({ type: fc.constant('id_number') }),
  fc.record({ type: fc.constant('document'), options: maybe(fc.constant({})) }),
  fc.record({
    type: fc.constant('document'),
    options: fc.record({ document: documentOptions }),
  }),
  fc.record({ verification_flow: text(20) }),
)

/** Every record that a device may sign, as its text. `details`: the sealed bytes that it names. */
const signedRecord = fc
  .record({
    edit: fc.integer({ min: 1, max: 100_000 }),
    reference: text(40),
    preset: fc.option(text(20)),
    related_customer: maybe(text(20)),
    related_customer_account: maybe(text(20)),
    related_person: maybe(fc.record({ account: text(20), person: text(20) })),
    notes: fc.option(hash),
    details: fc.option(fc.uint8Array({ minLength: 90, maxLength: 200 })),
    asked,
    id: fc.uuid({ version: 7 }),
  })
  .filter((drawn) => v.is(RecordV1, whole(drawn, null)))

type Drawn = { asked: object; details: Uint8Array | null }
const whole = ({ asked: askedFor, details: _, ...drawn }: Drawn, details: string | null) =>
  JSON.parse(JSON.stringify({ v: 1, device: DEVICE, ...drawn, ...askedFor, details }))

async function ticketOf(drawn: Drawn): Promise<Ticket> {
  const details = drawn.details && (await sha256(drawn.details))
  const record = JSON.stringify(v.parse(RecordV1, whole(drawn, details)))
  const ticket = { device: DEVICE, signed_time: SIGNED_TIME, record, signature: SIGNATURE }
  return drawn.details ? { ...ticket, details: toBase64url(drawn.details) } : ticket
}

test('every record that can be signed comes back to the letter, with all that the ticket holds', () =>
  fc.assert(
    fc.asyncProperty(signedRecord, async (drawn) => {
      const ticket = await ticketOf(drawn)
      const packed = await packTicket(ticket)
      expect(await unpackTicket(packed)).toEqual(ticket)
      const split = splitTicket(ticketText(packed, new Uint8Array(64).fill(9)))
      expect(split).toEqual({
        device: DEVICE,
        signed: packed,
        signature: new Uint8Array(64).fill(9),
      })
    }),
  ))

test('the fields of what this app signs are packed; only another text travels as text', () =>
  fc.assert(
    fc.asyncProperty(signedRecord, async (drawn) => {
      const { record } = await ticketOf(drawn)
      const details = drawn.details && (await sha256(drawn.details))
      const { allowed_types } = v.parse(
        v.object({ options: v.optional(v.object({ document: v.optional(v.looseObject({})) })) }),
        JSON.parse(record),
      ).options?.document ?? { allowed_types: undefined }
      const isUsual = !Array.isArray(allowed_types) || isInOrder(allowed_types)
      expect(packRecord(record, { device: DEVICE, details }) !== null).toBe(isUsual)
    }),
  ))

const isInOrder = (types: readonly string[]) =>
  JSON.stringify(types) === JSON.stringify([...new Set(types)].toSorted())

const EXAMPLE = {
  v: 1,
  id: '01890000-0000-7000-8000-000000000001',
  edit: 1,
  device: DEVICE,
  reference: 'Order 1001',
  preset: 'document-selfie',
  details: null,
  notes: null,
  type: 'document',
}

test.each([
  ['another order of its fields', JSON.stringify(EXAMPLE, Object.keys(EXAMPLE).toReversed())],
  ['white space in it', JSON.stringify(EXAMPLE, null, 1)],
  ['another device than the ticket', JSON.stringify({ ...EXAMPLE, device: `x${DEVICE}` })],
  [
    'details that the ticket does not bring',
    JSON.stringify({ ...EXAMPLE, details: 'd'.repeat(43) }),
  ],
  ['a version that nobody knows yet', JSON.stringify({ ...EXAMPLE, v: 2, more: 1 })],
])('a record with %s travels as its own text', async (_name, record) => {
  const ticket = { device: DEVICE, signed_time: SIGNED_TIME, record, signature: SIGNATURE }
  expect(packRecord(record, { device: DEVICE, details: null })).toBeNull()
  expect(await unpackTicket(await packTicket(ticket))).toEqual(ticket)
})

const example: Ticket = {
  device: DEVICE,
  signed_time: SIGNED_TIME,
  record: JSON.stringify(EXAMPLE),
  signature: SIGNATURE,
}

test('cut off anywhere, or with more at its end, it is none', async () => {
  const packed = await packTicket(example)
  for (let end = 0; end < packed.length; end++)
    expect(await unpackTicket(packed.slice(0, end)), `${end}`).toBeNull()
  expect(await unpackTicket(Uint8Array.from([...packed, 0]))).toBeNull()
  const whole = ticketText(packed, new Uint8Array(64).fill(9))
  for (let end = 0; end < whole.length; end++)
    expect(splitTicket(whole.slice(0, end)), `${end} letters`).toBeNull()
  expect(splitTicket(whole)).not.toBeNull()
})

test('its first four letters say how many there are', () =>
  fc.assert(
    fc.asyncProperty(signedRecord, async (drawn) => {
      const packed = await packTicket(await ticketOf(drawn))
      const whole = ticketText(packed, new Uint8Array(64).fill(9))
      expect(ticketLetters(whole.slice(0, 4))).toBe(whole.length)
      expect(ticketLetters(whole.slice(0, 3))).toBeNull()
    }),
  ))

test('with any bit changed it is none, or holds something else: never the same', async () => {
  const packed = await packTicket(example)
  for (let bit = 0; bit < packed.length * 8; bit++) {
    const changed = packed.with(bit >> 3, (packed[bit >> 3] ?? 0) ^ (1 << (bit & 7)))
    expect(await unpackTicket(changed)).not.toEqual(example)
  }
})

/** Head, site, device, signed time, signature, and the length of no details. */
const BEFORE_RECORD = 2 + (1 + 'gate-4'.length) + 10 + (6 + 16) + 64 + 2

/** `form` 1: the record is its text, deflated; 2: as it is. */
const withText = async (form: number, bytes: Uint8Array) => {
  const packed = await packTicket(example)
  const head = ticketHead(form, BEFORE_RECORD + bytes.length + 64)
  return Uint8Array.from([head >> 8, head & 255, ...packed.slice(2, BEFORE_RECORD), ...bytes])
}

test('a text that inflates to more than a record may be is never read to its end', async () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(200_000_000)))
  expect(await unpackTicket(await withText(1, bomb))).toBeNull()
  expect(await unpackTicket(await withText(2, new Uint8Array(4097).fill(65)))).toBeNull()
  const fits = new Uint8Array(deflateRawSync(utf8('r'.repeat(4096))))
  expect(await unpackTicket(await withText(1, fits))).toMatchObject({ record: 'r'.repeat(4096) })
})

test('rubbish of any kind is no ticket, and breaks nothing', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const split = splitTicket(base32nopad.encode(bytes))
      if (split) await unpackTicket(split.signed)
      for (const form of [0, 1, 2]) {
        const head = ticketHead(form, 2 + bytes.length + 64)
        await unpackTicket(Uint8Array.from([head >> 8, head & 255, ...bytes]))
      }
    }),
  ))

test.each(['', 'A', '=', 'a', 'A1', 'É', 'AAAA AAAA', `${'A'.repeat(200)}=`])(
  'the text %j is no ticket',
  (ticket) => {
    expect(splitTicket(ticket)).toBeNull()
  },
)
