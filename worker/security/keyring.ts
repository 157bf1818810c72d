/**
 * The keys that follow from `SEALING_KEYS`, each derived once and then kept in memory. They come by
 * HKDF-SHA-256 (RFC 5869), so nothing of them is stored anywhere. What is kept are keys, never promises
 * of them: at the edge one request must not wait for what another one began.
 */
import { hkdfSync } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { utf8 } from '../../shared/text/bytes.ts'
import type { SealingSecret, SealingSecrets } from '../config.ts'

/** HPKE as sealed parts use it (`shared/record/sealed.ts`). */
export const SEALING_SUITE = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** What a key is derived for: `info` of HKDF, and the site as its salt, or '' for a key of no site. */
type Purpose = { info: string; salt: string }

export class Keyring {
  /** Newest first. */
  readonly secrets: SealingSecrets
  /** By the id of the secret and the purpose. */
  readonly #hmacKeys = new Map<string, CryptoKey>()
  /** By the id of the secret and the site. */
  readonly #sealingPairs = new Map<string, CryptoKeyPair>()
  /** By the id of the secret and the purpose. */
  readonly #bytes = new Map<string, Uint8Array>()

  constructor(secrets: SealingSecrets) {
    this.secrets = secrets
  }

  /** HMAC-SHA-256 by this secret, for this purpose alone. */
  async hmacKey({ id, secret }: SealingSecret, purpose: Purpose): Promise<CryptoKey> {
    const name = `${id}\n${purpose.info}\n${purpose.salt}`
    const known = this.#hmacKeys.get(name)
    if (known) return known
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const bits = await deriveBits(secret, purpose)
    const key = await crypto.subtle.importKey('raw', bits, algorithm, false, ['sign'])
    this.#hmacKeys.set(name, key)
    return key
  }

  /** The key as bytes, at once: for what must be computed inside a transaction (`node:crypto`). */
  keyBytes({ id, secret }: SealingSecret, { info, salt }: Purpose): Uint8Array {
    const name = `${id}\n${info}\n${salt}`
    const known = this.#bytes.get(name)
    if (known) return known
    const bytes = new Uint8Array(hkdfSync('sha256', secret, salt, info, 32))
    this.#bytes.set(name, bytes)
    return bytes
  }

  /** The key pair that parts of this site are sealed to. It must come out the same for ever. */
  async sealingPair({ id, secret }: SealingSecret, site: string): Promise<CryptoKeyPair> {
    const name = `${id}\n${site}`
    const known = this.#sealingPairs.get(name)
    if (known) return known
    const bits = await deriveBits(secret, { info: `fieldproof-sealing\n${id}`, salt: site })
    const pair = await SEALING_SUITE.kem.deriveKeyPair(bits)
    this.#sealingPairs.set(name, pair)
    return pair
  }
}

/** 256 bits. */
async function deriveBits(
  secret: Uint8Array<ArrayBuffer>,
  { info, salt }: Purpose,
): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: utf8(salt), info: utf8(info) }
  return crypto.subtle.deriveBits(parameters, key, 256)
}
