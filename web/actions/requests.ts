/**
 * What screens do with requests: each is done as this device, and shown at once. No first screen needs
 * it.
 */
import type { Problem } from '../../shared/problem.ts'
import type { Draft } from '../draft/draft.ts'
import { device } from '../state/device.ts'
import type { DeviceProblem } from '../state/device-problem.ts'
import { queueChanged, syncNow } from '../state/syncing.ts'
import * as change from './change.ts'
import { type CreateOutcome, type Origin, saveDraft } from './create.ts'
import { type CreateListOutcome, createList, type Watch } from './create-list.ts'
import { forgetLinkSent } from './links-sent.ts'
import * as recovery from './recovery.ts'
import { actOn } from './verify.ts'

const enrolledNow = () => (device.value.kind === 'enrolled' ? device.value.enrolled : null)
const NO_KEY = { kind: 'not_saved', reason: 'key_unusable' } as const

/** `origin`: the draft that it was typed as, where one is kept. */
export async function createRequest(
  draft: Draft,
  origin?: Omit<Origin, 'known'>,
): Promise<CreateOutcome> {
  const enrolled = enrolledNow()
  if (!enrolled) return NO_KEY
  const outcome = await saveDraft(draft, enrolled, origin && { ...origin, known: null })
  if (outcome.kind === 'saved') await queueChanged()
  return outcome
}

export async function changeRequest(
  draft: Draft,
  changed: Parameters<typeof change.changeRequest>[2],
): Promise<CreateOutcome> {
  const enrolled = enrolledNow()
  if (!enrolled) return NO_KEY
  const outcome = await change.changeRequest(draft, enrolled, changed)
  if (outcome.kind === 'saved') await queueChanged()
  return outcome
}

export async function removeRequest(id: string): Promise<change.RemoveOutcome> {
  const enrolled = enrolledNow()
  if (!enrolled) return NO_KEY
  const outcome = await change.removeRequest(id, enrolled)
  if (outcome.kind === 'not_saved') return outcome
  const shown = queueChanged().then(() => forgetLinkSent(id))
  // Gone: the way back must be there before the screens read that there is no such request.
  if (outcome.kind !== 'gone') {
    await shown
    return outcome
  }
  const undo = async () => {
    const problem = await outcome.undo()
    await queueChanged()
    return problem
  }
  return { kind: 'gone', undo }
}

/** Null when it is done; so for `discardChange`. */
export async function sendMine(id: string): Promise<DeviceProblem | null> {
  const enrolled = enrolledNow()
  if (!enrolled) return NO_KEY.reason
  const failed = await change.sendMine(id, enrolled)
  await queueChanged()
  return failed
}

export async function discardChange(id: string): Promise<DeviceProblem | null> {
  const failed = await change.discardChange(id)
  await queueChanged()
  return failed
}

/** `rev`: what was seen when it was decided. Null when it is done. */
export async function cancelRequest(id: string, rev: number): Promise<Problem | null> {
  const failed = await actOn(id, 'cancel', { if_rev: rev })
  await queueChanged()
  return failed
}

export async function closeRequest(
  id: string,
  rev: number,
  reason: string,
): Promise<Problem | null> {
  const failed = await actOn(id, 'close', { if_rev: rev, reason })
  await queueChanged()
  return failed
}

export async function createRequests(
  drafts: readonly Draft[],
  watch: Watch,
): Promise<CreateListOutcome> {
  const enrolled = enrolledNow()
  if (!enrolled) return NO_KEY
  const outcome = await createList(drafts, enrolled, watch)
  if (outcome.kind === 'saved') await queueChanged()
  return outcome
}

/** Null where nothing is unsent. */
export async function saveUnsent(): Promise<File | null> {
  const enrolled = enrolledNow()
  return enrolled && recovery.recoveryFile(enrolled.device)
}

/** Null where a newer version of the app left nothing unsent in its database. */
export const saveNewer = recovery.newerRecoveryFile

export async function importRecoveryFile(text: string): Promise<recovery.ImportOutcome> {
  const outcome = await recovery.importRecoveryFile(text)
  await syncNow()
  return outcome
}
