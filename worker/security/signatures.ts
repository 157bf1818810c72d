/**
 * What devices sign, always by ES256 (ECDSA over P-256 with SHA-256, RFC 7518 §3.4): a record or a
 * ticket as the bytes it is, checked by WebCrypto, and the proof of a call as a compact JWS (RFC 7515
 * §7.1), checked by jose. The key is the one stored for the device; neither it nor the algorithm is the
 * sender's to choose.
 */
import { compactVerify } from 'jose/jws/compact/verify'
import * as v from 'valibot'
import type { DeviceKey } from '../../shared/protocol/protocol.ts'
import { fromBase64url } from '../../shared/text/bytes.ts'
import { parseJson } from '../http/parse.ts'

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** `signature`: r and s, 32 bytes each. What is not of that form signs nothing. */
export async function isSigned(
  signed: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer> | null,
  key: DeviceKey,
): Promise<boolean> {
  const verifier = await importVerifier(key)
  return verifier !== null && signature !== null
    ? crypto.subtle.verify(ES256, verifier, signature, signed)
    : false
}

async function importVerifier(key: DeviceKey): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('jwk', key, ES256, false, ['verify'])
  } catch {
    // Of the right form and still no point of the curve: nobody can have signed with it.
    return null
  }
}

/** Stricter than the decoder of jose, which lets padding and white space pass. */
const COMPACT = /^([\w-]+)\.[\w-]*\.[\w-]*$/

/** The header of a compact JWS, of which nothing is proven. Null for what is no JWS with such a header. */
export function readJwsHeader<S extends v.GenericSchema>(
  text: string,
  schema: S,
): v.InferOutput<S> | null {
  const [, encoded] = COMPACT.exec(text) ?? []
  const bytes = encoded === undefined ? null : fromBase64url(encoded)
  if (!bytes) return null
  const header = v.safeParse(schema, parseJson(bytes))
  return header.success ? header.output : null
}

/**
 * Header and payload of a compact JWS that `key` signed. Null for every reason not to trust it. `schema`
 * must let no `crit` pass (§4.1.11), for no extension is understood here.
 */
export async function verifyJws<S extends v.GenericSchema>(
  text: string,
  key: DeviceKey,
  schema: S,
): Promise<{ header: v.InferOutput<S>; payload: Uint8Array } | null> {
  const header = readJwsHeader(text, schema)
  const verifier = header && (await importVerifier(key))
  if (!verifier) return null
  try {
    const { payload } = await compactVerify(text, verifier, { algorithms: ['ES256'] })
    return { header, payload }
  } catch {
    // jose throws for each of them: another algorithm, broken text, a signature that does not fit.
    return null
  }
}
