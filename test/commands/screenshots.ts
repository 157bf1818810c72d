/**
 * `npm run screenshots`: every screen and state of the running app, at three sizes, light and dark,
 * into `.local/screenshots`. With `-- --publish` the two that the manifest and the README show are
 * made anew in `web/public/screenshots`.
 */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { shootAgent } from '../stack/agent-pictures.ts'
import { findChromium } from '../stack/chromium.ts'
import { shootDesk } from '../stack/desk-pictures.ts'
import { ROOT, VITE, WORLDS } from '../stack/ports.ts'
import { runNode } from '../stack/process.ts'
import { decide } from '../stack/sandbox-verdict.ts'
import { shootSite } from '../stack/site-pictures.ts'
import { startWorld, type World } from '../stack/world.ts'
import { shootKiosk } from './kiosk-screenshots.ts'

const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  desktop: { width: 1440, height: 900 },
}
type Size = keyof typeof SIZES
const SCHEMES = ['light', 'dark'] as const

/** What becomes of each sample request at Stripe; null: it is never started. */
const SAMPLES: readonly { reference: string; verdict: Parameters<typeof decide>[2] | null }[] = [
  { reference: 'Order 1001', verdict: { outcome: 'verified' } },
  { reference: 'Order 1002', verdict: { outcome: 'document_expired' } },
  { reference: 'Order 1003', verdict: null },
  { reference: 'Order 1004', verdict: { outcome: 'verified', delay_ms: 3_600_000 } },
  { reference: 'Order 1005', verdict: { outcome: 'selfie_face_mismatch' } },
  { reference: 'Order 1006', verdict: { outcome: 'verified' } },
]

export default async function screenshots(args: string[]): Promise<void> {
  const built = await runNode([VITE, 'build', 'web', '--logLevel', 'error'])
  if (built !== 0) process.exit(built)
  const folder = path.join(ROOT, '.local/screenshots')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const world = await startWorld(WORLDS.screenshots)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...['--no-sandbox', '--disable-background-networking'],
      ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
    ],
  })
  try {
    for (const size of Object.keys(SIZES) as Size[]) {
      for (const scheme of SCHEMES) await shootAll(world, browser, { folder, size, scheme })
    }
    for (const size of ['tablet', 'desktop'] as const)
      for (const scheme of SCHEMES)
        for (const shoot of [shootDesk, shootSite])
          await shoot(world, await openPage(browser, { size, scheme }), ({ page, name }) =>
            page.screenshot({ path: path.join(folder, `${name}-${size}-${scheme}.png`) }),
          )
    for (const scheme of SCHEMES) {
      const page = await openPage(browser, { size: 'tablet', scheme })
      await shootKiosk(world, page, (name) =>
        page.screenshot({ path: path.join(folder, `${name}-${scheme}.png`) }),
      )
      await page.context().close()
    }
    if (args.includes('--publish')) await publish(world, browser)
  } finally {
    await browser.close()
    await world.end()
  }
  console.log(`The screenshots are in ${path.relative(process.cwd(), folder)}.`)
}

type Shooting = { folder: string; size: Size; scheme: (typeof SCHEMES)[number] }

async function shootAll(world: World, browser: Browser, shooting: Shooting): Promise<void> {
  const { folder, size, scheme } = shooting
  const page = await openPage(browser, shooting)
  const shoot = (name: string) =>
    page.screenshot({ path: path.join(folder, `${name}-${size}-${scheme}.png`) })

  await page.goto(`${world.origin}/enrol`)
  await page.getByLabel('Name of this device').waitFor()
  await shoot('enrol')
  await enrol(world, page)
  await shoot('empty')
  await page.goto(`${world.origin}/new`)
  await page.getByText('Contact details and note').click()
  await page.getByLabel('E-mail').fill('jenny.rosen@')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This is not an e-mail address.').waitFor()
  await shoot('take-down-wrong')

  await takeDownSamples(world, page)
  await page.goto(world.origin)
  await page.getByText('Needs another try').first().waitFor()
  await shoot('list')
  for (const [reference, name] of [
    ['Order 1001', 'verified'],
    ['Order 1002', 'unverified'],
    ['Order 1003', 'accepted'],
    ['Order 1004', 'processing'],
  ] as const) {
    await openRequest(world, page, reference)
    await shoot(name)
  }
  await page.goto(`${world.origin}/device`)
  await page.getByRole('heading', { name: 'This device' }).waitFor()
  await shoot('device')

  await shootAgent({
    ...{ world, page, shoot },
    takeDown: (reference) => takeDown(world, page, reference),
    open: (reference) => openRequest(world, page, reference),
  })

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  world.cable.cut()
  await takeDown(world, page, 'Order 1007')
  await shoot('saved-offline')
  await page.goto(world.origin)
  await page
    .getByText(/No network/)
    .first()
    .waitFor()
  await shoot('list-offline')
  world.cable.restore()
  await page.context().close()
}

async function openPage(
  browser: Browser,
  { size, scheme }: Omit<Shooting, 'folder'>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: scheme })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

async function enrol(world: World, page: Page): Promise<void> {
  await page.goto(await world.link('agent'))
  await page.getByLabel('Name of this device').fill('Phone 7')
  await page.getByRole('button', { name: 'Enrol this device' }).click()
  await page.getByText('No requests yet').first().waitFor()
}

async function takeDown(world: World, page: Page, reference: string): Promise<string> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill(reference)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/requests\//)
  await page.getByRole('heading', { name: reference }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Takes each sample down and brings it to where it shall stand. */
async function takeDownSamples(world: World, page: Page): Promise<void> {
  for (const { reference, verdict } of SAMPLES) {
    await takeDown(world, page, reference)
    if (verdict === null) continue
    await page.getByText('Safe at the office').first().waitFor()
    await page.getByRole('button', { name: 'Stripe’s page' }).click()
    await page.waitForURL(`${world.sandbox}/**`)
    await decide(world.sandbox, reference, verdict)
  }
}

async function openRequest(world: World, page: Page, reference: string): Promise<void> {
  await page.goto(world.origin)
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await page.getByRole('heading', { name: reference }).waitFor()
}

async function publish(world: World, browser: Browser): Promise<void> {
  const folder = path.join(ROOT, 'web/public/screenshots')
  mkdirSync(folder, { recursive: true })
  for (const size of ['phone', 'desktop'] as const) {
    const page = await openPage(browser, { size, scheme: 'light' })
    await enrol(world, page)
    await takeDownSamples(world, page)
    if (size === 'phone') await page.goto(world.origin)
    else await openRequest(world, page, 'Order 1002')
    await page.getByText('Needs another try').first().waitFor()
    await page.screenshot({ path: path.join(folder, `${size}.png`) })
    await page.context().close()
  }
}
