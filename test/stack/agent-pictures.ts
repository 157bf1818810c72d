/** States of the agent's screens that need a story of their own, for `npm run screenshots`. */
import type { Page } from 'playwright-core'
import { decide } from './sandbox-verdict.ts'
import type { World } from './world.ts'

export type Pictures = {
  world: World
  page: Page
  shoot(name: string): Promise<unknown>
  takeDown(reference: string): Promise<string>
  open(reference: string): Promise<void>
}

const LIST = `reference;preset;email
Order 2001;;
Order 2002;driving licence only;jenny@example.com
Order 2003;nonsense;
Order 2004;;jenny@
Order 1001;;`

/** With a list of requests there already. */
export async function shootAgent(pictures: Pictures): Promise<void> {
  await shootList(pictures)
  await shootImport(pictures)
  await shootScanner(pictures)
  await shootEndings(pictures)
}

async function shootList({ world, page, shoot }: Pictures): Promise<void> {
  await page.goto(world.origin)
  await page.getByRole('button', { name: /^Needs another try/ }).click()
  await shoot('list-filtered')
  await page.getByRole('searchbox').fill('nothing like it')
  await page.getByText('Nothing matches').waitFor()
  await shoot('list-nothing-found')
  await page.getByRole('button', { name: 'Show all' }).click()
}

async function shootImport({ world, page, shoot }: Pictures): Promise<void> {
  await page.goto(`${world.origin}/import`)
  const choose = page.getByLabel('Choose a file')
  await page.getByRole('button', { name: 'Choose a file' }).waitFor()
  await shoot('import')
  await choose.setInputFiles({ name: 'day.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })
  await page.getByText(/lines cannot be used/).waitFor()
  await shoot('import-report')
  await page
    .getByLabel(/Choose/)
    .first()
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nJenny') })
  await page.getByText('This file cannot be read as CSV').waitFor()
  await shoot('import-unreadable')
}

async function shootScanner({ world, page, shoot }: Pictures): Promise<void> {
  await page.goto(`${world.origin}/new`)
  await page.getByRole('button', { name: 'Scan' }).click()
  await page.getByText('Hold the code inside the frame.').waitFor()
  await shoot('scanner')
  await page.goto(`${world.origin}/new`)
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: 'Scan' }).click()
  await page.getByText('The camera is not allowed.').waitFor()
  await shoot('scanner-refused')
}

/** What a check can end with that is neither yes nor a simple try again. */
async function shootEndings({ world, page, shoot, takeDown, open }: Pictures): Promise<void> {
  for (const [reference, outcome, name] of [
    ['Order 3001', 'consent_declined', 'manual-way'],
    ['Order 3002', 'device_not_supported', 'other-device'],
    ['Order 3003', 'under_supported_age', 'stop'],
  ] as const) {
    await takeDown(reference)
    await page.getByText('Safe at the office').first().waitFor()
    await page.getByRole('button', { name: 'Stripe’s page' }).click()
    await page.waitForURL(`${world.sandbox}/**`)
    await decide(world.sandbox, reference, { outcome })
    await open(reference)
    await page
      .getByRole('heading', { name: /Needs another try/ })
      .first()
      .waitFor()
    await shoot(name)
  }
  await open('Order 3001')
  await page.getByRole('button', { name: 'They declined' }).click()
  await page.getByRole('button', { name: 'Close it' }).click()
  await page.locator('.hero').getByText('They declined').waitFor()
  await shoot('closed')
}
