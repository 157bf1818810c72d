/**
 * What devices sign: ECDSA over P-256 with SHA-256 (ES256, RFC 7518 §3.4), over a record as it is, or
 * as a compact JWS (RFC 7515 §7.1) around a ticket or the proof of a call.
 */
import * as v from 'valibot'
import { fromBase64url, utf8 } from '../../shared/bytes.ts'
import type { DeviceKey } from '../../shared/protocol/protocol.ts'
import { parseJson } from '../http/parse.ts'

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** `signature`: r and s, 32 bytes each, base64url. What is not of that form signs nothing. */
export async function isSigned(text: string, signature: string, key: DeviceKey): Promise<boolean> {
  const verifier = await verifierOf(key)
  const bytes = fromBase64url(signature)
  return verifier !== null && bytes !== null
    ? crypto.subtle.verify(ES256, verifier, bytes, utf8(text))
    : false
}

async function verifierOf(key: DeviceKey): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('jwk', key, ES256, false, ['verify'])
  } catch {
    // Of the right form and still no point of the curve: nobody can have signed with it.
    return null
  }
}

export type Jws<Header> = {
  header: Header
  payload: Uint8Array
  isSignedBy: (key: DeviceKey) => Promise<boolean>
}

/**
 * Null for what is no JWS with such a header. Nothing is proven by reading it. `schema` must let `alg`
 * be ES256 only and no `crit` pass (§4.1.11): neither algorithm nor key is the sender's to choose.
 */
export function readJws<S extends v.GenericSchema>(
  text: string,
  schema: S,
): Jws<v.InferOutput<S>> | null {
  const parts = text.split('.')
  const [head = '', body = '', signature = ''] = parts
  const [headBytes, payload] = [fromBase64url(head), fromBase64url(body)]
  if (!headBytes || !payload || parts.length !== 3) return null
  const header = v.safeParse(schema, parseJson(headBytes))
  if (!header.success) return null
  return {
    header: header.output,
    payload,
    isSignedBy: (key) => isSigned(`${head}.${body}`, signature, key),
  }
}
