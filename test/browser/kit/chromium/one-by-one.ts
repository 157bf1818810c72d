/**
 * A person's taps follow upon what they see. Playwright's may follow within milliseconds on what has just
 * come up under the same finger, which the app takes for the second of a double tap. So a click waits
 * until it can be told from the one before it. `page.mouse` stays as quick as a test wants.
 */
import type { Locator, Page } from 'playwright-core'
import { NEAR_PX, SOON_MS } from '../../../../web/ui/taps/tap-rule.ts'

type Place = { x: number; y: number }

let last: (Place & { at: number }) | null = null
const patched = new WeakSet<object>()

/** Call once with any page; it goes for all of this process. */
export function tapOneByOne(page: Page): void {
  const hands: Locator = Object.getPrototypeOf(page.locator('body'))
  if (patched.has(hands)) return
  patched.add(hands)
  const { click } = hands
  hands.click = async function (this: Locator, ...how) {
    const bound = how[0]?.timeout ? [{ timeout: how[0].timeout }] : []
    // The click would scroll, and strike elsewhere than where it was measured.
    const inSight = () => this.scrollIntoViewIfNeeded(...bound)
    // Drawn anew meanwhile, it is looked for again, as a click does by itself.
    await inSight().catch((error) => (isGone(error) ? inSight() : Promise.reject(error)))
    const box = await this.boundingBox(...bound)
    const place = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const left = last ? last.at + SOON_MS - Date.now() : 0
    if (place && last && left > 0 && Math.hypot(place.x - last.x, place.y - last.y) <= 2 * NEAR_PX)
      await new Promise((resolve) => setTimeout(resolve, left))
    await click.apply(this, how)
    last = place && { ...place, at: Date.now() }
  }
}

const isGone = (error: unknown): boolean => String(error).includes('not attached')
