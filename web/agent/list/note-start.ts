/** Notes how a long list starts, so that it stands as soon as a short one when the app is opened again. */
import { effect } from '@preact/signals'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { GROUPS } from '../../components/first/phase-words.ts'
import type { Item } from '../../state/request.ts'
import { items, readUpTo, startCounts } from '../../state/requests.ts'
import { noteListStart } from '../../store/changes.ts'
import { PAGE } from '../../store/read-requests.ts'
import { twoPanes } from '../../ui/first/width.ts'
import { FILTERS, isShown } from './list-choice.ts'
import { FIRST_ROWS } from './request-rows.tsx'

/** What comes with a sync comes in pieces. */
const QUIET_MS = 1_000

/** Call once. A supervisor with room for a desk has a table instead. */
export function noteStarts(role: Role): void {
  let timer: ReturnType<typeof setTimeout>
  effect(() => {
    const all = items.value
    const hasTable = role === 'supervisor' && twoPanes.value
    clearTimeout(timer)
    // So few are read at once.
    if (startCounts.value || hasTable || all.length <= PAGE) return
    timer = setTimeout(() => void note(all), QUIET_MS)
  })
}

async function note(all: readonly Item[]): Promise<void> {
  const shown = GROUPS.flatMap((group) => all.filter(isShown(group)).slice(0, FIRST_ROWS))
  const counts = FILTERS.map((filter) => [filter, all.filter(isShown(filter)).length])
  const start = {
    upTo: readUpTo,
    ids: shown.map(({ id }) => id),
    counts: Object.fromEntries(counts),
  }
  // Without it the list stands later, and that is all.
  await noteListStart(start).catch((error: unknown) => console.warn('list', error))
}
