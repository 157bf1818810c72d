/** HKDF-SHA-256 (RFC 5869) to 32 bytes: every key here that is not stored comes from this. */
import { utf8 } from '../../shared/bytes.ts'

export async function hkdf(
  secret: Uint8Array<ArrayBuffer>,
  { salt, info }: { salt: string; info: string },
): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: utf8(salt), info: utf8(info) }
  return crypto.subtle.deriveBits(parameters, key, 256)
}
