/**
 * What the log says of a network address: enough to see that two lines came from the same one, on the
 * same day, and nothing of which one it is. By a key that follows from `SEALING_KEYS`: without it the
 * few addresses that there are could all be tried.
 */
import { utf8 } from '../../shared/text/bytes.ts'
import type { Keyring } from './keyring.ts'

const DAY_MS = 24 * 60 * 60_000
const HASH_BYTES = 8

/** Letters only, for runs of digits are hidden in the log. `now`: epoch ms. */
export async function addressHash(keyring: Keyring, address: string, now: number): Promise<string> {
  const key = await keyring.hmacKey(keyring.secrets[0], { info: 'fieldproof-address', salt: '' })
  const day = Math.floor(now / DAY_MS)
  const mac = await crypto.subtle.sign('HMAC', key, utf8(`${day} ${address}`))
  return Array.from(new Uint8Array(mac, 0, HASH_BYTES), letters).join('')
}

const LETTERS = 'abcdefghijklmnop'
const letters = (byte: number): string => `${LETTERS[byte >> 4]}${LETTERS[byte & 15]}`
