/** Whether table and request do not fit side by side. The same width as in `fit.css`. */
import { type ReadonlySignal, signal } from '@preact/signals'

const query = matchMedia('(width < 75rem)')
const isNarrow = signal(query.matches)
// Not by the query's own change: paper is narrow, too, and what is printed stays what is on the screen.
addEventListener('resize', () => {
  isNarrow.value = query.matches
})

export const folds: ReadonlySignal<boolean> = isNarrow
