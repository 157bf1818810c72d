/**
 * A browser that lets nothing be kept, as its user or their office set it: each document speaks, and the
 * app says what is in its way, on a first visit.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enV } from '../../../web/i18n/en/ticket-page.ts'
import { startChromium } from '../kit/chromium/chromium.ts'
import { t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { findEngines } from './find-engine.ts'
import { startFirefox } from './firefox.ts'
import { heading } from './look.ts'

let world: World

beforeAll(async () => {
  world = await startWorld(WORLDS.blockedStorage)
})
afterAll(() => world?.end())

const APP = ['/', '/enrol#demo-7K2M-9QXT-4B8R']
const TICKET = '/v#DEMO.AAAAAAAAAAAAAAAAAAAAAAAAAA'

describe('Chromium', () => {
  test('says so, and nothing fails unheard', async () => {
    const settings = path.join(world.profile, 'blocked/Default')
    mkdirSync(settings, { recursive: true })
    const refused = { profile: { default_content_setting_values: { cookies: 2 } } }
    writeFileSync(path.join(settings, 'Preferences'), JSON.stringify(refused))
    const chromium = await startChromium(path.dirname(settings))
    try {
      const page = await chromium.context.newPage()
      const unheard: string[] = []
      page.on('pageerror', ({ message }) => unheard.push(message))
      for (const address of APP) {
        await page.goto(world.origin + address)
        await page.getByRole('heading', { name: t('unusable.storage_blocked_title') }).waitFor()
      }
      await page.goto(world.origin + TICKET)
      await page.getByRole('heading', { name: enV['v.refused'] }).waitFor()
      expect(unheard).toEqual([])
    } finally {
      await chromium.kill()
    }
  })
})

describe.each(findEngines().filter(({ name }) => name === 'Firefox'))('$name', (found) => {
  const firefox = 'path' in found ? found.path : ''
  test.runIf(firefox)('says so', async () => {
    const engine = await startFirefox(firefox, path.join(world.profile, 'firefox'), {
      'network.cookie.cookieBehavior': 2,
    })
    try {
      for (const address of APP) {
        await engine.tab.goto(world.origin + address)
        await engine.tab.see(heading(t('unusable.storage_blocked_title')))
      }
      await engine.tab.goto(world.origin + TICKET)
      await engine.tab.see(heading(enV['v.refused']))
    } finally {
      await engine.kill()
    }
  })
})
