/** Whether table and request do not fit side by side. The same width as in `fit.css`. */
import { type ReadonlySignal, signal } from '@preact/signals'

const query = matchMedia('(width < 75rem)')
const isNarrow = signal(query.matches)
query.addEventListener('change', () => {
  isNarrow.value = query.matches
})

export const folds: ReadonlySignal<boolean> = isNarrow
