/** Whether list and detail fit side by side. The same width as in `layout.css`. */
import { type ReadonlySignal, signal } from '@preact/signals'

const query = matchMedia('(width >= 56rem)')
const isWide = signal(query.matches)
// Not by the query's own change: paper is narrow, too, and what is printed stays what is on the screen.
addEventListener('resize', () => {
  isWide.value = query.matches
})

export const twoPanes: ReadonlySignal<boolean> = isWide
