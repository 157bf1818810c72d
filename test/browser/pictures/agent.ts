/** An agent's screens and states. */

import { takeBack } from '../kit/steps/take-back.ts'
import { unfold } from '../kit/steps/unfold.ts'
import { stripeFrame } from '../kit/steps/walk-check.ts'
import { spoilQueued } from '../kit/stored/browser-database.ts'
import { backOnline, cutOff } from '../stack/signal.ts'
import { createAll, createRequest, enrol, open, SAMPLES } from './sample.ts'
import { heading, press, type Scene, see } from './story.ts'

const LIST = `reference;preset;email
Order 2001;;
Order 2002;driving licence only;jenny@example.com
Order 2003;nonsense;
Order 2004;;jenny@
Order 1001;;`

export async function shootAgent(scene: Scene): Promise<void> {
  await shootEnrolment(scene)
  await shootCreate(scene)
  await createAll(scene, SAMPLES)
  await shootRequests(scene)
  await shootList(scene)
  await shootImport(scene)
  await shootScanner(scene)
  await shootEndings(scene)
  await shootChange(scene)
  await shootOffline(scene)
}

async function shootEnrolment(scene: Scene): Promise<void> {
  const { world, page, shoot } = scene
  await page.goto(`${world.origin}/enrol`)
  await page.getByLabel('Enrolment code').fill('demo-7K2M-9QXT-4B8R')
  await shoot('enrol')
  await press(page, 'Enrol device')
  await page.locator('[aria-invalid=true]').waitFor()
  await shoot('enrol-refused')
  await enrol(scene, 'Phone 7')
  await see(page, 'No requests yet')
  await shoot('empty')
}

async function shootCreate({ world, page, shoot }: Scene): Promise<void> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill('Order 1001')
  await shoot('create')
  await page.getByText('More options').click()
  await page.getByText('Contact details and note').click()
  await page.getByLabel('Email').fill('jenny.rosen@')
  await shoot('create-options')
  await page.getByLabel('Reference').fill('')
  await press(page, 'Create request')
  await see(page, 'This is not an email address.')
  await shoot('create-wrong')
}

async function shootRequests(scene: Scene): Promise<void> {
  const { world, page, shoot } = scene
  await page.goto(world.origin)
  await page.getByRole('link', { name: /Order 1006.*Verified/ }).waitFor()
  await shoot('list')
  for (const [reference, words, name] of [
    ['Order 1001', 'Verified', 'verified'],
    ['Order 1002', 'Action needed: document expired', 'unverified'],
    ['Order 1003', 'Ready to verify', 'accepted'],
    ['Order 1004', 'Processing at Stripe', 'processing'],
  ] as const) {
    await open(scene, reference)
    await heading(page, words)
    await shoot(name)
  }
  await page.goto(`${world.origin}/device`)
  await heading(page, 'This device')
  await shoot('device')
  await page.evaluate(() => localStorage.setItem('language', 'ar'))
  await page.goto(world.origin)
  await page.locator('html[dir=rtl] a.row').first().waitFor()
  await shoot('list-ar')
  await page.evaluate(() => localStorage.removeItem('language'))
}

async function shootList({ world, page, shoot }: Scene): Promise<void> {
  await page.goto(world.origin)
  await press(page, /^Action needed/)
  await shoot('list-filtered')
  await page.getByRole('searchbox').fill('nothing like it')
  await see(page, 'No results')
  await shoot('list-nothing-found')
  await press(page, 'Show all')
}

async function shootImport({ world, page, shoot }: Scene): Promise<void> {
  await page.goto(`${world.origin}/import`)
  const choose = page.getByLabel('Choose a file').and(page.locator('input'))
  await page.getByRole('button', { name: 'Choose a file' }).waitFor()
  await shoot('import')
  await choose.setInputFiles({ name: 'day.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })
  await see(page, /lines need fixing/)
  await shoot('import-report')
  await choose.setInputFiles({
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await see(page, 'This file can’t be imported')
  await shoot('import-unreadable')
}

async function shootScanner({ world, page, shoot }: Scene): Promise<void> {
  await page.goto(`${world.origin}/new`)
  await press(page, 'Scan')
  await see(page, 'Place the code inside the frame.')
  await shoot('scanner')
  await page.goto(`${world.origin}/new`)
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await press(page, 'Scan')
  await see(page, 'The camera is blocked.')
  await shoot('scanner-refused')
}

/** What a check can end with that is neither yes nor a simple try again. */
async function shootEndings(scene: Scene): Promise<void> {
  const { world, page, shoot } = scene
  for (const [reference, outcome, words, name] of [
    ['Order 3001', 'consent_declined', 'consent declined', 'manual-way'],
    ['Order 3002', 'device_not_supported', 'no camera', 'other-device'],
    ['Order 3003', 'under_supported_age', 'under age', 'stop'],
  ] as const) {
    await createAll(scene, [[reference, { outcome }]])
    await open(scene, reference)
    await heading(page, `Action needed: ${words}`)
    await shoot(name)
  }
  await open(scene, 'Order 3001')
  await press(page, 'Resolve manually')
  await press(page, 'The person declined')
  await press(page, 'Resolve manually')
  await page.locator('.hero').getByRole('heading', { name: 'Resolved manually' }).waitFor()
  await shoot('closed')
  const id = await createRequest(scene, 'Order 3004')
  await see(page, 'Ready to verify')
  await press(page, /^On this device/)
  const modal = stripeFrame(page)
  await modal.getByRole('button', { name: 'Accept and continue' }).waitFor()
  await shoot('modal')
  await page.goto(`${world.origin}/requests/${id}`)
  await page.locator('.hand-back').waitFor()
  await shoot('hand-back')
  await takeBack(page)
  await heading(page, 'Waiting for the person')
  await shoot('open')
  await unfold(page, 'Cancel request')
  await page.getByRole('button', { name: 'Cancel request', exact: true }).last().click()
  await see(page, 'Cancel request permanently')
  await shoot('call-off')
  await press(page, 'Cancel request permanently')
  await heading(page, 'Cancelled')
  await shoot('canceled')
}

async function shootChange(scene: Scene): Promise<void> {
  const { page, shoot } = scene
  await createRequest(scene, 'Order 3005')
  await see(page, 'Ready to verify')
  await unfold(page, 'Change or cancel')
  await page.getByRole('link', { name: 'Change' }).click()
  await heading(page, 'Change request')
  await shoot('change')
  await page.goBack()
  await page.locator('.hero').waitFor()
  await unfold(page, 'Change or cancel')
  await page.getByRole('button', { name: 'Cancel request', exact: true }).click()
  await see(page, 'Cancel request permanently')
  await shoot('remove')
}

async function shootOffline(scene: Scene): Promise<void> {
  const { world, page, shoot } = scene
  // A device that believes in its network would mark what it saves as sent.
  await cutOff(world.cable, page.context())
  await createRequest(scene, 'Order 1007')
  await shoot('saved-offline')
  await page.goto(world.origin)
  await see(page, /Offline/)
  await shoot('list-offline')
  await createRequest(scene, 'Order 1008')
  await unfold(page, 'Change or delete')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await press(page, 'Delete request')
  await heading(page, 'Request deleted')
  await shoot('removed')
  await spoilQueued(page)
  await backOnline(world.cable, page.context())
  await page.goto(world.origin)
  // Its row moves to another group as the answer comes.
  await page.getByRole('link', { name: /Order 1007.*Not accepted/ }).waitFor()
  await open(scene, 'Order 1007')
  await heading(page, 'Not accepted')
  await shoot('refused')
}
