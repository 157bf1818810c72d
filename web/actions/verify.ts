/**
 * The check of one request over the network: how it begins on this device, how it is read again, and
 * how it is canceled or closed. Loaded when first needed.
 */
import { type Problem, problem } from '../../shared/problem.ts'
import { loadCaller } from '../api/caller.ts'
import { fetchRequest, sendAction } from '../api/endpoints.ts'
import { markLeft } from '../handover/left-for.ts'
import { HANDOVER, markStart } from '../handover/start-marker.ts'
import { readRequests } from '../state/requests.ts'
import { sync } from '../state/sync-status.ts'
import { syncNow } from '../state/syncing.ts'
import { saveRow } from '../store/answers.ts'
import { startAs } from '../sync/bindings.ts'
import { problemOf } from '../sync/push/retry.ts'

/** The check on this device: a page of its own, which comes back to the request when it is over. */
export function openHere(id: string, at: keyof typeof HANDOVER = 'staffed'): void {
  markStart(id)
  if (at === 'staffed') markLeft(id)
  location.replace(`${HANDOVER[at]}?request=${encodeURIComponent(id)}`)
}

/**
 * The same for whoever starts it: the check is a page from the network, and it is better to find out
 * before leaving this one. Null when the browser is on its way.
 */
export async function openCheckHere(id: string): Promise<Problem | null> {
  if (!sync.value.reachable) await syncNow()
  if (!sync.value.reachable) return problem('unreachable')
  openHere(id)
  return null
}

type StartRedirect = { kind: 'url'; url: string } | { kind: 'problem'; problem: Problem }

/**
 * Asks for Stripe's own page; the screen then goes there. The url is for one person, once, and must go
 * nowhere but the address bar.
 */
export async function startRedirect(id: string): Promise<StartRedirect> {
  const outcome = await askForRedirect(id)
  await readRequests()
  return outcome
}

async function askForRedirect(id: string): Promise<StartRedirect> {
  const caller = await loadCaller()
  if (!caller) return { kind: 'problem', problem: problem('proof_refused') }
  const started = await startAs(caller, id)
  return started.kind === 'answered'
    ? { kind: 'url', url: started.answer.url }
    : { kind: 'problem', problem: problemOf(started) }
}

/** Re-reads one request, from Stripe where it has a session. Null when it worked. */
export async function refresh(id: string): Promise<Problem | null> {
  const failed = await refreshRequest(id)
  await readRequests()
  return failed
}

async function refreshRequest(id: string): Promise<Problem | null> {
  const caller = await loadCaller()
  if (!caller) return problem('proof_refused')
  const called = await fetchRequest(caller, id)
  if (called.kind !== 'answered') return problemOf(called)
  await saveRow(called.answer)
  return null
}

/**
 * Cancels or closes it; with signal only, for the answer is Stripe's. Null when it is done. Where the
 * request changed meanwhile nothing happens: the newer row is fetched, so that it can be looked at.
 */
export async function actOn(
  id: string,
  action: 'cancel' | 'close',
  body: { if_rev: number; reason?: string },
): Promise<Problem | null> {
  const caller = await loadCaller()
  if (!caller) return problem('proof_refused')
  const called = await sendAction(caller, id, action, body)
  if (called.kind === 'answered') {
    await saveRow(called.answer)
    return null
  }
  const failed = problemOf(called)
  if (failed.code === 'changed') await refreshRequest(id)
  return failed
}
