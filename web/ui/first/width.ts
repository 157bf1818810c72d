/** What fits side by side in this window. */
import { type ReadonlySignal, signal } from '@preact/signals'

/** `width`: in rem, at least. */
export function fits(width: number): ReadonlySignal<boolean> {
  const query = matchMedia(`(width >= ${width}rem)`)
  const isWide = signal(query.matches)
  // Not by the query's own change: paper is narrow, too, and what is printed stays what is on the screen.
  addEventListener('resize', () => {
    isWide.value = query.matches
  })
  return isWide
}

/** List and detail. The same width as in `layout.css`. */
export const twoPanes = fits(56)
