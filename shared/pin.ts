/**
 * A PIN that can be checked without a network: PBKDF2-SHA-256 (RFC 8018 §5.2) over a random salt. It
 * keeps passers-by out; who can read the device's storage can try all PINs, which is why nothing is
 * encrypted with it and wrong ones only cost time.
 */
import { PIN_ITERATIONS, type PinHash } from './protocol/settings.ts'
import { fromBase64url, toBase64url, utf8 } from './text/bytes.ts'

declare const crypto: {
  getRandomValues(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
  subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array,
      algorithm: 'PBKDF2',
      extractable: false,
      usages: ['deriveBits'],
    ): Promise<object>
    deriveBits(algorithm: object, key: object, length: number): Promise<ArrayBuffer>
  }
}

/** What may be a PIN: 4 to 8 digits. */
export const PIN = /^\d{4,8}$/

/** `iterations`: fewer only where a test has no time. */
export async function hashPin(pin: string, iterations = PIN_ITERATIONS): Promise<PinHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return {
    salt: toBase64url(salt),
    hash: toBase64url(await derive(pin, salt, iterations)),
    iterations,
  }
}

/** False also for a hash that cannot be read: nobody gets in by a broken setting. */
export async function checkPin(pin: string, kept: PinHash): Promise<boolean> {
  const [salt, wanted] = [fromBase64url(kept.salt), fromBase64url(kept.hash)]
  if (!salt || !wanted || wanted.length !== 32) return false
  const found = await derive(pin, salt, kept.iterations)
  // Every byte is looked at: how long it takes tells nothing.
  return found.reduce((differs, byte, i) => differs | (byte ^ (wanted[i] ?? 0)), 0) === 0
}

async function derive(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array> {
  const { subtle } = crypto
  const key = await subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return new Uint8Array(await subtle.deriveBits(how, key, 256))
}

const FREE_TRIES = 4

/** How long to wait before the next try, in ms, after so many wrong ones in a row. */
export const pinPauseMs = (wrong: number): number =>
  wrong <= FREE_TRIES ? 0 : Math.min(30_000 * 2 ** (wrong - FREE_TRIES - 1), 15 * 60_000)
