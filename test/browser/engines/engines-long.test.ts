/**
 * What takes too long for the smoke journey in Firefox and WebKit (`engines.test.ts`): a check on Stripe's
 * page that has to be walked twice.
 */
import { afterAll, beforeAll, describe, test } from 'vitest'
import { t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import type { Engine } from './engine.ts'
import { findEngines } from './find-engine.ts'
import { button, heading, text } from './look.ts'
import { create, enrol, open, takeBack, walkCheck } from './smoke.ts'
import { startEngine } from './start-engine.ts'

let world: World
let engine: Engine

beforeAll(async () => {
  world = await startWorld(WORLDS.enginesLong)
})
afterAll(() => world?.end())

describe.each(findEngines())('$name', (found) => {
  const isHere = 'path' in found
  beforeAll(async () => {
    if (isHere) engine = await startEngine(found, world.profile, WORLDS.enginesLong + 3)
  })
  afterAll(() => engine?.kill())

  test.runIf(isHere)('one fails on Stripe’s page, then is verified there', async () => {
    const { tab } = engine
    await enrol(tab, world)
    await create(tab, world, 'Order 1001')
    await open(tab, world, 'Order 1001')
    await tab.press(button(t('handover.page')))
    await walkCheck(tab, 'document_expired')
    await takeBack(tab)
    await tab.see(text(t('guidance.document_expired.agent')))
    await tab.press(button(t('handover.again_page')))
    await walkCheck(tab, 'verified')
    await takeBack(tab)
    await tab.see(heading(t('phase.verified')))
  })
})
