/** Selects every request that matches what the table is narrowed to, also those that have not come yet. */
import { syncNow } from '../../../state/syncing.ts'
import { selection, viewAddress } from '../choice.ts'
import { shownIds } from '../shown.ts'
import { allSelected } from './selection.ts'

/** What came meanwhile is added; what somebody let go meanwhile stays so. */
export async function selectMatching(): Promise<void> {
  const [view, matching] = [viewAddress.value, new Set(shownIds.value)]
  selection.value = allSelected(selection.value, shownIds.value)
  await syncNow()
  if (viewAddress.value !== view || selection.value.chosen.size === 0) return
  const come = shownIds.value.filter((id) => !matching.has(id))
  if (come.length > 0) selection.value = allSelected(selection.value, come)
}
