/** The requests that only one device still works on: what a lost one leaves behind. Pure. */
import type { Item } from '../../state/request.ts'

/** A verdict, an end or a mark of how it was handled needs nobody any more. */
const isOver = ({ state, closed, wish }: Item): boolean =>
  closed !== null || wish !== null || !['accepted', 'open', 'unverified'].includes(state.phase)

export const heldBy = (device: string, items: readonly Item[]): Item[] =>
  items.filter(
    (item) =>
      item.row !== null && (item.row.assignee ?? item.row.device) === device && !isOver(item),
  )
