/** The three links that are compared: of one request with e-mail and phone, from an address of 31 letters. */
import { packTicket, ticketText } from '../../../shared/record/ticket.ts'
import { sha256, toBase64url } from '../../../shared/text/bytes.ts'
import { seeded } from '../../simulation/kit/random.ts'

const ORIGIN = 'https://identity.fieldproof.app'
const DEVICE = 'gate-4.0123456789abcdef'

const draw = seeded(16, 'links')
const noise = (bytes: number): string => toBase64url(draw.bytes(bytes))

/** As a ticket was before it was bytes: a JWS in base64url, 659 characters in all. */
const JWS_CHARS = 659 - `${ORIGIN}/v#`.length
const oldLink = `${ORIGIN}/v#${`eyJhbGciOiJFUzI1NiIsInR5cCI6ImZpZWxkcHJvb2YtdGlja2V0Iiwia2lkIjoiZ2F0ZS00LjAxMjM0NTY3ODlhYmNkZWYiLCJ6aXAiOiJERUYifQ.${noise(400)}`.slice(0, JWS_CHARS - 87)}.${noise(64)}`

export async function linksToCompare(): Promise<Record<'old' | 'ticket' | 'short', string>> {
  const details = draw.bytes(65 + 3 + 16 + 56)
  const record = {
    v: 1,
    id: '01890000-0000-7000-8000-000000000001',
    edit: 1,
    device: DEVICE,
    reference: 'Order 1001-22-33',
    preset: 'document-selfie',
    details: await sha256(details),
    notes: null,
    type: 'document',
  }
  const packed = await packTicket({
    device: DEVICE,
    signed_time: `1795000000000.${noise(16)}`,
    record: JSON.stringify(record),
    signature: noise(64),
    details: toBase64url(details),
  })
  return {
    old: oldLink,
    ticket: `${ORIGIN}/v#${ticketText(packed, draw.bytes(64))}`,
    short: `${ORIGIN}/v#GATE-4.${'MFRGGZDFMZTWQ2LKNNWG23TPOA'}`,
  }
}
