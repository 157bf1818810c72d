/** The check of one request: how it begins on this device, and how it is read again. */
import type { Problem } from '../../shared/problem.ts'
import { readRequests } from '../state/requests.ts'
import * as calls from './verify.ts'

/** Re-reads one request, from Stripe where it has a session. Null when it worked. */
export async function refresh(id: string): Promise<Problem | null> {
  const failed = await calls.refreshRequest(id)
  await readRequests()
  return failed
}

/** The check on this device: a page of its own, which comes back to the request when it is over. */
export const openHere = (id: string): void =>
  location.replace(`/handover.html?request=${encodeURIComponent(id)}`)

/** Asks for Stripe's own page; the screen then goes there. */
export async function beginRedirect(id: string): Promise<calls.BeginOutcome> {
  const outcome = await calls.beginRedirect(id)
  await readRequests()
  return outcome
}
