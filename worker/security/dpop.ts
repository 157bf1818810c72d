/**
 * From proof to device: reads who calls, checks the proof against that device's stored key, and lets
 * each proof pass once. An unknown device, an unknown site and every bad proof get one answer.
 */
import { sha256 } from '../../shared/bytes.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import { DEVICE_HEADER, readDeviceHeader } from '../../shared/protocol/headers.ts'
import { PROOF_HEADER, proofUrl } from '../../shared/protocol/proof.ts'
import type { DeviceKey } from '../../shared/protocol/protocol.ts'
import type { Device, Devices } from '../devices/devices.ts'
import type { Sql } from '../storage/sql.ts'
import { judgeProof } from './proof.ts'
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
