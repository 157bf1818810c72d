/**
 * Two MACs (HMAC-SHA-256, cut to 128 bits) that replace any use of a device's clock. Nothing is stored.
 * The newest of `SEALING_KEYS` signs; all that are listed are accepted, since edge and site may not hear
 * of a new one in the same moment.
 *
 * The nonce that proofs must carry: over the number of a five-minute window. The current window's and
 * the one before are accepted, so a nonce lives between five and ten minutes.
 *
 * A signed time, `MS.MAC`: a time that this Worker signed for the devices of one site. A ticket carries
 * the one of its device's last contact, so that its age is told by the Worker's clock and by no other.
 */
import { fromBase64url, toBase64url, utf8 } from '../../shared/text/bytes.ts'
import type { SealingSecret } from '../config.ts'
import type { Keyring } from './keyring.ts'

const WINDOW_MS = 5 * 60_000

/** Short, because a signed time travels in a QR. */
const MAC_BYTES = 16

/** The nonce of the window that `now`, epoch ms, lies in. */
export const currentNonce = (keyring: Keyring, now: number): Promise<string> =>
  nonceOf(keyring, keyring.secrets[0], windowAt(now))

/** `now`: epoch ms. False, too, where a proof carries none. */
export async function acceptsNonce(
  keyring: Keyring,
  nonce: string | undefined,
  now: number,
): Promise<boolean> {
  if (nonce === undefined) return false
  const window = windowAt(now)
  const accepted = await Promise.all(
    keyring.secrets.flatMap((secret) => [
      nonceOf(keyring, secret, window),
      nonceOf(keyring, secret, window - 1),
    ]),
  )
  return accepted.includes(nonce)
}

const windowAt = (now: number): number => Math.floor(now / WINDOW_MS)

async function nonceOf(keyring: Keyring, secret: SealingSecret, window: number): Promise<string> {
  const key = await keyring.hmacKey(secret, { info: 'fieldproof-nonce', salt: '' })
  return toBase64url(await macOf(key, `${window}`))
}

/** `at`: epoch ms. `site`: its name. */
export async function signTime(keyring: Keyring, site: string, at: number): Promise<string> {
  const key = await signedTimeKey(keyring, keyring.secrets[0], site)
  return `${at}.${toBase64url(await macOf(key, `${at}`))}`
}

/** Epoch ms; null for a text that this Worker never signed for this site. */
export async function readSignedTime(
  keyring: Keyring,
  site: string,
  text: string,
): Promise<number | null> {
  const [, at = '', encoded = ''] = /^(\d{1,15})\.([A-Za-z0-9_-]{22})$/.exec(text) ?? []
  const mac = fromBase64url(encoded)
  if (!mac?.length) return null
  const macs = await Promise.all(
    keyring.secrets.map(async (secret) => macOf(await signedTimeKey(keyring, secret, site), at)),
  )
  return macs.some((right) => isSame(mac, right)) ? Number(at) : null
}

const signedTimeKey = (keyring: Keyring, secret: SealingSecret, site: string) =>
  keyring.hmacKey(secret, { info: 'fieldproof-signed-time', salt: site })

async function macOf(key: CryptoKey, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const mac = await crypto.subtle.sign('HMAC', key, utf8(text))
  return new Uint8Array(mac).slice(0, MAC_BYTES)
}

/** In a time that does not depend on where the two differ. */
const isSame = (a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): boolean =>
  a.length === b.length && crypto.subtle.timingSafeEqual(a, b)
