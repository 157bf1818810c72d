/**
 * Two MACs that replace any look at a device's clock. Nothing is stored: their keys come by HKDF-SHA-256
 * (RFC 5869) from the sealing secrets. The newest signs; by all that are listed are accepted, since
 * edge and site may not hear of a new one in the same moment.
 *
 * The nonce that proofs must carry: over the number of a five-minute window. The current window's and
 * the one before are accepted, so a nonce lives between five and ten minutes.
 *
 * `seen`: a time that this Worker signed for the devices of one site, `MS.MAC`. A ticket carries the
 * one of its device's last contact, so that its age is told by the Worker's clock and by no other.
 */
import { fromBase64url, toBase64url, utf8 } from '../../shared/bytes.ts'
import type { SealingSecret } from '../config.ts'

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
    const key = keys.get(id) ?? seenKey(site, sealingSecret)
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

async function seenKey(site: string, { secret }: SealingSecret): Promise<CryptoKey> {
  const bits = await hkdf(secret, { salt: site, info: 'fieldproof-seen' })
  return crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

export async function hkdf(
  secret: Uint8Array<ArrayBuffer>,
  { salt, info }: { salt: string; info: string },
): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: utf8(salt), info: utf8(info) }
  return crypto.subtle.deriveBits(parameters, key, 256)
}
