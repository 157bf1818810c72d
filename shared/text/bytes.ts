/**
 * Bytes and text, the few forms that travel: UTF-8, base64url without padding (RFC 4648 §5) and
 * SHA-256. Every runtime here has WebCrypto and the encoding globals; they are declared at their
 * smallest so that shared code stays free of DOM, Worker and Node types.
 */
import * as base64url from 'jose/base64url'

declare const crypto: {
  subtle: { digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer> }
}
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string }

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Strict: bytes that are not UTF-8 throw a TypeError. */
export const utf8Decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes)

export const toBase64url = (bytes: Uint8Array): string => base64url.encode(bytes)

/** Null for text that is not base64url: what comes from outside is never trusted to decode. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null
  try {
    return new Uint8Array(base64url.decode(text))
  } catch {
    // Right alphabet, impossible length: the only answer there is to give.
    return null
  }
}

/** SHA-256, 32 bytes. Text is hashed as its UTF-8 bytes. */
export async function sha256Bytes(input: string | Uint8Array): Promise<Uint8Array> {
  const bytes = typeof input === 'string' ? utf8(input) : input
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** The same as base64url: 43 characters. */
export const sha256 = async (input: string | Uint8Array): Promise<string> =>
  toBase64url(await sha256Bytes(input))
