/** The supervisor's desk: the table, a request's page, and what is asked before something is decided. */
import type { Page } from 'playwright-core'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { heading, press, type Scene, see } from './story.ts'

/** Before anything was created at the site. */
export async function shootEmptyDesk({ world, page, shoot }: Scene): Promise<void> {
  await enrolDevice(page, await world.link('supervisor'), 'Front desk')
  await page.getByRole('region', { name: 'Get started' }).waitFor()
  await shoot('desk-empty')
}

export async function shootDesk(scene: Scene): Promise<void> {
  await openDesk(scene, 'Front desk')
  await shootTable(scene)
  await shootRequest(scene)
  await shootKeys(scene)
  await shootBulk(scene)
}

/** Until the table names the devices. */
export async function openDesk({ world, page }: Scene, label: string): Promise<void> {
  await enrolDevice(page, await world.link('supervisor'), label)
  await page.getByRole('row').filter({ hasText: 'Phone 7' }).first().waitFor()
}

const row = (page: Page, reference: string) =>
  page.getByRole('link', { name: reference, exact: true }).first()

async function shootTable({ world, page, shoot }: Scene): Promise<void> {
  await row(page, 'Order 1001').waitFor()
  await shoot('desk')
  await page.goto(`${world.origin}/?error=under_supported_age&status=verified`)
  await heading(page, 'No results')
  await shoot('desk-nothing-found')
  await page.goto(world.origin)
}

async function shootRequest({ world, page, shoot }: Scene): Promise<void> {
  await row(page, 'Order 1002').click()
  await see(page, 'Not passed')
  await shoot('desk-unverified')
  for (const [action, name] of [
    ['Assign…', 'assign'],
    ['Change attempt limit', 'attempts'],
    ['Resolve manually', 'close'],
    ['Cancel request', 'cancel'],
  ] as const) {
    await press(page, action)
    await page.getByRole('dialog').waitFor()
    await shoot(`desk-${name}`)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('link', { name: 'Edit at Stripe' }).click()
  await page.locator('main form').waitFor()
  await shoot('desk-update')
  await page.goBack()
  await see(page, 'Not passed')
  await page.emulateMedia({ media: 'print' })
  await shoot('desk-printed')
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
  await page.goto(`${world.origin}/?status=open`)
  await row(page, 'Depot 321').click()
  await page.getByRole('heading', { name: 'In progress' }).waitFor()
  await shoot('desk-open')
  await page.goto(world.origin)
  await row(page, 'Order 1003').click()
  await press(page, 'Send link…')
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  await shoot('desk-send')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await row(page, 'Order 1001').click()
  await press(page, 'Reveal: Identity')
  await see(page, 'Rosen')
  await page.getByRole('img', { name: 'Selfie' }).waitFor()
  await shoot('desk-revealed')
  await page.getByRole('button', { name: 'Redact', exact: true }).click()
  await page.getByLabel(/Type the reference/).fill('Order 10')
  await shoot('desk-redact')
  await page.keyboard.press('Escape')
}

async function shootKeys({ page, shoot }: Scene): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('order')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await shoot('desk-palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await shoot('desk-keys')
  await page.keyboard.press('Escape')
}

async function shootBulk({ world, page, shoot }: Scene): Promise<void> {
  await page.goto(world.origin)
  for (const reference of ['Order 1002', 'Order 1003', 'Order 1005'])
    await page.getByRole('checkbox', { name: `Select ${reference}` }).click()
  await shoot('desk-chosen')
  await press(page, 'Assign…')
  await page.getByRole('dialog').waitFor()
  await shoot('desk-bulk-assign')
  await page.keyboard.press('Escape')
  await press(page, 'Cancel requests…')
  await shoot('desk-bulk')
  await page.keyboard.press('Escape')
  world.cable.cut()
  await page.goto(world.origin)
  await see(page, /Offline/)
  await shoot('desk-offline')
  world.cable.restore()
}
