/** A list of Stripe's on the screen: read page by page, and gone on with where it failed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { Read } from '../../actions/desk.ts'
import { type Listing, NOTHING_READ, withNewer, withOlder, withRow } from './listing.ts'
import type { Cursor } from './stripe-query.ts'

type Page<T> = { rows: readonly T[]; next: string | null; problem: Problem | null }

/** `key`: another one begins anew. */
export function useListing<T extends { id: string }>(
  key: string,
  ask: (cursor: Cursor) => Promise<Read<Page<T>>>,
) {
  const [listing, setListing] = useState<Listing<T>>(NOTHING_READ)
  const [isBusy, setBusy] = useState(true)
  /** An answer to an older question is dropped. */
  const turn = useRef(0)

  async function load(cursor: Cursor): Promise<void> {
    const mine = ++turn.current
    setBusy(true)
    const page = await ask(cursor)
    if (mine !== turn.current) return
    setBusy(false)
    setListing((before) => {
      if (page.kind === 'problem') return { ...before, problem: page.problem }
      const isBackwards = cursor !== null && 'ending_before' in cursor
      return isBackwards ? withNewer(before, page.value) : withOlder(before, page.value)
    })
  }

  useEffect(() => {
    setListing(NOTHING_READ)
    void load(null)
    return () => {
      turn.current += 1
    }
  }, [key])

  const first = listing.rows[0]
  return {
    listing,
    isBusy,
    older: () => void load(listing.next === null ? null : { starting_after: listing.next }),
    newer: () => void load(first ? { ending_before: first.id } : null),
    replace: (row: T) => setListing((before) => withRow(before, row)),
  }
}
