/** What is measured of a page in any engine. */
import type { Tab } from './engine.ts'

/** What scrolls sideways, by the names of its classes. */
export const sideways = (tab: Tab): Promise<string[]> =>
  tab.run(() =>
    [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((one) => {
        const scrolls = /auto|scroll/.test(getComputedStyle(one).overflowX)
        const isPage = one === document.documentElement
        return (scrolls || isPage) && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
      })
      .map((one) => one.className || one.tagName),
  )

/** Fields to write in or choose from that an iPhone zooms into: their text is smaller than 16 pixels. */
export const zoomedInto = (tab: Tab): Promise<string[]> =>
  tab.run(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
      .filter((one) => one.checkVisibility() && !/^(?:checkbox|radio|file)$/.test(one.type))
      .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16)
      .map((one) => one.outerHTML),
  )
