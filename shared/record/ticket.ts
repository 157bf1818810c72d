/**
 * The ticket: a request in a link. `PUBLIC_ORIGIN/v#TICKET`, shown as a QR; whoever holds it can have
 * this one request verified on their own phone, even if the device that made it never gets signal.
 *
 * A compact JWS (RFC 7515, ES256) by the device's key over the record as it was signed and saved, its
 * sealed details, never the notes. `signed_time` is a time that the Worker signed: a ticket lives
 * `TICKET_LIFE_MS` from it, by the Worker's clock, and no device's clock matters.
 *
 * The payload is JSON as raw DEFLATE (RFC 1951) where the header says `zip: DEF`, as smart health cards
 * do; a quarter less to draw in a QR. Every runtime here has the compression streams (WHATWG); they are
 * declared at their smallest.
 */
import * as v from 'valibot'
import { utf8, utf8Decode } from '../bytes.ts'
import { DeviceId } from '../ids.ts'
import { SEALED_MAX_CHARS } from './sealed.ts'

export const TICKET_TYP = 'fieldproof-ticket'
export const TICKET_LIFE_MS = 30 * 24 * 60 * 60_000

/** Longer links make a QR that a phone cannot read from a screen. */
export const TICKET_LINK_MAX_BYTES = 1800

export const TicketPayload = v.strictObject({
  record: v.pipe(v.string(), v.maxLength(4096)),
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
  details: v.optional(v.pipe(v.string(), v.maxLength(SEALED_MAX_CHARS))),
  signed_time: v.pipe(v.string(), v.maxLength(400)),
})
export type TicketPayload = v.InferOutput<typeof TicketPayload>

/**
 * `kid` is the device's id, by which the site is found and the key looked up. `zip`: how the payload
 * is packed.
 */
export const TicketHeader = v.strictObject({
  alg: v.literal('ES256'),
  typ: v.literal(TICKET_TYP),
  kid: DeviceId,
  zip: v.optional(v.literal('DEF')),
})
export type TicketHeader = v.InferOutput<typeof TicketHeader>

export const TicketCall = v.strictObject({ ticket: v.pipe(v.string(), v.maxLength(8192)) })
export type TicketCall = v.InferOutput<typeof TicketCall>

export const TicketStartCall = v.strictObject({
  ...TicketCall.entries,
  /** As in `StartCall`: whoever holds a ticket cannot replace what cannot be opened. */
  without_details: v.optional(v.boolean()),
})
export type TicketStartCall = v.InferOutput<typeof TicketStartCall>

type Chunk = { done: boolean; value?: Uint8Array }
type Packer = {
  readable: { getReader(): { read(): Promise<Chunk>; cancel(): Promise<void> } }
  writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } }
}
declare const CompressionStream: (new (format: 'deflate-raw') => Packer) | undefined
declare const DecompressionStream: new (format: 'deflate-raw') => Packer

/** The largest that any ticket's JSON can be; what unpacks to more is thrown away on the way. */
const JSON_MAX_BYTES = 16_384

type Packed = { bytes: Uint8Array; zip: Pick<TicketHeader, 'zip'> }

/** As it is where the browser cannot compress: such a ticket is longer and as good. */
export async function packPayload(payload: TicketPayload): Promise<Packed> {
  const json = utf8(JSON.stringify(payload))
  const packer = newPacker()
  const bytes = packer && (await through(packer, json))
  return bytes ? { bytes, zip: { zip: 'DEF' } } : { bytes: json, zip: {} }
}

/** Null for what no device of ours wrote. */
export async function unpackPayload(
  bytes: Uint8Array,
  { zip }: Pick<TicketHeader, 'zip'>,
): Promise<TicketPayload | null> {
  try {
    const json = zip ? await through(new DecompressionStream('deflate-raw'), bytes) : bytes
    if (!json || json.length > JSON_MAX_BYTES) return null
    return v.parse(v.pipe(v.string(), v.parseJson(), TicketPayload), utf8Decode(json))
  } catch {
    // No DEFLATE, no UTF-8, no JSON or not ours: the same answer to all of them.
    return null
  }
}

/** Null in a browser that is too old for this format. */
function newPacker(): Packer | null {
  try {
    return typeof CompressionStream === 'function' ? new CompressionStream('deflate-raw') : null
  } catch {
    // It has compression streams, but not this one.
    return null
  }
}

/** Null for more than a ticket can be; rejects for what the stream cannot read. */
async function through({ readable, writable }: Packer, bytes: Uint8Array) {
  const writer = writable.getWriter()
  // Its failure is the reader's, too, and told there.
  const written = writer.write(bytes).then(() => writer.close())
  written.catch(() => {})
  const reader = readable.getReader()
  const out: number[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Uint8Array.from(out)
    for (const byte of value ?? []) out.push(byte)
    if (out.length <= JSON_MAX_BYTES) continue
    await reader.cancel()
    return null
  }
}
