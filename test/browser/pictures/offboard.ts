/** A device that is locked, put out, emptied, or cannot be one; and addresses that lead nowhere. */
import { openOffice } from '../stack/office.ts'
import { originOf, WORLDS } from '../stack/ports.ts'
import { enrol } from './sample.ts'
import { heading, press, type Scene, see } from './story.ts'

const PIN = '271828'

export async function shootOffboard(scene: Scene): Promise<void> {
  await shootStrangers(scene)
  await shootLock(scene)
  await shootEnds(scene)
}

/** Not enrolled, or not able to be. */
async function shootStrangers(scene: Scene): Promise<void> {
  const { world } = scene
  const { page, shoot } = await scene.another()
  await page.goto(`${world.origin}/back/01890000-0000-7000-8000-000000000000`)
  await heading(page, 'You can close this page')
  await shoot('back-of-nobody')
  await page.context().close()

  // A browser of its own: one that a service worker has come to knows at once that nothing is stored.
  const blocked = await scene.another()
  await blocked.page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  await blocked.page.goto(world.origin)
  await blocked.page.getByRole('button', { name: 'Enrol device' }).waitFor()
  await blocked.shoot('enrol-without-storage')
  await blocked.page.context().close()
}

async function shootLock(scene: Scene): Promise<void> {
  const { world, page, shoot } = scene
  const enter = async (pin: string, button: string) => {
    await page.getByLabel('PIN').fill(pin)
    await press(page, button)
  }
  await enrol(scene, 'Phone 9')
  await page.goto(`${world.origin}/nowhere`)
  await page.locator('main h1').waitFor()
  await shoot('not-found')
  await page.goto(await world.link('agent'))
  await page.locator('main h1').waitFor()
  await shoot('enrolled-already')
  await page.goto(`${world.origin}/device`)
  await press(page, 'Set PIN')
  await heading(page, 'Choose a PIN')
  await shoot('lock-choose')
  await enter(PIN, 'Continue')
  await heading(page, 'Repeat PIN')
  await enter(PIN, 'Set PIN')
  await press(page, 'Lock now')
  await heading(page, 'Locked')
  await shoot('locked')
  for (const left of [9, 8, 7, 6]) {
    await enter('0000', 'Unlock')
    await see(page, `Wrong PIN. ${left} attempts left`)
    if (left === 9) await shoot('locked-wrong')
  }
  await enter('0000', 'Unlock')
  await see(page, /Try again in \d+ seconds/)
  await shoot('locked-wait')
}

/** A supervisor ends the device's use while something on it is unsent, or some of it cannot be wiped. */
async function shootEnds(scene: Scene): Promise<void> {
  const { world } = scene
  const code = new URL(await world.link('supervisor')).hash.slice(1)
  const office = await openOffice(world.origin, code, originOf(WORLDS.screenshots + 1))
  const { label, page, shoot } = await enrolAnother(scene)
  // Nothing leaves it, neither from the page nor by the service worker.
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill('Order 9001')
  await page.context().setOffline(true)
  await press(page, 'Create request')
  await heading(page, 'Order 9001')
  await office.end(label, 'revoke')
  await page.context().setOffline(false)
  await page.goto(world.origin)
  await heading(page, 'This device was revoked')
  await shoot('offboard-revoked')
  await page.context().close()

  const wiping = await enrolAnother(scene)
  await wiping.page.route('**/api/devices/self/wiped', (route) => route.abort())
  await office.end(wiping.label, 'wipe')
  await wiping.page.goto(world.origin)
  await heading(wiping.page, 'This device is being wiped')
  await wiping.shoot('offboard-wiping')
  await wiping.page.context().close()

  const wiped = await enrolAnother(scene)
  await office.end(wiped.label, 'wipe')
  await heading(wiped.page, 'This device was wiped')
  await wiped.shoot('offboard-wiped')
  await wiped.page.context().close()
}

async function enrolAnother(scene: Scene) {
  const made = await scene.another()
  const label = `Phone ${crypto.randomUUID().slice(0, 4)}`
  await enrol({ world: scene.world, page: made.page }, label)
  return { ...made, label }
}
