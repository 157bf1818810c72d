/**
 * Takes the place of `crypto` while worlds run. WebCrypto answers from other threads, whenever it
 * likes; a world must come out the same each time. Hashes are real; a signature is a hash of the key
 * and the text; sealed parts are merely encoded. Nothing here is secret, and nothing here is tested.
 */
import { hash } from 'node:crypto'
import * as v from 'valibot'
import type { DeviceKey } from '../../../shared/protocol/protocol.ts'
import { signedText } from '../../../shared/record/record.ts'
import { fromBase64url, toBase64url, utf8, utf8Decode } from '../../../shared/text/bytes.ts'
import type { OpenPart } from '../../../worker/security/sealing.ts'
import type { Random } from './random.ts'

const signatureOf = (key: DeviceKey, text: string): string =>
  toBase64url(hash('sha512', `${key.x}\n${text}`, 'buffer'))

export const sign = (key: DeviceKey, record: string): string => signatureOf(key, signedText(record))

export const makeKey = (random: Random): DeviceKey => {
  const coordinate = () => toBase64url(random.bytes(32))
  return { kty: 'EC', crv: 'P-256', x: coordinate(), y: coordinate() }
}

export const sha256 = (bytes: Uint8Array): string => toBase64url(hash('sha256', bytes, 'buffer'))

export const seal = (content: object): Uint8Array<ArrayBuffer> => utf8(JSON.stringify(content))

export const open: OpenPart = async (sealed, { schema }) => {
  try {
    const content: unknown = JSON.parse(utf8Decode(fromBase64url(sealed) ?? new Uint8Array()))
    const parsed = v.safeParse(schema, content)
    return parsed.success ? parsed.output : null
  } catch {
    // Rubbish was sealed: that is what the request with rubbish in it is for.
    return null
  }
}

/** Returns what puts the real one back. */
export function installCrypto(): () => void {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  const subtle = {
    digest: async (_: string, bytes: Uint8Array) => hash('sha256', bytes, 'buffer'),
    importKey: async (_: string, key: DeviceKey) => key,
    verify: async (_: unknown, key: DeviceKey, signature: Uint8Array, text: Uint8Array) =>
      toBase64url(signature) === signatureOf(key, utf8Decode(text)),
  }
  let n = 0
  const randomUUID = () => String(n++)
  const value = { subtle, randomUUID }
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value })
  return () => {
    if (real) Object.defineProperty(globalThis, 'crypto', real)
  }
}
