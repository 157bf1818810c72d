/** The table of requests as somebody without a mouse works it: its search, views, filters and rows. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** In the search itself it would be typed. */
export async function toSearch(desk: Page): Promise<void> {
  const isThere = await desk.getByRole('searchbox').evaluate((box) => box.matches(':focus'))
  if (!isThere) await desk.keyboard.press('/')
}

/** Among the views and filters, which are one stop of Tab: arrows lead along them. */
export async function pressTool(desk: Page, name: string | RegExp): Promise<void> {
  await toSearch(desk)
  await desk.keyboard.press('Tab')
  const wanted = desk.locator(':focus').and(desk.getByRole('button', { name }))
  for (let presses = 0; presses < 30 && (await wanted.count()) === 0; presses++)
    await desk.keyboard.press('ArrowRight')
  expect(await wanted.count(), `the arrows lead to ${name}`).toBe(1)
  await desk.keyboard.press('Enter')
}

/** Among the saved views, which stand above the search. */
export async function pressView(desk: Page, name: string): Promise<void> {
  await toSearch(desk)
  await desk.keyboard.press('Shift+Tab')
  const wanted = desk.locator(':focus').and(desk.getByRole('button', { name, exact: true }))
  for (let presses = 0; presses < 4 && (await wanted.count()) === 0; presses++)
    await desk.keyboard.press('ArrowRight')
  expect(await wanted.count(), `the arrows lead to ${name}`).toBe(1)
  await desk.keyboard.press('Enter')
}

/** From the search, past the tools: the table is the third stop. */
export async function tabToTable(desk: Page): Promise<void> {
  await toSearch(desk)
  for (let stop = 0; stop < 2; stop++) await desk.keyboard.press('Tab')
  expect(await desk.locator('[role=row]:focus').count()).toBe(1)
}
