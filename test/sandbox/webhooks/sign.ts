// Stripe's webhook signature: HMAC-SHA256 over `t.body`, one v1 for each secret that still signs.

const encoder = new TextEncoder()

/** `atSeconds` is real time: the receiver compares it with its own clock, not with ours. */
export async function signatureHeader(
  secrets: string[],
  body: string,
  atSeconds: number,
): Promise<string> {
  const signatures = await Promise.all(
    secrets.map((secret) => sign(secret, `${atSeconds}.${body}`)),
  )
  return [`t=${atSeconds}`, ...signatures.map((signature) => `v1=${signature}`)].join(',')
}

async function sign(secret: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(text))
  return [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
