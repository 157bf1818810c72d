/**
 * Creates requests, and further edits of them: check, seal, sign, store. When this resolves with
 * `saved`, it is on disk and would survive a dead battery; nothing here needs the network.
 */
import { makeRequestId } from '../../shared/ids.ts'
import type { FieldProblem } from '../../shared/problem.ts'
import type { Enrolled, RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { DeviceRecord, RequestRecord } from '../../shared/record/record.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import { fromBase64url, sha256, toBase64url } from '../../shared/text/bytes.ts'
import { signRecord } from '../crypto/device-key.ts'
import { seal } from '../crypto/seal.ts'
import { contactOf } from '../draft/contact.ts'
import { checkDraft, type Draft, recordOf } from '../draft/draft.ts'
import type { Related } from '../draft/metadata.ts'
import { type DeviceProblem, deviceProblemOf } from '../state/device-problem.ts'
import { enqueueDraft } from '../store/drafts.ts'
import { enqueue } from '../store/queue/queue.ts'
import type { QueuedRecord } from '../store/queue/queued-record.ts'
import { loadOfRequest, loadRow } from '../store/read-requests.ts'
import { loadKeyPair, loadSetting } from '../store/store.ts'

export type CreateOutcome =
  | SaveOutcome
  | { kind: 'invalid'; errors: FieldProblem[] }
  /** Another tab stored this draft, or saved the request: nothing was written. */
  | { kind: 'elsewhere'; what: 'changed' | 'saved' }

/**
 * What it becomes a record of. `known`: the request that is changed, null for a new one. `keep`: sealed
 * parts that stay as they are, in the draft or else in the request.
 */
export type Origin = {
  id: string
  known: Known | null
  keep: readonly PartName[]
  draft?: DraftOrigin
}

/** The draft that goes with the record: which of it was seen, and its sealed parts. */
type DraftOrigin = { rev: number; held: SealedParts }

export async function saveDraft(
  draft: Draft,
  enrolled: Enrolled,
  origin: Origin = newOrigin(),
): Promise<CreateOutcome> {
  const sealed = await sealTyped(draft, enrolled, origin)
  if (sealed.kind === 'invalid') return sealed
  const { record, parts } = sealed
  return origin.draft ? saveDrafted(record, parts, origin) : saveRecord(record, parts)
}

/** The record, and its draft goes. */
async function saveDrafted(
  record: RequestRecord,
  parts: SealedParts,
  { draft, known }: Origin,
): Promise<CreateOutcome> {
  try {
    const pair = await loadKeyPair()
    if (!pair) return { kind: 'not_saved', reason: 'key_unusable' }
    const signed = await signedRecord(pair, record, parts)
    const rev = draft?.rev ?? 0
    const isNew = known === null
    // A draft that is there is of no request yet.
    const isSaved = isNew && rev === 0 && (await isRequest(record.id))
    const outcome = isSaved ? 'gone' : await enqueueDraft(signed, rev, isNew)
    if (outcome === 'queued') return { kind: 'saved', id: record.id }
    const queued = await loadOfRequest(record.id)
    // A connection that died may have written before.
    if (queued.some(({ text }) => text === signed.text)) return { kind: 'saved', id: record.id }
    if (outcome === 'changed' || !isNew) return { kind: 'elsewhere', what: 'changed' }
    if (await isRequest(record.id)) return { kind: 'elsewhere', what: 'saved' }
    // Somebody deleted the draft in another tab: who saves it here wants it all the same.
    await enqueue(signed)
    return { kind: 'saved', id: record.id }
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}

/** Whether this device has a request of that id: one that was saved here, or was told of by the ledger. */
export async function isRequest(id: string): Promise<boolean> {
  const [queued, row] = await Promise.all([loadOfRequest(id), loadRow(id)])
  return queued.length > 0 || row !== undefined
}

const newOrigin = (): Origin => ({ id: newRequestId(), known: null, keep: [] })

export const newRequestId = (): string =>
  makeRequestId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** Whose own way of writing a number the site understands, as this device last heard. */
export const phoneCountry = async (): Promise<string | null> =>
  (await loadSetting('site'))?.settings.phone_country ?? null

type SealOutcome =
  | { kind: 'sealed'; record: RequestRecord; parts: SealedParts }
  | { kind: 'invalid'; errors: FieldProblem[] }

/** As `sealDraft`, of what was typed: with the contact as it is recorded. */
async function sealTyped(typed: Draft, enrolled: Enrolled, origin: Origin): Promise<SealOutcome> {
  const contact = await contactOf(typed, phoneCountry)
  const draft = { ...typed, ...contact.recorded }
  if (contact.errors.length === 0) return sealDraft(draft, enrolled, origin)
  const outcome = checkDraft(draft)
  return { kind: 'invalid', errors: [...(outcome.ok ? [] : outcome.errors), ...contact.errors] }
}

/** The record of a draft whose contact has been read, its parts sealed; nothing is written. */
export async function sealDraft(
  draft: Draft,
  enrolled: Enrolled,
  { id, known, keep, draft: drafted }: Origin = newOrigin(),
): Promise<SealOutcome> {
  const outcome = checkDraft(draft)
  if (!outcome.ok) return { kind: 'invalid', errors: outcome.errors }
  const related = outcome.checked.related ?? (known ? keptRelated(known) : null)
  const checked = { ...outcome.checked, related }
  const { device, sealing_key: key } = enrolled

  async function partOf(part: PartName): Promise<{ hash: string | null; sealed?: string }> {
    if (keep.includes(part)) {
      const held = drafted?.held[part]
      if (held) return { hash: await sha256(bytesOf(held)), sealed: held }
      if (known) return keptPart(known, part)
    }
    const content = checked.parts[part]
    if (content === null) return { hash: null }
    const sealed = await seal(content, { site: enrolled.site, id, part, key })
    return { hash: await sha256(sealed), sealed: toBase64url(sealed) }
  }
  const [details, notes] = [await partOf('details'), await partOf('notes')]

  const edit = known ? nextEdit(known) : 1
  const facts = { id, edit, device, preset: draft.preset }
  const record = recordOf(checked, facts, { details: details.hash, notes: notes.hash })
  const parts = {
    ...(details.sealed && { details: details.sealed }),
    ...(notes.sealed && { notes: notes.sealed }),
  }
  return { kind: 'sealed', record, parts }
}

/** What this device sealed is in its own form. */
const bytesOf = (sealed: string): Uint8Array<ArrayBuffer> =>
  fromBase64url(sealed) ?? new Uint8Array()

export type SaveOutcome =
  | { kind: 'saved'; id: string }
  /** Nothing was written. */
  | { kind: 'not_saved'; reason: DeviceProblem }

export type SealedParts = { [part in PartName]?: string }

/** Signs a record and writes it into the queue. */
export async function saveRecord(
  record: DeviceRecord,
  parts: SealedParts = {},
): Promise<SaveOutcome> {
  try {
    const pair = await loadKeyPair()
    if (!pair) return { kind: 'not_saved', reason: 'key_unusable' }
    await enqueue(await signedRecord(pair, record, parts))
    return { kind: 'saved', id: record.id }
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}

/** A record as the queue holds it; it is not there yet. */
export async function signedRecord(
  pair: CryptoKeyPair,
  record: DeviceRecord,
  parts: SealedParts,
): Promise<QueuedRecord> {
  const { id, edit } = record
  const text = JSON.stringify(record)
  const signature = await signRecord(pair, text)
  return { id, edit, text, record, signature, ...parts, savedAt: Date.now(), sent: false }
}

/** What this device knows of one request, and what a change of it starts from. `queued`: lowest edit first. */
export type Known = { queued: readonly QueuedRecord[]; row: RequestRow | undefined }

export const nextEdit = ({ queued, row }: Known): number =>
  1 + Math.max(row?.edit ?? 0, ...queued.map(({ edit }) => edit))

/**
 * A sealed part as it stays (Keep). Its bytes come along where the queue has them; where it has not,
 * the ledger has.
 */
function keptPart(
  { queued, row }: Known,
  part: PartName,
): { hash: string | null; sealed?: string } {
  const newest = queued.map(requestOf).findLast((record) => record !== null)
  const hash = newest ? newest[part] : (row?.[part] ?? null)
  const holder = queued.find((one) => one[part] && requestOf(one)?.[part] === hash)
  return { hash, ...(holder?.[part] && { sealed: holder[part] }) }
}

/** What a request belongs to at Stripe, as it was last known: a change that says nothing of it keeps it. */
export function keptRelated({ queued, row }: Known): Related {
  const newest = queued.map(requestOf).findLast((record) => record !== null)
  const { related_customer, related_customer_account, related_person } = newest ?? row ?? {}
  return {
    ...(related_customer && { related_customer }),
    ...(related_customer_account && { related_customer_account }),
    ...(related_person && { related_person }),
  }
}

const requestOf = ({ record }: QueuedRecord): RequestRecord | null =>
  isDeletion(record) ? null : record
