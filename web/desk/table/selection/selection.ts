/** Which requests are chosen for something done to many. Pure; `order` is the ids as the table has them. */

export type Selection = {
  chosen: ReadonlySet<string>
  /** Where a range begins: the one that was chosen or let go last. */
  anchor: string | null
}

export const NOTHING: Selection = { chosen: new Set(), anchor: null }

export function toggled({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { chosen: next, anchor: id }
}

/** All from the anchor to `id` as well; without an anchor in sight, `id` alone. */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const { chosen, anchor } = selection
  const [from, to] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(id)]
  if (to < 0) return selection
  if (from < 0) return { chosen: new Set([...chosen, id]), anchor: id }
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { chosen: new Set([...chosen, ...range]), anchor }
}

/** Every one of `order` as well. */
export const allSelected = ({ chosen }: Selection, order: readonly string[]): Selection => ({
  chosen: new Set([...chosen, ...order]),
  anchor: null,
})

/** Every one in sight, or none of them where all were chosen; what is out of sight stays as it is. */
export function allToggled({ chosen }: Selection, order: readonly string[]): Selection {
  const isAll = order.length > 0 && order.every((id) => chosen.has(id))
  const next = new Set(chosen)
  for (const id of order) {
    if (isAll) next.delete(id)
    else next.add(id)
  }
  return { chosen: next, anchor: null }
}

/** Without what is gone; the same object where nothing is. */
export function pruned(selection: Selection, exists: (id: string) => boolean): Selection {
  const { chosen, anchor } = selection
  const kept = [...chosen].filter(exists)
  if (kept.length === chosen.size) return selection
  return { chosen: new Set(kept), anchor: anchor !== null && exists(anchor) ? anchor : null }
}
