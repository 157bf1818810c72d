/**
 * Somebody came back from Stripe. The request is read again at once; until that has shown where it
 * really stands, a submitted check counts as being checked, never as verified.
 */
import { useEffect, useState } from 'preact/hooks'
import { refresh } from '../../actions/verify.ts'
import type { Item } from '../../state/request.ts'
import type { Way } from './handover.tsx'

/** Stripe's session may say `requires_input` for a moment after the submission. */
const SETTLE_MS = 30_000

export function useReturn(
  item: Item | undefined,
  id: string,
  from: Way | undefined,
  problem: string | undefined,
): boolean {
  const [isRead, setRead] = useState(false)
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    if (!from) return
    history.replaceState(null, '', location.pathname)
    void refresh(id).then((failed) => setRead(failed === null))
    const timer = setTimeout(() => setOver(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [id, from])

  // Only the modal tells that something was submitted; Stripe's page sends everybody back.
  const isSubmitted = from === 'here' && problem === undefined
  if (!isSubmitted || isOver || !item) return false
  return item.state.phase === 'open' || (!isRead && item.state.phase === 'unverified')
}
