/** Views that somebody kept: what the table was narrowed to, under a name. On this device alone. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from '../../../store/store.ts'
import { viewAddress } from '../choice.ts'
import { type SavedView, withView } from './view-list.ts'

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
  keep(withView(known.value, { name, address: viewAddress.value }))

/** One that was deleted, as it was. */
export const restoreView = (view: SavedView): Promise<void> => keep(withView(known.value, view))

export const deleteView = (name: string): Promise<void> =>
  keep(known.value.filter((view) => view.name !== name))

async function keep(all: readonly SavedView[]): Promise<void> {
  await saveSetting('views', all)
  known.value = all
}
