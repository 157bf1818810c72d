/**
 * The person's side in Firefox and WebKit, which is what every iPhone and iPad has: a link on their own
 * phone, and a kiosk. Each step starts where the last one ended.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SOON_MS } from '../../../web/ui/taps/tap-rule.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { createWithDetails, linkOnScreen } from '../kit/steps/show-code.ts'
import { t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { type Engine, type Tab, until } from './engine.ts'
import { findEngines } from './find-engine.ts'
import { button, choice, field, heading, text } from './look.ts'
import { walkCheck } from './smoke.ts'
import { startEngine } from './start-engine.ts'

describe.each(findEngines())('$name', (found) => {
  const isHere = 'path' in found
  let world: World
  let agent: OwnChromium
  let engine: Engine
  let tab: Tab
  beforeAll(async () => {
    if (!isHere) return
    world = await startWorld(WORLDS.personEngines)
    agent = await startChromium(`${world.profile}-agent`)
    engine = await startEngine(found, world, WORLDS.personEngines)
    tab = engine.tab
  })
  afterAll(async () => {
    await engine?.kill()
    await agent?.kill()
    await world?.end()
  })

  test.runIf(isHere)(
    'a link opens, goes on after a yes, and leads back to what helps',
    async () => {
      const page = await agent.context.newPage()
      await enrolDevice(page, await world.link('agent'), 'Phone 7')
      await createWithDetails(page, world.origin, 'Order 3001')
      await tab.goto(await linkOnScreen(page))
      await tab.see(text('needs to verify your identity'))
      expect(await keptBy(tab)).toEqual([0, 0])
      await tab.press(button('Continue to Stripe'))
      await tab.see(text('Select the box to continue.'))
      await tab.press(choice('I understand'))
      await tab.press(button('Continue to Stripe'))
      await walkCheck(tab, 'document_expired')
      await tab.see(text(t('guidance.document_expired.person')))
      await tab.press(button('Try again'))
      await walkCheck(tab, 'verified')
      await tab.see(heading('You’re verified'))
    },
  )

  test.runIf(isHere)('at a kiosk somebody is verified, and it forgets them', async () => {
    await tab.goto(await world.link('kiosk'))
    await tab.fill(field(t('enrol.label')), 'Stand 1')
    await tab.press(button(t('enrol.submit')))
    await tab.press(button(t('kiosk.start')))
    await tab.press(button(t('kiosk.agree')))
    await tab.fill(field(t('kiosk.reference')), 'Visit 1')
    // Sooner, it would be the second of two taps (`web/ui/taps/tap-rule.ts`).
    await new Promise((resolve) => setTimeout(resolve, SOON_MS))
    await tab.press(button(t('kiosk.go')))
    await tab.within('Identity verification', () => walkCheck(tab, 'verified'))
    await tab.see(text(t('kiosk.verified_text')))
    await tab.press(button(t('kiosk.done')))
    await tab.see(button(t('kiosk.start')))
    const isThere = () => tab.run(() => document.documentElement.outerHTML.includes('Visit 1'))
    await until('nothing of the visit', async () => ((await isThere()) ? null : true))
  })
})

/** Databases and service workers that the page left in a stranger's browser. */
const keptBy = (tab: Tab): Promise<number[]> =>
  tab.run(async () => [
    (await indexedDB.databases()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ])
