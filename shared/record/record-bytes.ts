/**
 * The fields of a record as bytes, about a third of its text, for a ticket. What signs is the text: it is
 * rebuilt from them here, so both sides get the very same or the device sends the text itself.
 *
 *   16 id │ 4 edit │ text reference │ 2 flags │ each field that its flag names, in the order of the flags
 *
 * The device and the hash of the details are not in it: a ticket holds the one, the other follows from
 * the sealed details that the ticket brings.
 */
import * as v from 'valibot'
import { fromBase64url, toBase64url } from '../text/bytes.ts'
import { PlainText } from '../text/text.ts'
import { ByteReader, ByteWriter, MalformedBytes } from './byte-stream.ts'
import { type DocumentOptions, RecordV1, type RequestRecord } from './record.ts'

const PRESET = 1
const NOTES = 1 << 1
const CUSTOMER = 1 << 2
const CUSTOMER_ACCOUNT = 1 << 3
const PERSON = 1 << 4
const FLOW = 1 << 5
const ID_NUMBER = 1 << 6
const OPTIONS = 1 << 7
const DOCUMENT = 1 << 8
const ALL_FLAGS = (1 << 9) - 1

const DOCUMENT_TYPES = ['driving_license', 'id_card', 'passport'] as const
const DOCUMENT_SWITCHES = [
  'require_id_number',
  'require_live_capture',
  'require_matching_selfie',
] as const
/** How a switch stands, two bits each: not there, false, true. */
const SWITCH = [undefined, false, true] as const

/** What a ticket knows of the record beside its fields. */
type Known = { device: string; details: string | null }

/** Null for a text that would not come out the same again. */
export function packRecord(text: string, known: Known): Uint8Array<ArrayBuffer> | null {
  const parsed = v.safeParse(v.pipe(PlainText, v.parseJson(), RecordV1), text)
  if (!parsed.success) return null
  const packed = fieldsOf(parsed.output)
  return packed && unpackRecord(packed, known) === text ? packed : null
}

/** The text as it was signed; null for bytes that are no record of this version. */
export function unpackRecord(bytes: Uint8Array, known: Known): string | null {
  try {
    const reader = new ByteReader(bytes)
    const record = v.safeParse(RecordV1, readFields(reader, known))
    return record.success && reader.isAtEnd ? JSON.stringify(record.output) : null
  } catch (error) {
    if (error instanceof MalformedBytes) return null
    throw error
  }
}

function fieldsOf(record: RequestRecord): Uint8Array<ArrayBuffer> | null {
  const { preset, notes, related_customer, related_customer_account, related_person } = record
  const flow = 'verification_flow' in record ? record.verification_flow : undefined
  const options = 'options' in record ? record.options : undefined
  const isIdNumber = 'type' in record && record.type === 'id_number'
  const flags =
    (preset === null ? 0 : PRESET) +
    (notes === null ? 0 : NOTES) +
    (related_customer === undefined ? 0 : CUSTOMER) +
    (related_customer_account === undefined ? 0 : CUSTOMER_ACCOUNT) +
    (related_person === undefined ? 0 : PERSON) +
    (flow === undefined ? 0 : FLOW) +
    (isIdNumber ? ID_NUMBER : 0) +
    (options === undefined ? 0 : OPTIONS) +
    (options?.document === undefined ? 0 : DOCUMENT)
  const writer = new ByteWriter()
  writer.raw(uuidBytes(record.id))
  writer.number(record.edit, 4)
  writer.text(record.reference, 2)
  writer.number(flags, 2)
  if (preset !== null) writer.text(preset, 2)
  const hash = notes === null ? null : fromBase64url(notes)
  if (hash) writer.raw(hash)
  if (related_customer !== undefined) writer.text(related_customer, 2)
  if (related_customer_account !== undefined) writer.text(related_customer_account, 2)
  if (related_person !== undefined) {
    writer.text(related_person.account, 2)
    writer.text(related_person.person, 2)
  }
  if (flow !== undefined) writer.text(flow, 2)
  if (options?.document) writer.number(documentBits(options.document), 2)
  return writer.done()
}

/** Of the form of a record, not checked yet. */
function readFields(reader: ByteReader, { device, details }: Known): unknown {
  const id = uuidText(reader.raw(16))
  const edit = reader.number(4)
  const reference = reader.text(2)
  const flags = reader.number(2)
  if (flags > ALL_FLAGS) throw new MalformedBytes('a flag that nobody knows')
  const has = (flag: number) => (flags & flag) !== 0
  const textIf = (flag: number) => (has(flag) ? reader.text(2) : undefined)
  const record: Record<string, unknown> = { v: 1, id, edit, device, reference, details }
  record.preset = textIf(PRESET) ?? null
  record.notes = has(NOTES) ? toBase64url(reader.raw(32)) : null
  const related = {
    related_customer: textIf(CUSTOMER),
    related_customer_account: textIf(CUSTOMER_ACCOUNT),
    related_person: has(PERSON) ? { account: reader.text(2), person: reader.text(2) } : undefined,
  }
  for (const [name, value] of Object.entries(related)) if (value !== undefined) record[name] = value
  const flow = textIf(FLOW)
  if (flow !== undefined) return { ...record, verification_flow: flow }
  record.type = has(ID_NUMBER) ? 'id_number' : 'document'
  const document = has(DOCUMENT) ? documentOf(reader.number(2)) : undefined
  if (has(OPTIONS)) record.options = document ? { document } : {}
  return record
}

/** Three bits for the types, one for whether there are any, two for each switch. */
function documentBits(document: DocumentOptions): number {
  const types = document.allowed_types
  const chosen = DOCUMENT_TYPES.reduce(
    (bits, type, i) => bits + (types?.includes(type) ? 1 << i : 0),
    0,
  )
  const switches = DOCUMENT_SWITCHES.reduce(
    (bits, name, i) => bits + (SWITCH.indexOf(document[name]) << (4 + 2 * i)),
    0,
  )
  return chosen + (types ? 1 << 3 : 0) + switches
}

function documentOf(bits: number): Record<string, unknown> {
  const document: Record<string, unknown> = {}
  if (bits & (1 << 3)) document.allowed_types = DOCUMENT_TYPES.filter((_, i) => bits & (1 << i))
  DOCUMENT_SWITCHES.forEach((name, i) => {
    const stands = SWITCH[(bits >> (4 + 2 * i)) & 3]
    if (stands !== undefined) document[name] = stands
  })
  return document
}

const uuidBytes = (id: string): Uint8Array =>
  Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const uuidText = (bytes: Uint8Array): string =>
  Array.from(
    bytes,
    (byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0'),
  ).join('')
