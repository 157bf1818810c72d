/**
 * Which device calls: the DPoP proof (RFC 9449 §4.3, with the query and the body hash of
 * `shared/protocol/headers.ts`) is checked against the key stored for that device, never the one in the
 * proof's own header, and each proof passes once. `iat` is not judged: the device's clock may be wrong by
 * days. An unknown device, an unknown site and every bad proof get one answer.
 */
import * as v from 'valibot'
import type { ProblemCode } from '../../shared/problem.ts'
import {
  BODY_HASH_CLAIM,
  DEVICE_HEADER,
  PROOF_HEADER,
  proofUrl,
  QUERY_CLAIM,
  queryOf,
  readDeviceHeader,
} from '../../shared/protocol/headers.ts'
import type { DeviceKey } from '../../shared/protocol/protocol.ts'
import { sha256 } from '../../shared/text/bytes.ts'
import { PlainText } from '../../shared/text/text.ts'
import { type Device, findDevice, noteContact } from '../devices/devices.ts'
import { parseJson } from '../http/parse.ts'
import type { Sql } from '../storage/sql.ts'
import { isFrom } from './extension-origin.ts'
import type { Keyring } from './keyring.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { verifyJws } from './signatures.ts'
import { acceptsNonce } from './signed-time.ts'

/** Longer than any nonce lives. */
const JTI_LIFE_MS = 15 * 60_000

/**
 * Kept of one device at most: more than its limit of calls lets through in that time. It holds where that
 * limit, which is in memory, was forgotten. Each device has its own part: none can use up another's.
 */
export const PROOFS_MAX = 10_000
const FULL_RETRY_S = 60

/** Of those that are too old, forgotten with each call: more than come, and no call waits for many. */
const FORGOTTEN_AT_ONCE = 20

/** A call as it reached the site. `callId` stays the same when the edge sends it a second time. */
export type ReceivedCall = { request: Request; body: Uint8Array; callId: string }

/** By what a proof is checked. `now`: epoch ms. */
type Verifying = {
  now: () => number
  keyring: Keyring
  /** Every address of this deployment. */
  origins: readonly string[]
}

type Authenticated =
  | { kind: 'authenticated'; device: Device }
  /** Whoever it is: by the answer nobody learns more. */
  | { kind: 'refused'; code: ProblemCode }
  /** It is the device, with a nonce that is too old. */
  | { kind: 'stale' }
  | { kind: 'throttled'; waitS: number }

/**
 * From a call to the device that made it, in whatever state it is; notes what it says of itself. `calls`
 * counts what the device signed, also what is refused for another reason, before anything is stored.
 * Whoever overheard a proof can show it again: that must not use up the calls of its device.
 */
export async function authenticate(
  received: ReceivedCall,
  site: Verifying & { sql: Sql },
  calls: Pick<RateLimiter, 'take'>,
): Promise<Authenticated> {
  const report = readDeviceHeader(received.request.headers.get(DEVICE_HEADER))
  const device = report && findDevice(site, report.id)
  if (!device) return { kind: 'refused', code: 'proof_refused' }
  const verified = await verifyProof(received, device.key, site)
  if (verified.kind === 'refused') return { kind: 'refused', code: 'proof_refused' }
  const proof: Proof = isFrom(device, received.request) ? verified : { kind: 'elsewhere' }
  const usedBy = proof.kind === 'proven' ? callThatUsed(site, proof.jti) : null
  const isReplay = usedBy !== null && usedBy !== received.callId
  // A replay counts against its address, like every proof that is refused (`edge/address-limits.ts`).
  const waitS = isReplay ? 0 : calls.take(allowanceOf(device.id, proof))
  if (proof.kind === 'elsewhere') return { kind: 'refused', code: 'origin_refused' }
  if (waitS > 0) return { kind: 'throttled', waitS }
  if (proof.kind === 'stale') return { kind: 'stale' }
  const used = useProof(site, proof.jti, { device: device.id, callId: received.callId })
  if (used === 'full') return { kind: 'throttled', waitS: FULL_RETRY_S }
  if (used === 'replayed') return { kind: 'refused', code: 'proof_refused' }
  if (device.state !== 'revoked') noteContact(site, report)
  return { kind: 'authenticated', device }
}

/** With an old nonce, or for another address, a proof can be shown again for ever: they have their own. */
const allowanceOf = (device: string, proof: Proof): string =>
  proof.kind === 'proven' ? device : `${device} unproven`

/** The id of the call that used this proof; null: none did. */
function callThatUsed({ sql }: { sql: Sql }, jti: string): string | null {
  const [used] = sql.exec('SELECT call FROM dpop_jtis WHERE jti = ?', jti)
  return used ? String(used.call) : null
}

/**
 * Marks a proof as used. `replayed`: it was used before, by another call. `full`: so many of this device
 * are kept that it has to wait; none is forgotten before its time, or it could pass again.
 */
export function useProof(
  { sql, now }: { sql: Sql; now: () => number },
  jti: string,
  { device, callId }: { device: string; callId: string },
): 'fresh' | 'replayed' | 'full' {
  return sql.transaction(() => {
    sql.exec(
      `DELETE FROM dpop_jtis WHERE jti IN (
         SELECT jti FROM dpop_jtis WHERE used_at < ? ORDER BY used_at LIMIT ?)`,
      now() - JTI_LIFE_MS,
      FORGOTTEN_AT_ONCE,
    )
    const usedBy = callThatUsed({ sql }, jti)
    if (usedBy !== null) return usedBy === callId ? 'fresh' : 'replayed'
    const newest = newestProof({ sql }, device)
    if (isKept({ sql, now }, device, newest - PROOFS_MAX + 1)) return 'full'
    sql.exec(
      'INSERT INTO dpop_jtis (jti, device, n, call, used_at) VALUES (?, ?, ?, ?, ?)',
      jti,
      device,
      newest + 1,
      callId,
      now(),
    )
    return 'fresh'
  })
}

/** A device's proofs are numbered, so that a call need not count them. 0: none is kept. */
const newestProof = ({ sql }: { sql: Sql }, device: string): number =>
  Number(sql.exec('SELECT MAX(n) AS n FROM dpop_jtis WHERE device = ?', device)[0]?.n ?? 0)

/** The proof of that number is there, and not only because its turn to be forgotten has not come. */
const isKept = (
  { sql, now }: { sql: Sql; now: () => number },
  device: string,
  n: number,
): boolean =>
  sql.exec(
    'SELECT 1 FROM dpop_jtis WHERE device = ? AND n = ? AND used_at >= ?',
    device,
    n,
    now() - JTI_LIFE_MS,
  ).length > 0

/** `stale`: all is right but the nonce. Only the holder of the key gets to know that, or the next. */
export type Proof =
  | { kind: 'proven'; jti: string }
  | { kind: 'stale' }
  /**
   * Signed for the address that it came to, which is none of this deployment; or sent by another extension
   * or page than the one that the device lives in.
   */
  | { kind: 'elsewhere' }
  | { kind: 'refused' }

const Header = v.object({
  alg: v.literal('ES256'),
  typ: v.literal('dpop+jwt'),
  crit: v.optional(v.never()),
})

const Claims = v.object({
  htm: PlainText,
  htu: PlainText,
  jti: v.pipe(PlainText, v.minLength(16), v.maxLength(128)),
  nonce: v.optional(PlainText),
  [QUERY_CLAIM]: PlainText,
  [BODY_HASH_CLAIM]: PlainText,
})

/** Whether this call carries a proof by `key`. Whether it was used before is for `useProof` to say. */
export async function verifyProof(
  { request, body }: ReceivedCall,
  key: DeviceKey,
  { now, keyring, origins }: Verifying,
): Promise<Proof> {
  const jws = await verifyJws(request.headers.get(PROOF_HEADER) ?? '', key, Header)
  const parsed = jws && v.safeParse(Claims, parseJson(jws.payload))
  if (!parsed?.success) return { kind: 'refused' }
  const { htm, htu, jti, nonce, [QUERY_CLAIM]: query, [BODY_HASH_CLAIM]: bodyHash } = parsed.output
  // As the browser knows the address: behind a tunnel it is received as another.
  const { pathname } = new URL(request.url)
  const isListed = origins.some((origin) => htu === origin + pathname)
  if (htm !== request.method) return { kind: 'refused' }
  if (!isListed && htu !== proofUrl(request.url)) return { kind: 'refused' }
  if (query !== queryOf(request.url)) return { kind: 'refused' }
  if (bodyHash !== (await sha256(body))) return { kind: 'refused' }
  if (!isListed) return { kind: 'elsewhere' }
  if (!(await acceptsNonce(keyring, nonce, now()))) return { kind: 'stale' }
  return { kind: 'proven', jti }
}
