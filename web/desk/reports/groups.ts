/** The lines of a report by device or by preset, each beside what it was in the period compared with. Pure. */
import { type Figures, noFigures } from '../../../shared/protocol/supervisor/statistics.ts'

/** `earlier` null: it is compared with nothing. */
export type Group<Key> = { key: Key; figures: Figures; earlier: Figures | null }

type Row = { figures: Figures }

/**
 * Must: all of both periods, so that each column sums up to its total. What only the earlier one has comes
 * last and is nothing now: a device that creates no more is what somebody compares for.
 */
export function groupsOf<R extends Row, Key>(
  now: readonly R[],
  then: readonly R[] | undefined,
  keyOf: (row: R) => Key,
): Group<Key>[] {
  const earlier = new Map(then?.map((row) => [keyOf(row), row.figures]))
  const current = new Map(now.map((row) => [keyOf(row), row.figures]))
  return [...new Set([...current.keys(), ...earlier.keys()])].map((key) => ({
    key,
    figures: current.get(key) ?? noFigures(),
    earlier: then ? (earlier.get(key) ?? noFigures()) : null,
  }))
}
