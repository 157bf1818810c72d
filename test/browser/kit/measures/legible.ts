/** Text at twice its size: as somebody sets it in their browser, and what of a page can then be read. */
import type { Page } from 'playwright-core'

/** The browser's own setting, which `rem` and media queries follow, for as long as the page lives. */
export async function enlargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

/**
 * What cannot be read as it stands, each with the name of its `screen`; empty where all is well. Words
 * that reach out of the page or are cut off, a page that scrolls sideways, and a middle that header
 * and dock leave too little of.
 */
export async function illegible(page: Page, screen: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${screen}.png` })
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found = scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []
    for (const middle of document.querySelectorAll('.scroll')) {
      if (getComputedStyle(middle).overflowY === 'auto' && middle.clientHeight < innerHeight / 2)
        found.push(`${middle.clientHeight} px high`)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { currentNode } = walker
      const element = currentNode.parentElement
      const text = currentNode.textContent?.trim()
      if (!text || !element?.checkVisibility()) continue
      // Words for screen readers have no box; chips and a file's lines are meant to scroll.
      if (element.closest('.sr-only, .announcer, .chips, pre')) continue
      const range = document.createRange()
      range.selectNodeContents(currentNode)
      const { left, right, width } = range.getBoundingClientRect()
      const { overflowX, overflowY, fontSize } = getComputedStyle(element)
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      // A few letters to a line are a column to puzzle out, not words.
      const isColumn = text.length > 20 && width < 3 * Number.parseFloat(fontSize)
      if (left < -1 || right > clientWidth + 1 || isCut || isColumn) found.push(text.slice(0, 40))
    }
    return found
  })
  return found.map((one) => `${screen}: ${one}`)
}
