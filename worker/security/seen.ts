/**
 * `seen`: a time that this Worker signed for a device of one site, `MS.MAC`. A ticket carries the one
 * of its device's last contact, so that its age is told by the Worker's clock and by no other. Nothing
 * is stored: the key comes from the sealing secrets, the site and this purpose. The newest signs; all
 * that are listed are accepted, so that a new one does not void the tickets that are out.
 */
import { fromBase64url, toBase64url, utf8 } from '../../shared/bytes.ts'
import type { SealingSecret } from '../config.ts'
import { hkdf } from './hkdf.ts'

/** 128 bits: short, for it travels in a QR. */
const MAC_BYTES = 16

/** Times are epoch ms. */
export type Seen = {
  sign(at: number): Promise<string>
  /** Null for a text that this Worker never signed for this site. */
  read(seen: string): Promise<number | null>
}

export function createSeen(
  site: string,
  sealing: readonly [SealingSecret, ...SealingSecret[]],
): Seen {
  const keys = new Map<string, Promise<CryptoKey>>()
  const macOf = async (at: string, sealingSecret: SealingSecret): Promise<string> => {
    const { id } = sealingSecret
    const key = keys.get(id) ?? hmacKey(site, sealingSecret)
    keys.set(id, key)
    const mac = await crypto.subtle.sign('HMAC', await key, utf8(at))
    return toBase64url(new Uint8Array(mac).subarray(0, MAC_BYTES))
  }
  return {
    sign: async (at) => `${at}.${await macOf(`${at}`, sealing[0])}`,
    async read(seen) {
      const [, at = '', mac = ''] = /^(\d{1,15})\.([A-Za-z0-9_-]{22})$/.exec(seen) ?? []
      const told = fromBase64url(mac)
      if (!told?.length) return null
      const macs = await Promise.all(sealing.map((secret) => macOf(at, secret)))
      return macs.some((right) => isSame(told, right)) ? Number(at) : null
    },
  }
}

function isSame(told: Uint8Array<ArrayBuffer>, right: string): boolean {
  const bytes = fromBase64url(right)
  return bytes?.length === told.length && crypto.subtle.timingSafeEqual(told, bytes)
}

async function hmacKey(site: string, { secret }: SealingSecret): Promise<CryptoKey> {
  const bits = await hkdf(secret, { salt: site, info: 'fieldproof-seen' })
  return crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}
