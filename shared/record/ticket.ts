/**
 * The ticket: a request in a link. `PUBLIC_ORIGIN/v#TICKET`, shown as a QR; whoever holds it can have
 * this one request verified on their own phone, even if the device that made it never gets signal.
 *
 * It holds the record as it was signed and saved, its sealed details, never the notes, and
 * `signed_time`, a time that the Worker signed: a ticket lives `TICKET_LIFE_MS` from it, by the
 * Worker's clock, and no device's clock matters. All of that is signed by the device's key (ES256), so
 * that nobody can give an old ticket a newer time.
 *
 *   2 form and length │ text site, 10 device │ 6 + 16 signed time │ 64 signature of the record
 *   │ bytes sealed details │ the record │ 64 signature of all before
 *
 * In the link it is Base32 (RFC 4648 §6, upper case, no padding): QR codes pack that closely, and every
 * messenger leaves it whole.
 */
import { base32crockford, base32nopad } from '@scure/base'
import * as v from 'valibot'
import { DeviceId } from '../ids.ts'
import { fromBase64url, sha256, toBase64url, utf8, utf8Decode } from '../text/bytes.ts'
import { PlainText } from '../text/text.ts'
import { ByteReader, ByteWriter, MalformedBytes } from './byte-stream.ts'
import { deflate, inflate } from './deflate.ts'
import { packRecord, unpackRecord } from './record-bytes.ts'
import { readTicketHead, ticketHead } from './ticket-head.ts'

export const TICKET_LIFE_MS = 30 * 24 * 60 * 60_000

/** The largest that a record's text may be in a ticket. */
const TEXT_MAX_BYTES = 4096

export const TicketCall = v.strictObject({
  /** The ticket, or a short link (`short-link.ts`). */
  ticket: v.pipe(PlainText, v.maxLength(16_384)),
  /** A random name of the tab that shows it: it tells a second phone from the first coming back. */
  phone: v.pipe(PlainText, v.regex(/^[A-Za-z0-9_-]{22}$/)),
})
export type TicketCall = v.InferOutput<typeof TicketCall>

export const TicketStartCall = v.strictObject({
  ...TicketCall.entries,
  /** As in `StartCall`: whoever holds a ticket cannot replace what cannot be opened. */
  without_details: v.optional(v.boolean()),
})
export type TicketStartCall = v.InferOutput<typeof TicketStartCall>

/** `record`: its text. `signature` and `details`: base64url, as they travel in a `RecordEnvelope`. */
export type Ticket = {
  device: string
  signed_time: string
  record: string
  signature: string
  details?: string
}

/** How the record is in it: its fields, or its text where the fields would not give the same again. */
const FORMS = ['fields', 'deflated', 'text'] as const

const HEAD_BYTES = 2
const SIGNATURE_BYTES = 64

/** What a ticket's signature covers: the prefix keeps it apart from anything else that the key signs. */
export const signedBytes = (ticket: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...utf8('fieldproof-ticket\n'), ...ticket])

/** The bytes that are to be signed. */
export async function packTicket(ticket: Ticket): Promise<Uint8Array<ArrayBuffer>> {
  const { device, signed_time, record, signature } = ticket
  const details = ticket.details === undefined ? null : fromBase64url(ticket.details)
  const known = { device, details: details && (await sha256(details)) }
  const { form, packed } = await packedRecord(record, known)
  const [at = '', mac = ''] = signed_time.split('.')
  const dot = device.lastIndexOf('.')
  const writer = new ByteWriter()
  writer.text(device.slice(0, dot), 1)
  writer.raw(base32crockford.decode(device.slice(dot + 1).toUpperCase()))
  writer.number(Number(at), 6)
  writer.raw(fromBase64url(mac) ?? new Uint8Array())
  writer.raw(fromBase64url(signature) ?? new Uint8Array())
  writer.bytes(details ?? new Uint8Array(), 2)
  writer.raw(packed)
  const body = writer.done()
  const length = HEAD_BYTES + body.length + SIGNATURE_BYTES
  const head = new ByteWriter()
  head.number(ticketHead(FORMS.indexOf(form), length), HEAD_BYTES)
  return Uint8Array.from([...head.done(), ...body])
}

type Form = (typeof FORMS)[number]
type Known = { device: string; details: string | null }

/** The shortest form that gives the same text again. */
async function packedRecord(
  text: string,
  known: Known,
): Promise<{ form: Form; packed: Uint8Array }> {
  const fields = packRecord(text, known)
  if (fields) return { form: 'fields', packed: fields }
  const deflated = await deflate(utf8(text))
  return deflated ? { form: 'deflated', packed: deflated } : { form: 'text', packed: utf8(text) }
}

export const ticketText = (signed: Uint8Array, signature: Uint8Array): string =>
  base32nopad.encode(Uint8Array.from([...signed, ...signature]))

/** A ticket as it came: nothing of it is proven but that it has the form of one. */
type SplitTicket = { device: string; signed: Uint8Array; signature: Uint8Array<ArrayBuffer> }

/** Null for a text that cannot be a ticket. */
export function splitTicket(text: string): SplitTicket | null {
  const bytes = base32Bytes(text)
  if (!bytes || bytes.length < SIGNATURE_BYTES) return null
  const signed = bytes.subarray(0, -SIGNATURE_BYTES)
  const device = wellFormed(() => readHead(new ByteReader(signed), bytes.length).device)
  return device === null ? null : { device, signed, signature: bytes.slice(-SIGNATURE_BYTES) }
}

/** What the signed bytes of a ticket hold; null for what no device of ours packed. */
export async function unpackTicket(signed: Uint8Array): Promise<Ticket | null> {
  const read = wellFormed(() => {
    const reader = new ByteReader(signed)
    const head = readHead(reader, signed.length + SIGNATURE_BYTES)
    const time = `${reader.number(6)}.${toBase64url(reader.raw(16))}`
    const signature = toBase64url(reader.raw(64))
    return { ...head, time, signature, details: reader.bytes(2), packed: reader.rest() }
  })
  if (!read) return null
  const { form, device, time, signature, details, packed } = read
  const known = { device, details: details.length > 0 ? await sha256(details) : null }
  const record = await recordText(form, packed, known)
  if (record === null) return null
  const ticket: Ticket = { device, signed_time: time, record, signature }
  return details.length > 0 ? { ...ticket, details: toBase64url(details) } : ticket
}

async function recordText(form: Form, packed: Uint8Array, known: Known): Promise<string | null> {
  if (form === 'fields') return unpackRecord(packed, known)
  const bytes = form === 'deflated' ? await inflate(packed, TEXT_MAX_BYTES) : packed
  if (!bytes || bytes.length > TEXT_MAX_BYTES) return null
  try {
    return utf8Decode(bytes)
  } catch {
    // Not UTF-8: no record was ever that.
    return null
  }
}

/** `length`: of the whole ticket. */
function readHead(reader: ByteReader, length: number) {
  const head = readTicketHead(reader.number(HEAD_BYTES))
  const form = head.length === length ? FORMS[head.form] : undefined
  const site = reader.text(1)
  const device = `${site}.${base32crockford.encode(reader.raw(10)).toLowerCase()}`
  if (!form || !v.is(DeviceId, device)) throw new MalformedBytes('this is no ticket')
  return { form, device }
}

function wellFormed<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof MalformedBytes) return null
    throw error
  }
}

function base32Bytes(text: string): Uint8Array | null {
  try {
    return base32nopad.decode(text)
  } catch {
    // Another alphabet, another length, or bits that no byte has: the only answer there is to give.
    return null
  }
}
