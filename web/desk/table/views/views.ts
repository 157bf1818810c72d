/** Views that somebody kept: what the table was narrowed to, under a name. On this device alone. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from '../../../store/store.ts'
import { viewAddress } from '../choice.ts'
import { type SavedView, without, withView } from './view-list.ts'

const known = signal<readonly SavedView[]>([])
export const views: ReadonlySignal<readonly SavedView[]> = known

/** The one that is shown now. */
export const shownView: ReadonlySignal<SavedView | undefined> = computed(() =>
  known.value.find(({ address }) => address === viewAddress.value),
)

export async function readViews(): Promise<void> {
  known.value = (await loadSetting('views')) ?? []
}

/** What is shown now, under this name. */
export const saveView = (name: string): Promise<void> =>
  change((all) => withView(all, { name, address: viewAddress.value }))

/** One that was deleted, as it was. */
export const restoreView = (view: SavedView): Promise<void> => change((all) => withView(all, view))

export const deleteView = (name: string): Promise<void> => change((all) => without(all, name))

/** `to`: a name that no other has. */
export const renameView = (view: SavedView, to: string): Promise<void> =>
  change((all) => withView(without(all, view.name), { ...view, name: to }))

/** Of those that are kept now: another tab may have kept one since. */
async function change(how: (all: readonly SavedView[]) => SavedView[]): Promise<void> {
  await readViews()
  const all = how(known.value)
  await saveSetting('views', all)
  known.value = all
}
