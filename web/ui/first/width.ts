/** Whether list and detail fit side by side. The same width as in `layout.css`. */
import { type ReadonlySignal, signal } from '@preact/signals'

const query = matchMedia('(width >= 56rem)')
const isWide = signal(query.matches)
query.addEventListener('change', () => {
  isWide.value = query.matches
})

export const twoPanes: ReadonlySignal<boolean> = isWide
