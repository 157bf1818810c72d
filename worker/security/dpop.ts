/**
 * Which device calls: the DPoP proof (RFC 9449 §4.3, and the body hash of `shared/protocol/headers.ts`)
 * is checked against the key stored for that device, never the one in the proof's own header, and each
 * proof passes once. `iat` is not judged: the device's clock may be wrong by days. An unknown device, an
 * unknown site and every bad proof get one answer.
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
import { type Device, findDevice, noteContact } from '../devices/devices.ts'
import { parseJson } from '../http/parse.ts'
import type { Sql } from '../storage/sql.ts'
import type { Keyring } from './keyring.ts'
import { verifyJws } from './signatures.ts'
import { acceptsNonce } from './signed-time.ts'

/** Longer than any nonce lives. */
const JTI_LIFE_MS = 15 * 60_000

/** A call as it reached the site. `callId` stays the same when the edge sends it a second time. */
export type ReceivedCall = { request: Request; body: Uint8Array; callId: string }

/** By what a proof is checked. `now`: epoch ms. */
export type Verifying = { now: () => number; keyring: Keyring; publicOrigin: string }

export type Authenticated =
  | { kind: 'authenticated'; device: Device }
  | { kind: 'refused'; code: ProblemCode }

/** From a call to the device that made it, in whatever state it is; notes what it says of itself. */
export async function authenticate(
  received: ReceivedCall,
  site: Verifying & { sql: Sql },
): Promise<Authenticated> {
  const report = readDeviceHeader(received.request.headers.get(DEVICE_HEADER))
  const device = report && findDevice(site, report.id)
  if (!device) return { kind: 'refused', code: 'proof_refused' }
  const proof = await verifyProof(received, device.key, site)
  if (proof.kind === 'stale') return { kind: 'refused', code: 'use_dpop_nonce' }
  if (proof.kind === 'refused' || !useProof(site, proof.jti, received.callId))
    return { kind: 'refused', code: 'proof_refused' }
  if (device.state !== 'revoked') noteContact(site, report)
  return { kind: 'authenticated', device }
}

/** Marks a proof as used. False: it was used before, by another call. */
export function useProof(
  { sql, now }: { sql: Sql; now: () => number },
  jti: string,
  callId: string,
): boolean {
  return sql.transaction(() => {
    sql.exec('DELETE FROM dpop_jtis WHERE used_at < ?', now() - JTI_LIFE_MS)
    sql.exec(
      'INSERT OR IGNORE INTO dpop_jtis (jti, call, used_at) VALUES (?, ?, ?)',
      jti,
      callId,
      now(),
    )
    return sql.exec('SELECT call FROM dpop_jtis WHERE jti = ?', jti)[0]?.call === callId
  })
}

/** `stale`: all is right but the nonce. Only the holder of the key gets to know that. */
export type Proof = { kind: 'proven'; jti: string } | { kind: 'stale' } | { kind: 'refused' }

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

/** Whether this call carries a proof by `key`. Whether it was used before is for `useProof` to say. */
export async function verifyProof(
  { request, body }: ReceivedCall,
  key: DeviceKey,
  { now, keyring, publicOrigin }: Verifying,
): Promise<Proof> {
  const jws = await verifyJws(request.headers.get(PROOF_HEADER) ?? '', key, Header)
  const parsed = jws && v.safeParse(Claims, parseJson(jws.payload))
  if (!parsed?.success) return { kind: 'refused' }
  const { htm, htu, jti, nonce, [BODY_HASH_CLAIM]: bodyHash } = parsed.output
  // Either the address as it was received or the public one may have been signed: tunnels differ.
  const urls = [proofUrl(request.url), publicOrigin + new URL(request.url).pathname]
  if (htm !== request.method || !urls.includes(htu)) return { kind: 'refused' }
  if (bodyHash !== (await sha256(body))) return { kind: 'refused' }
  if (!(await acceptsNonce(keyring, nonce, now()))) return { kind: 'stale' }
  return { kind: 'proven', jti }
}
