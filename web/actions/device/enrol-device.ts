/**
 * Makes this browser a device of a site. The key is made, stored, loaded again and tried before the
 * code is spent: a browser that cannot keep a key is told so and loses nothing.
 */
import type { Failure } from '../../../shared/problem.ts'
import type { Caller } from '../../api/client.ts'
import { fetchConfig, sendEnrol } from '../../api/endpoints.ts'
import { learn } from '../../api/site-report.ts'
import { makeKeyPair, provesItself, publicKeyOf } from '../../crypto/device-key.ts'
import { setDevice } from '../../state/device.ts'
import { type DeviceProblem, deviceProblemOf } from '../../state/device-problem.ts'
import { retryLive, syncNow } from '../../state/syncing.ts'
import { loadEnrolled, loadKeyPair, saveEnrolled, saveKeyPair } from '../../store/store.ts'

export type EnrolOutcome =
  | { kind: 'enrolled' }
  | Failure
  | { kind: 'unusable'; reason: DeviceProblem }

/** Every address at which a browser can become one; none where nobody answers. */
export async function fetchOrigins(): Promise<readonly string[]> {
  const called = await fetchConfig()
  return called.kind === 'answered' ? called.answer.origins : []
}

/** With all that follows from it: the page shows it, the browser is asked to keep it, it syncs. */
export async function enrol(code: string, label: string): Promise<EnrolOutcome> {
  const outcome = await enrolDevice(code, label)
  if (outcome.kind !== 'enrolled') return outcome
  const enrolled = await loadEnrolled()
  if (enrolled) setDevice({ kind: 'enrolled', enrolled })
  // Nothing of this is waited for: whoever enrolled may be on their way to the next screen. It is the
  // fitting moment to ask, for somebody has just said that this device is for work.
  void import('./device-storage.ts').then(({ askToKeep }) => askToKeep())
  void retryLive()
  void syncNow()
  return outcome
}

export async function enrolDevice(code: string, label: string): Promise<EnrolOutcome> {
  try {
    // A key from an earlier try is used again: if that call's answer was lost, the same code with
    // the same key gets the same answer.
    if (!(await provesItself(await loadKeyPair()))) await saveKeyPair(await makeKeyPair())
    const pair = await loadKeyPair()
    if (!pair || !(await provesItself(pair))) return { kind: 'unusable', reason: 'key_unusable' }

    const key = await publicKeyOf(pair)
    const caller: Caller = { pair, report: null, learn: (told) => learn(told, caller) }
    // Any answer brings the nonce that the proof needs, and this one refuses nobody.
    const heard = await fetchConfig()
    if (heard.kind === 'unreachable') return heard
    const called = await sendEnrol(caller, { code, key, ...(label && { label }) })
    if (called.kind !== 'answered') return called
    await saveEnrolled(called.answer)
    return { kind: 'enrolled' }
  } catch (error) {
    return { kind: 'unusable', reason: deviceProblemOf(error) }
  }
}
