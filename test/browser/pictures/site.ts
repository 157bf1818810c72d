/** The desk's sections beside the table. Nothing of the site is changed. */
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { openDesk } from './desk.ts'
import type { Scene } from './story.ts'

export async function shootSite(scene: Scene): Promise<void> {
  const { world, page } = scene
  const shoot = (name: string) => scene.shoot(`site-${name}`)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const isRead = () => page.getByText('Loading from Stripe').waitFor({ state: 'detached' })
  await openDesk(scene, 'Back office')

  await page.goto(`${world.origin}/devices`)
  await page.getByRole('button', { name: 'Phone 7' }).first().waitFor()
  await shoot('devices')
  await page.getByRole('button', { name: 'Phone 7' }).first().click()
  await shoot('device')
  await press('Revoke…')
  await page.getByLabel(/Type the device name/).fill('Pho')
  await shoot('revoke')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await press('Enrol device')
  await press('Create code')
  await page.getByLabel('Enrolment code').waitFor()
  await shoot('enrol')

  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill('Order 2001')
  await page.getByLabel('Name 1').fill('reference')
  await page.getByLabel('Value 1').fill('north')
  await press('Create request')
  await page.getByText('This name is reserved.').first().waitFor()
  await shoot('new')

  await page.goto(`${world.origin}/settings`)
  await page.getByRole('heading', { name: 'Settings: Brand' }).waitFor()
  await shoot('settings-brand')
  await page.getByLabel('Colour', { exact: true }).fill('#e0b000')
  await press('Show changes')
  await shoot('settings')
  await press('Discard changes')

  for (const part of ['presets', 'requests', 'languages', 'kiosks', 'alerts', 'retention']) {
    await page.goto(`${world.origin}/settings?part=${part}`)
    await page.getByRole('heading', { name: /^Settings: / }).waitFor()
    if (part === 'presets')
      await page
        .getByRole('button', { name: /Document only/ })
        .first()
        .click()
    await shoot(`settings-${part}`)
  }

  await page.goto(`${world.origin}/reports`)
  await page.getByRole('heading', { name: 'Failed verifications by reason' }).waitFor()
  await shoot('reports')
  await page.getByLabel('Period', { exact: true }).selectOption('This week')
  await page.getByText(/ compared with /).waitFor()
  await shoot('reports-week')
  await press('Help')
  await page.getByRole('dialog').waitFor()
  await shoot('help')
  await page.keyboard.press('Escape')

  await shootAlerts(scene)

  await page.goto(`${world.origin}/audit`)
  await page.getByText(/^(No|Load) older entries/).waitFor()
  await shoot('audit')
  await page.getByLabel('Role').selectOption('Kiosk')
  await page.getByLabel('Action').selectOption('Device revoked')
  await page.getByText('No entries match these filters.').waitFor()
  await shoot('audit-nothing-found')

  await page.goto(`${world.origin}/device`)
  await page.getByRole('heading', { name: 'This device' }).first().waitFor()
  await shoot('this-device')

  await page.goto(`${world.origin}/stripe`)
  await page.getByText('In sync').first().waitFor()
  await shoot('stripe')
  await page.getByRole('button', { name: /^vs_/ }).first().click()
  await page.getByRole('dialog').waitFor()
  await isRead()
  await shoot('stripe-session')
  await page.keyboard.press('Escape')
  await press('Reports')
  await page.getByRole('button', { name: /^vr_/ }).first().click()
  await page.getByRole('dialog').waitFor()
  await isRead()
  await shoot('stripe-report')
}

/** The kiosk asks while the picture is taken: the call of one that is no longer there is soon over. */
async function shootAlerts({ world, page, shoot, another }: Scene): Promise<void> {
  const { page: kiosk } = await another()
  await enrolDevice(kiosk, await world.link('kiosk'), 'Stand 2')
  await kiosk.getByRole('button', { name: 'Ask staff' }).click()
  await page.getByRole('button', { name: /^(Alerts|Staff needed)/ }).click()
  await page.getByRole('link', { name: /asks for staff$/ }).waitFor()
  await shoot('site-alerts')
  await page.keyboard.press('Escape')
  await kiosk.getByRole('button', { name: 'I don’t need help any more' }).click()
  await page.getByRole('button', { name: /^Alerts/ }).waitFor()
  await kiosk.context().close()
}
