/** Webhook deliveries as Stripe makes them. */
import { send } from './device.ts'

export async function deliver(
  session: {
    id: string
    client_reference_id: string
    status?: string
    metadata?: Record<string, string>
  },
  {
    event = `evt_${crypto.randomUUID()}`,
    secret = 'whsec_new',
    age = 0,
    type = 'identity.verification_session.verified',
  } = {},
): Promise<Response> {
  const object = { object: 'identity.verification_session', ...session }
  const payload = JSON.stringify({ id: event, object: 'event', type, data: { object } })
  return deliverRaw(payload, await signature(payload, secret, age))
}

/** `address`: where it seems to come from. */
export const deliverRaw = (payload: string | Uint8Array, header: string | null, address?: string) =>
  send('/webhooks/stripe', {
    method: 'POST',
    body: payload,
    headers: {
      ...(header === null ? {} : { 'Stripe-Signature': header }),
      ...(address === undefined ? {} : { 'CF-Connecting-IP': address }),
    },
  })

/** `age` in seconds. */
export async function signature(payload: string, secret: string, age = 0): Promise<string> {
  const t = Math.floor(Date.now() / 1000) - age
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ])
  const mac = new Uint8Array(
    await crypto.subtle.sign('HMAC', key, encoder.encode(`${t}.${payload}`)),
  )
  const hex = Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `t=${t},v1=${hex}`
}
