/** A walk through the app that stops for pictures. */
import type { Browser, Page } from 'playwright-core'
import { tapOneByOne } from '../kit/chromium/one-by-one.ts'
import type { World } from '../stack/world.ts'

export const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1280, height: 800 },
  desktop: { width: 1440, height: 900 },
}
export type Size = keyof typeof SIZES

export const SCHEMES = ['light', 'dark'] as const
export type Look = { size: Size; scheme: (typeof SCHEMES)[number] }

type Shoot = (name: string) => Promise<unknown>

/** `page` is fresh. The office holds the sample requests (`sample.ts`). */
export type Scene = {
  world: World
  page: Page
  shoot: Shoot
  /** Another phone of the same looks, and how a picture of it is taken. */
  another(): Promise<{ page: Page; shoot: Shoot }>
}

export type Story = (scene: Scene) => Promise<void>

/** On a device of its own. `pixels`: how many of them make one of the page's. */
export async function openPage(
  browser: Browser,
  { size, scheme }: Look,
  pixels = 1,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: scheme,
    deviceScaleFactor: pixels,
    // Nothing is half-way between two looks.
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  tapOneByOne(page)
  return page
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click()

export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor()

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor()
