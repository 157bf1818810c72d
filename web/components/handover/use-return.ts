/**
 * Somebody came back from Stripe. The request is read again at once; until that has shown where it
 * really stands, a submitted check counts as being checked, never as verified: in the list as in the
 * detail, also after that was left.
 */
import { useLayoutEffect } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { refresh } from '../../actions/verify.ts'
import { here, hrefOf } from '../../browser/address.ts'
import type { Item } from '../../state/request.ts'
import { shownAs } from '../../state/requests.ts'
import type { Way } from './way-order.ts'

/** Stripe's session may say `requires_input` for a moment after the submission. */
const MOMENT_MS = 30_000

export function useReturn(id: string, from: Way | undefined, problem: string | undefined): void {
  useLayoutEffect(() => {
    if (!from) return
    // The address of the request, whichever way led back; what else it says stays.
    const kept = new URLSearchParams(here().search)
    for (const told of ['from', 'problem']) kept.delete(told)
    history.replaceState(null, '', hrefOf(`/requests/${id}${kept.size > 0 ? `?${kept}` : ''}`))
    // Only the modal tells that something was submitted; Stripe's page sends everybody back.
    if (from === 'here' && problem === undefined) void showSubmitted(id)
    else void refresh(id)
  }, [id, from, problem])
}

/** Each that was submitted here a moment ago, and whether it was read again since. */
const submitted = new Map<string, { isRead: boolean }>()

export async function showSubmitted(id: string, read: typeof refresh = refresh): Promise<void> {
  note(id, { isRead: false })
  setTimeout(() => note(id, null), MOMENT_MS)
  const failed: Problem | null = await read(id)
  if (failed === null && submitted.has(id)) note(id, { isRead: true })
}

function note(id: string, now: { isRead: boolean } | null): void {
  if (now) submitted.set(id, now)
  else submitted.delete(id)
  // A new function: what is shown is made anew.
  shownAs.value = (item) => asSubmitted(item)
}

function asSubmitted(item: Item): Item {
  const { state } = item
  const known = submitted.get(item.id)
  if (!known || !('session' in state)) return item
  const isSo = state.phase === 'open' || (state.phase === 'unverified' && !known.isRead)
  return isSo ? { ...item, state: { phase: 'processing', session: state.session ?? '' } } : item
}
