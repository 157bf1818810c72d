/**
 * What moves by itself on the pages of a story, as Chromium measures it: under the eyes, or the finger, of
 * whoever is there. What follows a touch within half a second is what they touched it for.
 */
import type { Page } from 'playwright-core'

type Source = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: Source[] }

declare global {
  interface Window {
    tellShift(told: string): void
  }
}

/** Of every document that this page shows from here on: where it was, what moved, from where to where. */
export async function watchShifts(page: Page): Promise<readonly string[]> {
  const shifts: string[] = []
  await page.exposeFunction('tellShift', (told: string) => void shifts.push(told))
  await page.addInitScript(() => {
    if (window !== window.top) return
    const place = ({ y, height }: DOMRect) => `${Math.round(y)}+${Math.round(height)}`
    const tell = ({ node, previousRect, currentRect }: Source) => {
      const name = node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName
      return `${name} ${place(previousRect)} > ${place(currentRect)}`
    }
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
        if (!hadRecentInput)
          window.tellShift(
            `${location.pathname} ${document.querySelector('h1')?.textContent}: ${value.toFixed(4)} ${sources.map(tell).join(', ')}`,
          )
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return shifts
}
