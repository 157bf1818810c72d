/**
 * Takes down a request: check, seal, sign, store. When this resolves with `saved`, the request is on
 * disk and would survive a dead battery; nothing here needs the network.
 */
import { sha256, toBase64url } from '../shared/bytes.ts'
import { makeRequestId } from '../shared/ids.ts'
import type { FieldProblem } from '../shared/problem.ts'
import type { Enrolled } from '../shared/protocol.ts'
import type { PartName } from '../shared/sealed.ts'
import { signRecord } from './device-key.ts'
import { type DeviceProblem, deviceProblemOf } from './device-problem.ts'
import { checkDraft, type Draft, recordOf } from './queue/draft.ts'
import { seal } from './queue/seal.ts'
import { enqueue, loadKeyPair } from './queue/store.ts'

export type TakeDownOutcome =
  | { kind: 'saved'; id: string }
  | { kind: 'invalid'; errors: FieldProblem[] }
  /** Nothing was written. */
  | { kind: 'not_saved'; reason: DeviceProblem }

export async function saveDraft(draft: Draft, enrolled: Enrolled): Promise<TakeDownOutcome> {
  const outcome = checkDraft(draft)
  if (!outcome.ok) return { kind: 'invalid', errors: outcome.errors }
  const { checked } = outcome
  const now = Date.now()
  const id = makeRequestId(now, crypto.getRandomValues(new Uint8Array(10)))
  const { device, site, sealing_key: key } = enrolled

  const sealPart = async (part: PartName) => {
    const content = checked.parts[part]
    if (content === null) return { hash: null, carried: {} }
    const sealed = await seal(content, { site, id, part, key })
    return { hash: await sha256(sealed), carried: { [part]: toBase64url(sealed) } }
  }
  const [details, notes] = [await sealPart('details'), await sealPart('notes')]

  const facts = { id, edit: 1, device, preset: draft.preset }
  const record = recordOf(checked, facts, { details: details.hash, notes: notes.hash })
  const text = JSON.stringify(record)
  try {
    const pair = await loadKeyPair()
    if (!pair) return { kind: 'not_saved', reason: 'key_unusable' }
    const signature = await signRecord(pair, text)
    const carried = { ...details.carried, ...notes.carried }
    await enqueue({ id, edit: 1, text, record, signature, ...carried, savedAt: now, sent: false })
    return { kind: 'saved', id }
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}
