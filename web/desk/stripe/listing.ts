/**
 * A list of Stripe's as far as it was read, newest first, and where to go on. `useListing` is it on the
 * screen: read page by page, and gone on with where it failed; the rest is pure.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { Read } from '../../actions/desk.ts'
import type { Cursor } from './stripe-query.ts'

export type Listing<T> = {
  rows: readonly T[]
  /** What to start after for older ones; null: there are none. */
  next: string | null
  /** Stripe failed on the way, or the call did: the rows still stand. */
  problem: Problem | null
}

export const NOTHING_READ = { rows: [], next: null, problem: null } as const

type Page<T> = { rows: readonly T[]; next: string | null; problem: Problem | null }

const merged = <T extends { id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

export const withOlder = <T extends { id: string }>(
  { rows }: Listing<T>,
  page: Page<T>,
): Listing<T> => ({ ...page, rows: merged([...rows, ...page.rows]) })

/** Where it goes on with older ones stays as it was. */
export const withNewer = <T extends { id: string }>(
  { rows, next }: Listing<T>,
  page: Page<T>,
): Listing<T> => ({ rows: merged([...page.rows, ...rows]), next, problem: page.problem })

export const withRow = <T extends { id: string }>(listing: Listing<T>, row: T): Listing<T> => ({
  ...listing,
  rows: listing.rows.map((one) => (one.id === row.id ? row : one)),
})

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
