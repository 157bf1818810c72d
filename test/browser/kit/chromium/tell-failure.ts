/**
 * What was on the pages when a step failed: its error names only what was not there, and whoever reads a
 * run on another machine has nothing else. Set up for every story.
 */
import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { openPages } from './chromium.ts'

const TEXT_MAX = 1500
/** A page that is frozen, or was killed, answers never. */
const BOUND_MS = 3_000

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const page of openPages()) {
    const silence = new Promise<string>((resolve) => {
      setTimeout(() => resolve(`${page.url()}: does not answer`), BOUND_MS)
    })
    console.error(await Promise.race([told(page), silence]))
  }
})

/** Its address, what has the focus, what is typed, and what can be read: of a dialog, where one is open. */
async function told(page: Page): Promise<string> {
  try {
    const seen = await page.evaluate(() => {
      const fields = [...document.querySelectorAll('input, textarea, select')]
      const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body
      return [
        `focus: ${document.activeElement?.outerHTML.slice(0, 200)}`,
        ...fields.map((one) => `${one.id || one.ariaLabel}: ${(one as HTMLInputElement).value}`),
        top.innerText,
      ]
    })
    return `${page.url()}\n${seen.join('\n').slice(0, TEXT_MAX)}`
  } catch (error) {
    return `${page.url()}: cannot be read: ${error}`
  }
}
