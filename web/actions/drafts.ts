/**
 * Keeps what is typed as a draft of this device. What is personal is sealed first: nothing of it is ever
 * stored as it was typed.
 */
import type { PartName } from '../../shared/record/sealed.ts'
import { toBase64url } from '../../shared/text/bytes.ts'
import { seal } from '../crypto/seal.ts'
import { contactOf } from '../draft/contact.ts'
import type { Contact } from '../draft/read-contact.ts'
import { type Personal, type Sealable, sealableParts } from '../draft/sealable-parts.ts'
import { device } from '../state/device.ts'
import { type DeviceProblem, deviceProblemOf } from '../state/device-problem.ts'
import { draftsChanged } from '../state/drafts.ts'
import * as store from '../store/drafts.ts'
import { type HeldPart, type HeldParts, PARTS, type StoredDraft } from '../store/stored-draft.ts'
import { isRequest, phoneCountry } from './create.ts'

/** A draft as a form holds it. `personal` is what `open` must not hold. */
export type DraftNow = Pick<StoredDraft, 'open' | 'related' | 'update'> & {
  personal: Personal
  /** Parts that were sealed before and are not replaced. */
  keep: readonly PartName[]
}

export type StoreOutcome =
  | { kind: 'stored'; draft: StoredDraft }
  /** Another tab stored it, or saved it: nothing was written. */
  | { kind: 'elsewhere'; what: 'changed' | 'saved' }
  | { kind: 'full' }
  | { kind: 'not_stored'; reason: DeviceProblem }

/** Seals each content of one draft once: it is stored far more often than a part of it changes. */
export class Sealer {
  readonly #last = new Map<PartName, { content: string; sealed: string }>()

  /** Null where the site's key is none: what cannot be sealed is not kept. */
  async seal(id: string, part: PartName, content: string): Promise<string | null> {
    const last = this.#last.get(part)
    if (last?.content === content) return last.sealed
    if (device.value.kind !== 'enrolled') return null
    const { site, sealing_key: key } = device.value.enrolled
    try {
      const sealed = toBase64url(await seal(content, { site, id, part, key }))
      this.#last.set(part, { content, sealed })
      return sealed
    } catch (error) {
      console.warn('draft', error)
      return null
    }
  }
}

/** `before`: the parts that the draft held when its form was opened; `rev`: 0 where there is none yet. */
export type Before = Pick<StoredDraft, 'id' | 'of' | 'rev'> & { parts: HeldParts }

export async function storeDraft(
  now: DraftNow,
  before: Before,
  sealer: Sealer,
): Promise<StoreOutcome> {
  if (device.value.kind !== 'enrolled') return { kind: 'not_stored', reason: 'key_unusable' }
  const { id, of, rev } = before
  try {
    const draft: StoredDraft = {
      id,
      of,
      rev: rev + 1,
      savedAt: Date.now(),
      open: now.open,
      ...(now.related && { related: now.related }),
      ...(now.update && { update: now.update }),
      parts: await holdParts(now, before, sealer),
    }
    const isSaved = of.kind === 'new' && rev === 0 && (await isRequest(id))
    if (isSaved) return { kind: 'elsewhere', what: 'saved' }
    const outcome = await store.putDraft(draft, device.value.enrolled.device)
    if (outcome === 'full') return { kind: 'full' }
    if (outcome === 'gone' && of.kind === 'new') {
      if (await isRequest(id)) return { kind: 'elsewhere', what: 'saved' }
      // Deleted in another tab, and typed on here: it is a draft again.
      return await storeDraft(now, { ...before, rev: 0 }, sealer)
    }
    if (outcome !== 'stored') return { kind: 'elsewhere', what: 'changed' }
    draftsChanged()
    return { kind: 'stored', draft }
  } catch (error) {
    return { kind: 'not_stored', reason: deviceProblemOf(error) }
  }
}

async function holdParts(
  { personal, keep }: DraftNow,
  { id, parts: before }: Before,
  sealer: Sealer,
): Promise<HeldParts> {
  const sealable = sealableParts(personal, await readContact(personal))
  const held = await Promise.all(
    PARTS.map(async (part): Promise<readonly [PartName, HeldPart | undefined]> => {
      const known = before[part]
      if (keep.includes(part)) return [part, known]
      return [part, await holdPart(sealable[part], known, (text) => sealer.seal(id, part, text))]
    }),
  )
  return Object.fromEntries(held.filter(([, part]) => part !== undefined))
}

/** Where the reader of numbers cannot be had, nothing of it is whole yet. */
async function readContact(personal: Personal): Promise<Contact> {
  try {
    return (await contactOf(personal, phoneCountry)).recorded
  } catch (error) {
    console.warn('contact', error)
    return { email: '', phone: '' }
  }
}

async function holdPart(
  { content, missing }: Sealable,
  known: HeldPart | undefined,
  seal: (content: string) => Promise<string | null>,
): Promise<HeldPart | undefined> {
  if (content === null) {
    // Nothing whole has taken its place yet: it can still be kept as it was.
    if (missing.length === 0) return known
    return { sealed: known?.sealed ?? null, missing }
  }
  const sealed = await seal(content)
  if (sealed !== null) return { sealed, missing }
  const typed = Object.keys(JSON.parse(content)) as HeldPart['missing']
  return { sealed: known?.sealed ?? null, missing: [...typed, ...missing] }
}

export type OpenOutcome =
  /** Null where there is none; then `isRequest` tells whether it was saved meanwhile. */
  | { kind: 'read'; draft: StoredDraft | null; isRequest: boolean }
  | { kind: 'not_read'; reason: DeviceProblem }

export async function openDraft(id: string): Promise<OpenOutcome> {
  try {
    const draft = (await store.loadDraft(id)) ?? null
    return { kind: 'read', draft, isRequest: draft === null && (await isRequest(id)) }
  } catch (error) {
    return { kind: 'not_read', reason: deviceProblemOf(error) }
  }
}

type DeleteOutcome =
  | { kind: 'deleted'; draft: StoredDraft }
  | Extract<StoreOutcome, { kind: 'elsewhere' | 'not_stored' }>

export async function deleteDraft(id: string, rev: number): Promise<DeleteOutcome> {
  try {
    const draft = await store.takeDraft(id, rev)
    if (draft === null) return { kind: 'elsewhere', what: 'changed' }
    draftsChanged()
    return { kind: 'deleted', draft }
  } catch (error) {
    return { kind: 'not_stored', reason: deviceProblemOf(error) }
  }
}

/** Null when it is there again. */
export async function putBackDraft(draft: StoredDraft): Promise<DeviceProblem | null> {
  try {
    await store.putBackDraft(draft)
    draftsChanged()
    return null
  } catch (error) {
    return deviceProblemOf(error)
  }
}
