/**
 * What a person in front of the screen waits for, in a real Chromium: the list with 10,000 requests
 * against 10, the longest task while it is scrolled, and the time from Stripe's verdict to the words.
 */
import type { Page } from 'playwright-core'
import { startChromium } from '../../browser/kit/chromium/chromium.ts'
import { decide } from '../../browser/kit/sandbox-verdict.ts'
import { takeBack } from '../../browser/kit/steps/take-back.ts'
import { listNoted } from '../../browser/kit/stored/browser-database.ts'
import { startWorld, type World } from '../../browser/stack/world.ts'
import { p50, type Result } from '../result.ts'
import { added, enrol, fill, readsOf, type Samples, scrolling, usableAfter } from './browser.ts'

const FEW = 10
const MANY = 10_000
const LOADS = 9
const ROW = 'a.row'
const VERDICTS = 8

export async function benchScreen(base: number): Promise<Result[]> {
  const world = await startWorld(base)
  const chromium = await startChromium(world.profile)
  try {
    const open = () => enrol(world, chromium, 'agent')
    const [few, many] = [await open(), await open()]
    const verdictMs = await verdicts(world, few)
    await fill(few, FEW, ['accepted'])
    await fill(many, MANY, ['accepted'])
    // Whoever has so many had the app open before.
    await many.goto(world.origin)
    await listNoted(many, MANY)
    for (const page of [few, many]) await page.goto('about:blank')
    const samples: Samples = { few: [], many: [] }
    for (let i = 0; i < LOADS; i++) {
      samples.few.push(await usableAfter(few, world.origin, ROW))
      samples.many.push(await usableAfter(many, world.origin, ROW))
    }
    const reads = await readsOf({ few, many }, world.origin, LOADS)
    const whole = { origin: world.origin, row: ROW, face: 'list', many: MANY }
    const scrolled = await scrolling(many, whole)
    return [
      {
        name: `list: p50 until usable, ${MANY} requests on the device against ${FEW}`,
        value: p50(samples.many) / p50(samples.few),
        budget: 1.2,
      },
      {
        name: 'list: p50 of what they add until it is usable',
        unit: 'ms',
        value: added(samples),
        budget: null,
      },
      {
        name: 'list: what IndexedDB alone takes longer to read all of them',
        unit: 'ms',
        value: added(reads),
        budget: null,
      },
      ...scrolled,
      {
        name: 'verdict: p50 from Stripe’s outcome to the words on the screen',
        unit: 'ms',
        value: p50(verdictMs),
        budget: 1_000,
      },
    ]
  } finally {
    await chromium.kill()
    await world.end()
  }
}

async function verdicts(world: World, page: Page): Promise<number[]> {
  const samples: number[] = []
  for (let n = 0; n < VERDICTS; n++) {
    const reference = `Bench ${n}`
    await page.goto(`${world.origin}/new`)
    await page.getByLabel('Reference').fill(reference)
    await page.getByRole('button', { name: 'Create request' }).click()
    await page.getByText('Ready to verify').first().waitFor()
    const request = page.url()
    await page.getByRole('button', { name: /Stripe.s page/ }).click()
    await page.waitForURL(`${world.sandbox}/**`)
    const stands = page.waitForEvent('websocket')
    await page.goto(request)
    await takeBack(page)
    await stands
    await page.waitForLoadState('networkidle')
    const verified = page.getByRole('heading', { name: 'Verified' }).waitFor()
    const begun = performance.now()
    await decide(world.sandbox, reference, { outcome: 'verified' })
    await verified
    samples.push(performance.now() - begun)
  }
  return samples
}
