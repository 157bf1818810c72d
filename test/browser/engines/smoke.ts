/**
 * What an agent does in a day, in short, on any engine: each step is done with the tab that is open
 * then. The long form of it, in Chromium, is the journey.
 */
import { t } from '../kit/words.ts'
import type { World } from '../stack/world.ts'
import { type Tab, until } from './engine.ts'
import { button, choice, field, heading, link, text } from './look.ts'

export async function enrol(tab: Tab, world: World): Promise<void> {
  await tab.goto(await world.link('agent'))
  await tab.fill(field(t('enrol.label')), 'Phone 7')
  await tab.press(button(t('enrol.submit')))
  await tab.see(text(t('list.empty_title')))
  await keptOffline(tab)
}

/** Until nothing was added for a second to what the service worker has put away. */
async function keptOffline(tab: Tab): Promise<void> {
  let before = 0
  await until('the app on the device', async () => {
    const count = await tab.run(async () => {
      await navigator.serviceWorker.ready
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
      return (await Promise.all(opened.map((cache) => cache.keys()))).flat().length
    })
    if (count > 0 && count === before) return count
    before = count
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return null
  })
}

/** Until the screen says that it is saved. */
export async function create(tab: Tab, { origin }: World, reference: string): Promise<void> {
  await tab.goto(`${origin}/new`)
  await tab.fill(field(t('new.reference')), reference)
  await tab.press(button(t('new.save')))
  await tab.see(heading(reference))
}

/** From the list. */
export async function open(tab: Tab, { origin }: World, reference: string): Promise<void> {
  await tab.goto(origin)
  await tab.press(link(reference))
  await tab.see(heading(reference))
}

/** As staff who cannot hold a button down: the same on every engine. */
export async function takeBack(tab: Tab): Promise<void> {
  await tab.press(button(t('handback.cannot_hold')))
  await tab.see(text(t('handback.sure')))
  // The button that leads on opens after three seconds.
  await new Promise((resolve) => setTimeout(resolve, 3_500))
  await tab.press(button(t('handback.continue')))
}

/** In Stripe's modal or on its page, as the sandbox has them, until it is submitted. */
export async function walkCheck(tab: Tab, outcome: 'verified' | 'document_expired'): Promise<void> {
  await tab.press(button('Accept and continue'))
  await tab.press(choice('Passport'))
  await tab.press(button('Continue'))
  await tab.press(button('Take photo'))
  await tab.see(heading('Take a selfie'))
  await tab.press(button('Take photo'))
  await tab.see(heading('Choose an outcome'))
  if (outcome !== 'verified') {
    await tab.press(button('Verification failure'))
    await tab.press(text(outcome))
  }
  await tab.press(button('Submit'))
}
