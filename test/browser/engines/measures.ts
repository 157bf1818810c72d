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
