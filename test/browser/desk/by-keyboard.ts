/** A page as somebody without a mouse works it: Tab and the arrows, and never a click. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const STOPS_MAX = 80

const named = (page: Page, name: string | RegExp): Locator =>
  page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .or(page.getByLabel(name, { exact: true }))

/** Presses Tab until the focus is on what is called so. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  // A part of the desk that is still on its way has no stops.
  await named(page, name).first().waitFor({ state: 'attached' })
  const wanted = page.locator(':focus').and(named(page, name))
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

/** Tabs to it and presses Enter. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Chooses in a list by the first letters of what it says. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(option)
  await expect
    .poll(() => page.locator(':focus').evaluate(textOfSelect), { message: `${list}: ${option}` })
    .toContain(option)
}

const textOfSelect = (one: Element): string =>
  one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : ''

/**
 * Whoever cannot see the page is lost where the focus stood on something that is gone: after each step
 * it must stand on something that is there.
 */
export async function expectFocus(page: Page): Promise<void> {
  const stands = () =>
    page.evaluate(() => {
      const { activeElement: at, body } = document
      return at === null || at === body ? 'nothing' : 'something'
    })
  await expect.poll(stands, { message: 'what has the focus' }).toBe('something')
}

/** By the palette, from wherever one is. */
export async function go(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or jump to…' }).waitFor()
  await page.keyboard.type(name)
  const results = page.getByRole('listbox', { name: 'Results' })
  await results.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}
