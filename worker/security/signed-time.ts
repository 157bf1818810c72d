/**
 * The nonce that proofs must carry: an HMAC over the number of a five-minute window, so that every
 * instance agrees and nothing is stored. The current window's and the one before are accepted: a
 * nonce lives between five and ten minutes. It replaces any look at the device's clock. The key comes
 * from the newest sealing secret; nonces by all that are listed are accepted, since edge and site may
 * not hear of a new one in the same moment.
 */
import { toBase64url, utf8 } from '../../shared/bytes.ts'
import type { SealingSecret } from '../config.ts'
import { hkdf } from './hkdf.ts'

const WINDOW_MS = 5 * 60_000

export type Nonces = {
  current(now: number): Promise<string>
  accepts(nonce: string | undefined, now: number): Promise<boolean>
}

export function createNonces(sealing: readonly [SealingSecret, ...SealingSecret[]]): Nonces {
  /** Keys, not promises of them: one request must not wait for what another one began. */
  const keys = new Map<string, CryptoKey>()
  const ofWindow = async (window: number, { id, secret }: SealingSecret): Promise<string> => {
    const key = keys.get(id) ?? (await hmacKey(secret))
    keys.set(id, key)
    const mac = await crypto.subtle.sign('HMAC', key, utf8(`${window}`))
    return toBase64url(new Uint8Array(mac).subarray(0, 16))
  }
  const windowAt = (now: number) => Math.floor(now / WINDOW_MS)
  return {
    current: (now) => ofWindow(windowAt(now), sealing[0]),
    async accepts(nonce, now) {
      if (nonce === undefined) return false
      const window = windowAt(now)
      const right = await Promise.all(
        sealing.flatMap((secret) => [ofWindow(window, secret), ofWindow(window - 1, secret)]),
      )
      return right.includes(nonce)
    },
  }
}

async function hmacKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const bits = await hkdf(secret, { salt: '', info: 'fieldproof-nonce' })
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', bits, algorithm, false, ['sign'])
}
