/**
 * The desk in Firefox and WebKit, where an office has those: what a supervisor does there in a day, in
 * short. Each step starts where the last one ended.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import type { Engine, Tab } from './engine.ts'
import { findEngines } from './find-engine.ts'
import { button, choice, field, heading, text } from './look.ts'
import { sideways } from './measures.ts'
import { create } from './smoke.ts'
import { startEngine } from './start-engine.ts'

const SECTIONS = [
  ...(['devices', 'reports', 'audit', 'stripe', 'settings', 'device', 'import'] as const),
]

describe.each(findEngines())('$name', (found) => {
  const isHere = 'path' in found
  let world: World
  let engine: Engine
  let tab: Tab
  beforeAll(async () => {
    if (!isHere) return
    world = await startWorld(WORLDS.deskEngines)
    engine = await startEngine(found, world, WORLDS.deskEngines)
    tab = engine.tab
  })
  afterAll(async () => {
    await engine?.kill()
    await world?.end()
  })

  test.runIf(isHere)('a printed link makes this browser a desk', async () => {
    await tab.goto(await world.link('supervisor'))
    await tab.fill(field(t('enrol.label')), 'Front desk')
    await tab.press(button(t('enrol.submit')))
    await tab.see(heading('No requests yet'))
  })

  test.runIf(isHere)('of three requests two are selected and cancelled', async () => {
    for (const n of [1, 2, 3]) await create(tab, world, `Order 100${n}`)
    await tab.goto(world.origin)
    await tab.see(text('Not started'))
    for (const n of [1, 2]) await tab.press(choice(`Select Order 100${n}`))
    await tab.press(button('Cancel requests'))
    await tab.see(heading('Cancel 2 requests'))
    expect(await sideways(tab)).toEqual([])
    await tab.press(button('Cancel 2 requests'))
    await tab.see(text('2 requests cancelled'))
  })

  test.runIf(isHere)('a new device is enrolled as what is chosen', async () => {
    await tab.goto(`${world.origin}/devices`)
    await tab.press(button('Enrol device'))
    await tab.see(heading('Enrol device'))
    const focused = () => tab.run(() => (document.activeElement as HTMLInputElement).checked)
    expect(await focused()).toBe(true)
    expect(await sideways(tab)).toEqual([])
  })

  test.runIf(isHere)('the brand is changed, and the audit log tells of both', async () => {
    await tab.goto(`${world.origin}/settings?part=brand`)
    await tab.fill(field('Colour'), '#1d3fa8')
    await tab.press(button('Save for all devices'))
    await tab.see(text('All changes saved.'))
    await tab.goto(`${world.origin}/audit`)
    await tab.see(text('Changed the settings'))
    await tab.see(text('Cancelled the request'))
  })

  test.runIf(isHere).each(SECTIONS)(
    'nothing of %s has to be scrolled sideways',
    async (section) => {
      await tab.goto(`${world.origin}/${section}`)
      await tab.run(() => document.fonts.ready.then(() => true))
      await tab.see({ role: 'heading', name: '' })
      expect(await sideways(tab)).toEqual([])
    },
  )

  test.runIf(isHere)('the columns of this device begin at one height', async () => {
    await tab.resize(1280, 800)
    await tab.goto(`${world.origin}/device`)
    await tab.see(heading(t('device.about')))
    const tops = await tab.run(() => {
      const first = new Map<number, number>()
      for (const card of document.querySelectorAll('.column > .card')) {
        const { x, y } = card.getBoundingClientRect()
        first.set(x, Math.min(y, first.get(x) ?? y))
      }
      return [...first.values()]
    })
    expect(tops).toHaveLength(2)
    expect(tops[1]).toBe(tops[0])
  })
})
