/** What keys do while the focus is in the table. */
import { route } from '../../../router.tsx'
import { addressOf, moveTo, selection } from '../choice.ts'
import { selectMatching } from '../selection/select-matching.ts'
import { allToggled, extended, toggled } from '../selection/selection.ts'
import { activeIndex, shownIds } from '../shown.ts'

const PAGE_ROWS = 15

/** To which row each key leads; `at` is where the keyboard is. */
const MOVES: Readonly<Record<string, (at: number) => number>> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  PageDown: (at) => at + PAGE_ROWS,
  PageUp: (at) => at - PAGE_ROWS,
  Home: () => 0,
  End: () => Number.POSITIVE_INFINITY,
}

export function onTableKey(event: KeyboardEvent): void {
  const ids = shownIds.value
  const at = activeIndex.value
  const id = ids[at]
  if (id === undefined || event.altKey) return
  const isCommand = event.ctrlKey || event.metaKey
  // In the head, keys belong to its buttons, but for those that lead into the rows.
  const isInHead =
    event.target instanceof Element && event.target.closest('.desk-head-row') !== null
  if (!isCommand && !event.shiftKey && moveInHead(event, { at, isInHead })) {
    event.preventDefault()
    return
  }
  const move = isCommand ? undefined : MOVES[event.key]
  if (move) {
    const isDown = event.key === 'ArrowDown' || event.key === 'j'
    // Below the head is the first row, whichever it became by its buttons.
    const to = isInHead && isDown ? 0 : Math.min(ids.length - 1, Math.max(0, move(at)))
    const next = ids[to]
    if (next === undefined) return
    if (event.shiftKey && event.key.startsWith('Arrow')) extendFrom(id, next)
    moveTo(next)
  } else if (isCommand && event.key === 'a') {
    const isAll = ids.every((one) => selection.value.chosen.has(one))
    if (isAll) selection.value = allToggled(selection.value, ids)
    else void selectMatching()
  } else if (isInHead || isCommand) {
    return
  } else if (event.key === 'Enter') {
    route(addressOf(id))
  } else if (event.key === 'x' || event.key === ' ') {
    selection.value = toggled(selection.value, id)
  } else {
    return
  }
  event.preventDefault()
}

/** Up from the first row to the names of the columns, and along them. False where a key means something else. */
function moveInHead(
  { key, target, currentTarget }: KeyboardEvent,
  { at, isInHead }: { at: number; isInHead: boolean },
): boolean {
  if (!(currentTarget instanceof Element)) return false
  const controls = [
    ...currentTarget.querySelectorAll<HTMLElement>('.desk-head-row :is(input, button)'),
  ].filter((one) => one.offsetWidth > 0)
  if (!isInHead) {
    if (key !== 'ArrowUp' || at !== 0) return false
    controls[0]?.focus()
    return true
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  const focused = controls.indexOf(target as HTMLElement)
  if (step === undefined || focused < 0) return false
  controls[focused + step]?.focus()
  return true
}

/** The row that one comes from is part of the range. */
function extendFrom(id: string, next: string): void {
  const { value } = selection
  const begun = value.chosen.has(id) ? value : toggled(value, id)
  selection.value = extended({ ...begun, anchor: begun.anchor ?? id }, next, shownIds.value)
}
