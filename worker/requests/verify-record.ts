/**
 * The checks of one carried record that need no ledger: form, version, hashes, signature. They are
 * asynchronous, so they come first; `accept-record.ts` then decides about the whole batch in one go.
 */
import * as v from 'valibot'
import { fromBase64url, sha256 } from '../../shared/bytes.ts'
import { type FieldProblem, fieldProblems, type Problem, problem } from '../../shared/problem.ts'
import { Carried } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import {
  DeletionV1,
  type DeviceRecord,
  RECORD_VERSION,
  RecordV1,
  signedText,
} from '../../shared/record/record.ts'
import type { Device } from '../devices/devices.ts'
import { isSigned } from '../security/jws.ts'
import type { Examined } from './request-table.ts'

export type Examination =
  | { kind: 'sound'; examined: Examined; signer: Device }
  | { kind: 'later' }
  | { kind: 'refused'; problem: Problem }

type Refused = { kind: 'refused'; problem: Problem }
type Parsed = { kind: 'parsed'; record: DeviceRecord } | { kind: 'later' } | Refused

const invalid = (errors: FieldProblem[]): Refused => ({
  kind: 'refused',
  problem: problem('record_invalid', { errors }),
})

/** Whose records are taken, by the device they name; null for all others. */
export type SignerOf = (device: string) => Device | null

export async function examine(item: unknown, signerOf: SignerOf): Promise<Examination> {
  const carried = v.safeParse(Carried, item)
  if (!carried.success) return invalid(fieldProblems(carried.issues))
  const { record: text, signature, details, notes, age_ms } = carried.output
  const parsed = parseRecord(text)
  if (parsed.kind !== 'parsed') return parsed
  const { record } = parsed
  const signer = signerOf(record.device)
  if (!signer || !(await isSigned(signedText(text), signature, signer.key)))
    return { kind: 'refused', problem: problem('record_signature_refused') }
  const parts = { ...(details ? { details } : {}), ...(notes ? { notes } : {}) }
  const foreign = await partNotNamed(record, parts)
  if (foreign) return invalid([{ field: foreign, message: 'This is not what the record names.' }])
  const hash = await sha256(text)
  const examined: Examined = {
    ...{ record, text, hash, signature, parts },
    ...{ ageMs: age_ms, carrier: 'queue' },
  }
  return { kind: 'sound', examined, signer }
}

function parseRecord(text: string): Parsed {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return invalid([{ field: 'record', message: 'This is not JSON.' }])
  }
  if (isNewer(content)) return { kind: 'later' }
  // The arm is chosen first, so that problems name the field at fault and not the union.
  const parsed = v.safeParse(armOf(content), content)
  return parsed.success
    ? { kind: 'parsed', record: parsed.output }
    : invalid(fieldProblems(parsed.issues))
}

function armOf(content: unknown) {
  const [byType, byFlow] = RecordV1.options
  if (typeof content !== 'object' || content === null) return byType
  if ('deleted' in content) return DeletionV1
  return 'verification_flow' in content ? byFlow : byType
}

const isNewer = (content: unknown): boolean => {
  const version = v.safeParse(v.object({ v: v.pipe(v.number(), v.integer()) }), content)
  return version.success && version.output.v > RECORD_VERSION
}

/** The first part that came along and whose hash is not the one the signed record holds. */
async function partNotNamed(record: DeviceRecord, parts: Examined['parts']) {
  for (const name of ['details', 'notes'] as const) {
    const sealed = parts[name]
    if (sealed === undefined) continue
    if (isDeletion(record)) return name
    const bytes = fromBase64url(sealed)
    if (!bytes || (await sha256(bytes)) !== record[name]) return name
  }
  return null
}
