/** A list of saved views, as it is kept. Pure. */

/** `address`: what stands behind the table's path. */
export type SavedView = { name: string; address: string }

/** More than a menu is good for. */
export const VIEWS_MAX = 30
export const VIEW_NAME_MAX = 40

export const without = (all: readonly SavedView[], name: string): SavedView[] =>
  all.filter((view) => view.name !== name)

/** With one more; of the same name, the newer one stays. By name. */
export const withView = (all: readonly SavedView[], view: SavedView): SavedView[] =>
  [...without(all, view.name), view].sort((a, b) => a.name.localeCompare(b.name))
