/** Tickets as a device makes them, and a subject's phone that shows them. */
import { CompactSign } from 'jose'
import { utf8 } from '../../../shared/bytes.ts'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import type { RecordEnvelope } from '../../../shared/protocol/protocol.ts'
import { packPayload } from '../../../shared/record/ticket.ts'
import { type Device, send } from './device.ts'

/** The time that the Worker signed at the device's last contact, which is this. */
export async function signedTimeOf(device: Device): Promise<string> {
  const answered = await device.call('/api/requests/none')
  return readSiteHeader(answered.headers.get(SITE_HEADER))?.signed_time ?? ''
}

/** What may be wrong with a ticket. */
export type Twist = {
  signedTime?: string
  pair?: CryptoKeyPair
  header?: Record<string, unknown>
  payload?: Record<string, unknown>
  packed?: boolean
}

export async function makeTicket(
  device: Device,
  { record, signature, details }: RecordEnvelope,
  twist: Twist = {},
): Promise<string> {
  const payload = {
    record,
    signature,
    ...(details ? { details } : {}),
    signed_time: twist.signedTime ?? (await signedTimeOf(device)),
    ...twist.payload,
  }
  const { bytes, zip } =
    twist.packed === false
      ? { bytes: utf8(JSON.stringify(payload)), zip: {} }
      : await packPayload(payload)
  const header = { alg: 'ES256', typ: 'fieldproof-ticket', kid: device.id, ...zip, ...twist.header }
  return new CompactSign(bytes)
    .setProtectedHeader(header)
    .sign((twist.pair ?? device.pair).privateKey)
}

export const show = (ticket: string): Promise<Response> => post('/api/tickets', { ticket })

export const startBy = (ticket: string, more: Record<string, unknown> = {}): Promise<Response> =>
  post('/api/tickets/start', { ticket, ...more })

let phones = 0

/** Each call from a phone of its own: who guesses often from one address is throttled. */
export function post(path: string, body: unknown, address = `198.51.100.${++phones}`) {
  const headers = { 'CF-Connecting-IP': address }
  return send(path, { method: 'POST', headers, body: JSON.stringify(body) })
}
