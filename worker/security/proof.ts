/**
 * Judges a DPoP proof (RFC 9449 §4.3, and the body hash of `shared/protocol/proof.ts`). Pure: the key is the
 * one stored for the device, never the one in the proof's own header; `iat` is not looked at, for
 * the device's clock may be wrong by days; whether the `jti` was seen is for the caller to say.
 */
import * as v from 'valibot'
import { BODY_HASH_CLAIM } from '../../shared/protocol/proof.ts'
import type { DeviceKey } from '../../shared/protocol/protocol.ts'
import { parseJson } from '../http/parse.ts'
import { readJws } from './jws.ts'

export type ProofFacts = {
  key: DeviceKey
  method: string
  /** The call's address as received, and as the world sees it: either may have been signed. */
  urls: readonly string[]
  bodyHash: string
  acceptsNonce: (nonce: string | undefined) => Promise<boolean>
}

/** `stale`: everything else about the proof was right. */
export type Judged = { kind: 'proven'; jti: string } | { kind: 'stale' } | { kind: 'refused' }

const REFUSED: Judged = { kind: 'refused' }

const Header = v.object({
  alg: v.literal('ES256'),
  typ: v.literal('dpop+jwt'),
  crit: v.optional(v.never()),
})

const Claims = v.object({
  htm: v.string(),
  htu: v.string(),
  jti: v.pipe(v.string(), v.minLength(16), v.maxLength(128)),
  nonce: v.optional(v.string()),
  [BODY_HASH_CLAIM]: v.string(),
})

export async function judgeProof(proof: string | null, facts: ProofFacts): Promise<Judged> {
  const claims = proof === null ? null : await verifiedClaims(proof, facts.key)
  if (!claims) return REFUSED
  if (claims.htm !== facts.method || !facts.urls.includes(claims.htu)) return REFUSED
  if (claims[BODY_HASH_CLAIM] !== facts.bodyHash) return REFUSED
  if (!(await facts.acceptsNonce(claims.nonce))) return { kind: 'stale' }
  return { kind: 'proven', jti: claims.jti }
}

/** Null for a wrong key, a wrong algorithm, broken text: a prober learns no more than that it failed. */
async function verifiedClaims(
  proof: string,
  key: DeviceKey,
): Promise<v.InferOutput<typeof Claims> | null> {
  const jws = readJws(proof, Header)
  if (!jws || !(await jws.isSignedBy(key))) return null
  const claims = v.safeParse(Claims, parseJson(jws.payload))
  return claims.success ? claims.output : null
}
