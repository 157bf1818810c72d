/** Tickets as a device makes them, and a subject's phone that shows them. */
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import type { RecordEnvelope } from '../../../shared/protocol/protocol.ts'
import { packTicket, signedBytes, ticketText } from '../../../shared/record/ticket.ts'
import { ticketHead } from '../../../shared/record/ticket-head.ts'
import { toBase64url } from '../../../shared/text/bytes.ts'
import { type Device, send } from './device.ts'

/** The time that the Worker signed at the device's last contact, which is this. */
export async function signedTimeOf(device: Device): Promise<string> {
  const answered = await device.call('/api/requests/none')
  return readSiteHeader(answered.headers.get(SITE_HEADER))?.signed_time ?? ''
}

/** What may be wrong with a ticket. `change`: what becomes of its bytes before they are signed. */
export type Twist = {
  signedTime?: string
  pair?: CryptoKeyPair
  device?: string
  change?: (packed: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
}

export async function makeTicket(
  device: Device,
  { record, signature, details }: RecordEnvelope,
  twist: Twist = {},
): Promise<string> {
  const signed_time = twist.signedTime ?? (await signedTimeOf(device))
  const made = { device: twist.device ?? device.id, signed_time, record, signature }
  const packed = await packTicket(details ? { ...made, details } : made)
  const { change = (bytes) => bytes, pair = device.pair } = twist
  return signTicket(change(packed), pair)
}

/** The same bytes, which say of themselves that they are of this form, and as long as they are. */
export function withForm(packed: Uint8Array<ArrayBuffer>, form: number): Uint8Array<ArrayBuffer> {
  const head = ticketHead(form, packed.length + 64)
  return packed.with(0, head >> 8).with(1, head & 255)
}

/** A ticket of these very bytes. */
async function signTicket(
  packed: Uint8Array<ArrayBuffer>,
  { privateKey }: CryptoKeyPair,
): Promise<string> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = await crypto.subtle.sign(algorithm, privateKey, signedBytes(packed))
  return ticketText(packed, new Uint8Array(signature))
}

/** What the tab of a phone calls itself. */
export const newPhone = () => toBase64url(crypto.getRandomValues(new Uint8Array(16)))

const ONE_PHONE = newPhone()

/** `ticket`: or a short link. */
export const show = (ticket: string, phone = ONE_PHONE): Promise<Response> =>
  post('/api/tickets', { ticket, phone })

export const startBy = (ticket: string, more: Record<string, unknown> = {}): Promise<Response> =>
  post('/api/tickets/start', { ticket, phone: ONE_PHONE, ...more })

let phones = 0

/** Each call from a phone of its own: who guesses often from one address is throttled. */
export function post(path: string, body: unknown, address = `198.51.100.${++phones}`) {
  const headers = { 'CF-Connecting-IP': address }
  return send(path, { method: 'POST', headers, body: JSON.stringify(body) })
}
