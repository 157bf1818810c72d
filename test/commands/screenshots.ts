/**
 * `npm run screenshots`: every screen and state of the running app, as the people who use them have
 * them: at three sizes, light and dark, into `.local/screenshots`. `-- --only NAME,NAME` tells some stories;
 * `-- --publish` makes those anew that the README and the manifest show.
 */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { hashPin } from '../../shared/pin.ts'
import { ROOT, runNode, VITE } from '../../worker/operator/run-node.ts'
import { atStripe } from '../browser/kit/at-stripe.ts'
import { findChromium } from '../browser/kit/chromium/chromium.ts'
import { importList } from '../browser/kit/steps/import-list.ts'
import { changeSettings } from '../browser/kit/steps/site-settings.ts'
import { shootAgent } from '../browser/pictures/agent.ts'
import { shootDesk, shootEmptyDesk } from '../browser/pictures/desk.ts'
import { shootExtension } from '../browser/pictures/extension.ts'
import { STAFF_PIN, shootKiosk } from '../browser/pictures/kiosk.ts'
import { shootOffboard } from '../browser/pictures/offboard.ts'
import { publish } from '../browser/pictures/publish.ts'
import { createAll, enrol, LISTED, OTHERS, SAMPLES } from '../browser/pictures/sample.ts'
import { shootSite } from '../browser/pictures/site.ts'
import { type Look, openPage, SCHEMES, type Size, type Story } from '../browser/pictures/story.ts'
import { shootTicket } from '../browser/pictures/ticket.ts'
import { WORLDS } from '../browser/stack/ports.ts'
import { startWorld, type World } from '../browser/stack/world.ts'

const FOLDER = path.join(ROOT, '.local/screenshots')

type Telling = { story: Story; sizes: readonly Size[] }

/** Windows on a desk, from the smallest. */
const WINDOWS: readonly Size[] = ['tablet', 'laptop', 'desktop']
/** In a hand, on a stand, on a desk. */
const DEVICES: readonly Size[] = ['phone', 'tablet', 'desktop']

/** Told before there is anything at the office. */
const EMPTY = 'empty'

/** The desk comes first: its table then holds the samples and nothing else. */
const STORIES: Readonly<Record<string, Telling>> = {
  [EMPTY]: { story: shootEmptyDesk, sizes: WINDOWS },
  desk: { story: shootDesk, sizes: WINDOWS },
  site: { story: shootSite, sizes: WINDOWS },
  agent: { story: shootAgent, sizes: DEVICES },
  ticket: { story: shootTicket, sizes: DEVICES },
  standing: { story: shootOffboard, sizes: DEVICES },
  kiosk: { story: shootKiosk, sizes: ['tablet'] },
  extension: { story: shootExtension, sizes: ['desktop'] },
}

export default async function screenshots(args: string[]): Promise<void> {
  const built = await runNode([VITE, 'build', 'web', '--logLevel', 'error'])
  if (built !== 0) process.exit(built)
  mkdirSync(FOLDER, { recursive: true })
  const world = await startWorld(WORLDS.screenshots)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
    ],
  })
  try {
    const names = args.includes('--publish') ? [] : chosen(args)
    if (names.includes(EMPTY)) await tell(world, browser, EMPTY)
    const others = names.filter((name) => name !== EMPTY)
    if (others.length > 0 || names.length === 0) await prepare(world, browser)
    if (names.length === 0) await publish(world, browser)
    for (const name of others) await tell(world, browser, name)
  } finally {
    await browser.close()
    await world.end()
  }
  // The supervisor's device in this process (`changeSettings`) would listen for ever.
  process.exit(0)
}

function chosen(args: readonly string[]): readonly string[] {
  if (!args.includes('--only')) {
    rmSync(FOLDER, { recursive: true, force: true })
    return Object.keys(STORIES)
  }
  const only = (args[args.indexOf('--only') + 1] ?? '').split(',')
  const unknown = only.find((name) => !STORIES[name])
  if (unknown !== undefined) throw new Error(`There is no story "${unknown}".`)
  return only
}

/** The office has requests and a PIN for the staff of its kiosks; Stripe, a session that is unknown there. */
async function prepare(world: World, browser: Browser): Promise<void> {
  await changeSettings(world, { staff_pin: await hashPin(STAFF_PIN) })
  for (const [label, samples] of [
    ['Phone 4', OTHERS],
    ['Phone 7', SAMPLES],
  ] as const) {
    const page = await openPage(browser, { size: 'phone', scheme: 'light' })
    await enrol({ world, page }, label)
    if (samples === OTHERS) await importList(page, world.origin, ['reference', ...LISTED])
    await createAll({ world, page }, samples)
    await page.context().close()
  }
  await atStripe(world.sandbox).create({ type: 'document', 'metadata[reference]': 'Gate 9' })
}

async function tell(world: World, browser: Browser, name: string): Promise<void> {
  const { story, sizes } = STORIES[name] as Telling
  for (const look of sizes.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme })))) {
    const begun = performance.now()
    const opened = await open(browser, look)
    await story({ world, another: () => open(browser, look), ...opened })
    await opened.page.context().close()
    const seconds = Math.round((performance.now() - begun) / 1000)
    console.log(`${name}, ${look.size}, ${look.scheme}: ${seconds} s`)
  }
}

async function open(browser: Browser, look: Look) {
  const page = await openPage(browser, look)
  const shoot = async (name: string) => {
    // Nothing is pointed at: whatever was clicked last would look chosen.
    await page.mouse.move(0, 0)
    await page.screenshot({ path: path.join(FOLDER, `${name}-${look.size}-${look.scheme}.png`) })
  }
  return { page, shoot }
}
