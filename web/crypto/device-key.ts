/**
 * The device's key: ECDSA P-256, not extractable, made here and never leaving. P-256 because it is
 * the one curve whose keys IndexedDB of every engine gives back.
 */
import * as v from 'valibot'
import { DeviceKey } from '../../shared/protocol/protocol.ts'
import { signedText } from '../../shared/record/record.ts'
import { toBase64url, utf8 } from '../../shared/text/bytes.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' }
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' }

export const makeKeyPair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])

export async function publicKeyOf(pair: CryptoKeyPair): Promise<DeviceKey> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return v.parse(DeviceKey, { kty, crv, x, y })
}

/** ES256 (RFC 7518 §3.4): 64 bytes. */
export const signBytes = async (
  { privateKey }: CryptoKeyPair,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, bytes))

/** ES256 over the record's text as it will travel; 86 characters of base64url. */
export const signRecord = async (pair: CryptoKeyPair, record: string): Promise<string> =>
  toBase64url(await signBytes(pair, utf8(signedText(record))))

/** Whether a key that came out of storage still works: some browsers give back a broken one. */
export async function provesItself(pair: CryptoKeyPair | undefined): Promise<boolean> {
  if (!pair) return false
  try {
    const probe = crypto.getRandomValues(new Uint8Array(32))
    const signature = await crypto.subtle.sign(SIGNATURE, pair.privateKey, probe)
    return await crypto.subtle.verify(SIGNATURE, pair.publicKey, signature, probe)
  } catch {
    // Whatever it threw, this key cannot sign.
    return false
  }
}
