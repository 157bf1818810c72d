/**
 * The checks of one record in its envelope that need no ledger: form, version, hashes, signature. They
 * are asynchronous, so they come first; `accept-record.ts` then decides about the whole batch in one go.
 */
import * as v from 'valibot'
import { type FieldProblem, fieldProblems, type Problem, problem } from '../../shared/problem.ts'
import { RecordEnvelope } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import {
  DeletionV1,
  type DeviceRecord,
  RECORD_VERSION,
  RecordV1,
  signedText,
} from '../../shared/record/record.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import { fromBase64url, sha256, utf8 } from '../../shared/text/bytes.ts'
import type { Device } from '../devices/devices.ts'
import { isSigned } from '../security/signatures.ts'
import type { VerifiedRecord } from './request-table.ts'
import { PART_NAMES } from './sealed-parts.ts'

export type Verification =
  | { kind: 'verified'; verified: VerifiedRecord; signer: Device }
  /** Of a version that this Worker does not know yet. */
  | { kind: 'later' }
  | { kind: 'refused'; problem: Problem }

type Refused = { kind: 'refused'; problem: Problem }

const invalid = (errors: FieldProblem[]): Refused => ({
  kind: 'refused',
  problem: problem('record_invalid', { errors }),
})

/** Whose records are taken, by the device they name; null for all others. */
export type SignerOf = (device: string) => Device | null

/** `item`: an envelope as it was sent, of any form. */
export async function verifyRecord(item: unknown, signerOf: SignerOf): Promise<Verification> {
  const envelope = v.safeParse(RecordEnvelope, item)
  if (!envelope.success) return invalid(fieldProblems(envelope.issues))
  const { record: text, signature, details, notes, age_ms } = envelope.output
  const content = parseText(text)
  if (content === undefined) return invalid([{ field: 'record', message: 'This is not JSON.' }])
  if (isNewer(content)) return { kind: 'later' }
  // Before its form: what is wrong with a record is told to whoever signed it, and to nobody else.
  const signer = signerOf(deviceOf(content))
  if (!signer || !(await isSigned(utf8(signedText(text)), fromBase64url(signature), signer.key)))
    return { kind: 'refused', problem: problem('record_signature_refused') }
  // The arm is chosen first, so that problems name the field at fault and not the union.
  const parsed = v.safeParse(armOf(content), content)
  if (!parsed.success) return invalid(fieldProblems(parsed.issues))
  const record = parsed.output
  const parts = { details, notes }
  const foreign = await partNotNamed(record, parts)
  if (foreign) return invalid([{ field: foreign, message: 'This is not what the record names.' }])
  const hash = await sha256(text)
  return {
    kind: 'verified',
    verified: { record, text, hash, signature, parts, ageMs: age_ms, source: 'outbox' },
    signer,
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // There is nothing to say beyond that.
    return undefined
  }
}

/** Who a record says signed it; of no form yet. */
const deviceOf = (content: unknown): string => {
  const named = v.safeParse(v.object({ device: v.string() }), content)
  return named.success ? named.output.device : ''
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
async function partNotNamed(
  record: DeviceRecord,
  parts: VerifiedRecord['parts'],
): Promise<PartName | null> {
  for (const name of PART_NAMES) {
    const sealed = parts[name]
    if (sealed === undefined) continue
    if (isDeletion(record)) return name
    const bytes = fromBase64url(sealed)
    if (!bytes || (await sha256(bytes)) !== record[name]) return name
  }
  return null
}
