/** Takes down a request, or another edit of one: check, seal, sign, store. */
import { sha256, toBase64url } from '../../shared/bytes.ts'
import { makeRequestId } from '../../shared/ids.ts'
import type { FieldProblem } from '../../shared/problem.ts'
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import type { RequestRecord } from '../../shared/record/record.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import { seal } from '../crypto/seal.ts'
import { checkDraft, type Draft, recordOf } from '../draft/draft.ts'
import { type Known, keptPart, keptRelated, nextEdit } from './known.ts'
import { type CarriedParts, type SaveOutcome, saveRecord } from './save-record.ts'

export type TakeDownOutcome = SaveOutcome | { kind: 'invalid'; errors: FieldProblem[] }

/** What is changed, and which of its sealed parts stay as they are. */
export type Changed = { id: string; known: Known; keep: readonly PartName[] }

export async function saveDraft(
  draft: Draft,
  enrolled: Enrolled,
  changed?: Changed,
): Promise<TakeDownOutcome> {
  const sealed = await sealDraft(draft, enrolled, changed)
  return sealed.kind === 'invalid' ? sealed : saveRecord(sealed.record, sealed.parts)
}

export type SealOutcome =
  | { kind: 'sealed'; record: RequestRecord; parts: CarriedParts }
  | { kind: 'invalid'; errors: FieldProblem[] }

/** The record of a draft, its parts sealed; nothing is written. */
export async function sealDraft(
  draft: Draft,
  enrolled: Enrolled,
  changed?: Changed,
): Promise<SealOutcome> {
  const outcome = checkDraft(draft)
  if (!outcome.ok) return { kind: 'invalid', errors: outcome.errors }
  const related = outcome.checked.related ?? (changed ? keptRelated(changed.known) : null)
  const checked = { ...outcome.checked, related }
  const id = changed?.id ?? makeRequestId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  const { device, site, sealing_key: key } = enrolled

  async function partOf(part: PartName): Promise<{ hash: string | null; sealed?: string }> {
    if (changed?.keep.includes(part)) return keptPart(changed.known, part)
    const content = checked.parts[part]
    if (content === null) return { hash: null }
    const sealed = await seal(content, { site, id, part, key })
    return { hash: await sha256(sealed), sealed: toBase64url(sealed) }
  }
  const [details, notes] = [await partOf('details'), await partOf('notes')]

  const edit = changed ? nextEdit(changed.known) : 1
  const facts = { id, edit, device, preset: draft.preset }
  const record = recordOf(checked, facts, { details: details.hash, notes: notes.hash })
  const parts = {
    ...(details.sealed && { details: details.sealed }),
    ...(notes.sealed && { notes: notes.sealed }),
  }
  return { kind: 'sealed', record, parts }
}
