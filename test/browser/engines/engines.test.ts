/**
 * The smoke journey in Firefox and WebKit: real browsers, the built app, the Worker and the sandbox as
 * processes, and a cable between them that can be cut. Each step starts where the last one ended.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import type { Engine, Tab } from './engine.ts'
import { type Found, findEngines } from './find-engine.ts'
import { button, heading, text } from './look.ts'
import { sideways, zoomedInto } from './measures.ts'
import { create, enrol, open, takeBack, walkCheck } from './smoke.ts'
import { startEngine } from './start-engine.ts'
import { tallDialogs } from './webkit-dialogs.ts'
import { saveAndLeave, saveBrokenOff } from './webkit-leave.ts'

let world: World
let engine: Engine
let tab: Tab

beforeAll(async () => {
  world = await startWorld(WORLDS.engines)
})
afterAll(() => world?.end())

/** Whether its profile outlives it. */
const KEEPS_PROFILE = { Firefox: true, WebKit: false }

describe.each(findEngines())('$name', (found) => {
  const isHere = 'path' in found
  beforeAll(async () => {
    if (isHere) await switchOn(found)
  })
  afterAll(() => engine?.kill())

  test.runIf(isHere)('a printed link makes this browser a device', () => enrol(tab, world))

  test.runIf(isHere)('two requests are created without network', async () => {
    world.cable.cut()
    await create(tab, world, 'Order 1001')
    await create(tab, world, 'Order 1002')
  })

  test.runIf(isHere && KEEPS_PROFILE[found.name])('they survive a killed browser', async () => {
    await engine.kill()
    await switchOn(found)
  })

  test.runIf(isHere)('the app opens without network, and shows both', async () => {
    await tab.goto(world.origin)
    for (const reference of ['Order 1001', 'Order 1002']) await tab.see(text(reference))
    await tab.see(text('Offline · 2'))
  })

  test.runIf(isHere)('the network comes back, and they reach the office', async () => {
    world.cable.restore()
    await tab.see(text('Synced'))
  })

  test.runIf(isHere)('on a phone a code is shown with nothing beside it', async () => {
    await tab.resize(390, 844)
    await open(tab, world, 'Order 1002')
    await tab.press(button(t('ticket.way')))
    await tab.see(text(t('ticket.words')))
    expect(await sideways(tab)).toEqual([])
    await tab.press(button(t('ticket.close')))
    await tab.resize(1280, 900)
  })

  test.runIf(isHere)('one is verified in the modal', async () => {
    await open(tab, world, 'Order 1001')
    await tab.press(button(t('handover.here')))
    await tab.within('Identity verification', () => walkCheck(tab, 'verified'))
    await takeBack(tab)
    await tab.see(heading(t('phase.verified')))
  })

  test.runIf(isHere)('one fails on Stripe’s page, then is verified there', async () => {
    await open(tab, world, 'Order 1002')
    await tab.press(button(t('handover.page')))
    await walkCheck(tab, 'document_expired')
    await takeBack(tab)
    await tab.see(text(t('guidance.document_expired.agent')))
    expect(await zoomedInto(tab)).toEqual([])
    await tab.press(button(t('handover.page')))
    await walkCheck(tab, 'verified')
    await takeBack(tab)
    await tab.see(heading(t('phase.verified')))
  })

  test.runIf(isHere && found.name === 'WebKit')(
    'a save right before the page is left holds up no later one',
    () => saveAndLeave(tab, world),
  )

  test.runIf(isHere && found.name === 'WebKit')(
    'a save that the leaving broke off says so, and what was typed is there',
    () => saveBrokenOff(tab, world),
  )

  test.runIf(isHere && found.name === 'WebKit')(
    'no dialog is stretched over the screen',
    async () => {
      expect(await tallDialogs(tab)).toEqual([])
    },
  )

  test.runIf(isHere)('nothing tells this browser that it is too old', async () => {
    await tab.goto(world.origin)
    await tab.see(button(t('menu.title')))
    const seen = await tab.run(() => {
      const words = Object.assign(document.createElement('p'), { className: 'too-old' })
      document.body.append(words)
      return words.checkVisibility()
    })
    expect(seen).toBe(false)
  })
})

async function switchOn(found: Found): Promise<void> {
  engine = await startEngine(found, world, WORLDS.engines)
  tab = engine.tab
}
