/**
 * From proof to device: reads who calls, checks the DPoP proof (RFC 9449 §4.3, and the body hash of
 * `shared/protocol/headers.ts`) against the key stored for that device, never the one in the proof's
 * own header, and lets each proof pass once. `iat` is not looked at: the device's clock may be wrong
 * by days. An unknown device, an unknown site and every bad proof get one answer.
 */
import * as v from 'valibot'
import { sha256 } from '../../shared/bytes.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import {
  BODY_HASH_CLAIM,
  DEVICE_HEADER,
  PROOF_HEADER,
  proofUrl,
  readDeviceHeader,
} from '../../shared/protocol/headers.ts'
import type { DeviceKey } from '../../shared/protocol/protocol.ts'
import type { Device, Devices } from '../devices/devices.ts'
import { parseJson } from '../http/parse.ts'
import type { Sql } from '../storage/sql.ts'
import { readJws } from './jws.ts'
import type { Nonces } from './signed-time.ts'

/** Longer than any nonce lives. */
const JTI_LIFE_MS = 15 * 60_000

/** A call as it reached the site. `callId` stays the same when the edge sends it a second time. */
export type ReceivedCall = { request: Request; body: Uint8Array; callId: string }

export type Admitted = { kind: 'admitted'; device: Device } | Refusal
type Refusal = { kind: 'refused'; code: ProblemCode }

const refused = (code: ProblemCode): Refusal => ({ kind: 'refused', code })

type Judging = { nonces: Nonces; publicOrigin: string; now: () => number }

/** Either the address as it was received or the public one may have been signed: tunnels differ. */
export const judgeCall = async (
  { request, body }: ReceivedCall,
  key: DeviceKey,
  { nonces, publicOrigin, now }: Judging,
) =>
  judgeProof(request.headers.get(PROOF_HEADER), {
    key,
    method: request.method,
    urls: [proofUrl(request.url), publicOrigin + new URL(request.url).pathname],
    bodyHash: await sha256(body),
    acceptsNonce: (nonce) => nonces.accepts(nonce, now()),
  })

/** False: this proof was used before, by another call. */
export const useProof = (
  { sql, now }: { sql: Sql; now: () => number },
  jti: string,
  callId: string,
): boolean =>
  sql.transaction(() => {
    sql.exec('DELETE FROM jtis WHERE seen_at < ?', now() - JTI_LIFE_MS)
    sql.exec('INSERT OR IGNORE INTO jtis VALUES (?, ?, ?)', jti, callId, now())
    return sql.exec('SELECT call FROM jtis WHERE jti = ?', jti)[0]?.call === callId
  })

export async function admit(
  call: ReceivedCall,
  ports: Judging & { sql: Sql; devices: Devices },
): Promise<Admitted> {
  const report = readDeviceHeader(call.request.headers.get(DEVICE_HEADER))
  const device = report && ports.devices.find(report.id)
  if (!device) return refused('proof_refused')
  const judged = await judgeCall(call, device.key, ports)
  if (judged.kind === 'refused') return refused('proof_refused')
  if (judged.kind === 'stale') return refused('use_dpop_nonce')
  if (!useProof(ports, judged.jti, call.callId)) return refused('proof_refused')
  if (device.state !== 'revoked') ports.devices.noteContact(report)
  return { kind: 'admitted', device: { ...device, protocol: report.protocol } }
}

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
