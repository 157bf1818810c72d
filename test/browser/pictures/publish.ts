/**
 * The pictures in the README, of which the manifest shows those of phone and desk to whoever installs
 * the app: in `web/public/screenshots`, as WebP, each small enough to be looked at on a slow line.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '../../../worker/operator/run-node.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { stepOf } from '../kit/steps/kiosk-visit.ts'
import { linkOnScreen } from '../kit/steps/show-code.ts'
import type { World } from '../stack/world.ts'
import { openCodes } from './codes.ts'
import { openDesk } from './desk.ts'
import { createAll, createRequest, enrol, SAMPLES } from './sample.ts'
import { heading, openPage, type Scene, type Size, see } from './story.ts'

const FOLDER = path.join(ROOT, 'web/public/screenshots')
const MAX_BYTES = 120_000
/** Fine print stays sharp. */
const QUALITY = 0.86
/** Phones have fine screens, and their pictures are shown small. */
const PIXELS: Readonly<Record<Size, number>> = { phone: 2, tablet: 1, laptop: 1, desktop: 1 }

export async function publish(world: World, browser: Browser): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const open = async (size: Size): Promise<Scene> => {
    const make = async () => {
      const page = await openPage(browser, { size, scheme: 'light' }, PIXELS[size])
      return { page, shoot: (name: string) => save(page, name) }
    }
    return { world, another: make, ...(await make()) }
  }
  await publishDesk(await open('desktop'))
  await publishPhones(await open('phone'))
  await publishKiosk(await open('tablet'))
  await publishCodes(browser)
}

async function publishDesk(scene: Scene): Promise<void> {
  const { page, shoot } = scene
  await openDesk(scene, 'Front desk')
  await page.mouse.move(0, 0)
  await shoot('desk')
  await page.getByRole('link', { name: 'Order 1002', exact: true }).click()
  await see(page, 'Not passed')
  await page.mouse.move(0, 0)
  await shoot('desk-request')
}

async function publishPhones(scene: Scene): Promise<void> {
  const { world, page, shoot } = scene
  await enrol(scene, 'Phone 8')
  await createAll(scene, SAMPLES)
  await page.goto(world.origin)
  await page.getByRole('link', { name: /Order 1006.*Verified/ }).waitFor()
  await shoot('list')
  await createRequest(scene, 'Order 1007')
  await see(page, 'Ready to verify')
  const link = await linkOnScreen(page)
  await shoot('handover')
  const subject = await scene.another()
  await subject.page.goto(link)
  await heading(subject.page, /needs to verify your identity/)
  await subject.shoot('subject')
}

async function publishKiosk({ world, page, shoot }: Scene): Promise<void> {
  await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
  await stepOf(page, 'attract').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await shoot('kiosk')
}

const publishCodes = async (browser: Browser): Promise<void> =>
  save(await openCodes(browser), 'codes')

async function save(page: Page, name: string): Promise<void> {
  const png = (await page.screenshot()).toString('base64')
  // Our policy lets a page open no picture from a string; an empty one has none.
  const blank = await page.context().newPage()
  const webp = await blank.evaluate(toWebp, { png, quality: QUALITY })
  await blank.close()
  const bytes = Buffer.from(webp, 'base64')
  if (bytes.length > MAX_BYTES) throw new Error(`${name} has ${bytes.length} bytes`)
  writeFileSync(path.join(FOLDER, `${name}.webp`), bytes)
  console.log(`${name}.webp: ${Math.round(bytes.length / 1000)} kB`)
}

async function toWebp({ png, quality }: { png: string; quality: number }): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality })
  const latin1 = Array.from(new Uint8Array(await webp.arrayBuffer()), (byte) =>
    String.fromCharCode(byte),
  )
  return btoa(latin1.join(''))
}
