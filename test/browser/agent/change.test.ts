/**
 * A request is changed, removed, and brought by a recovery file: in a real Chromium, with and without signal.
 * Each step starts where the last one ended.
 */
import path from 'node:path'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { fillDisk } from '../kit/chromium/fill-disk.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import { unfold } from '../kit/steps/unfold.ts'
import { WORLDS } from '../stack/ports.ts'
import { backOnline, cutOff } from '../stack/signal.ts'
import { startWorld, type World } from '../stack/world.ts'

const EMAIL = 'jenny.rosen@example.com'

/** What was sent is canceled, not deleted. */
const CHANGE = /^Change or (delete|cancel)$/

let world: World
let phone: OwnChromium
let desk: OwnChromium
let page: Page
let office: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.change)
  phone = await startChromium(world.profile)
  page = await enrol(phone, 'agent', 'Phone 7')
})

afterAll(async () => {
  // Whichever is still there.
  await Promise.allSettled([phone?.kill(), desk?.kill()])
  await world?.end()
})

async function enrol({ context }: OwnChromium, role: Role, label: string): Promise<Page> {
  const enrolling = await context.newPage()
  await enrolDevice(enrolling, await world.link(role), label)
  await enrolling.getByRole('heading', { name: 'Requests' }).first().waitFor()
  return enrolling
}

const see = (text: string | RegExp, on = page) => on.getByText(text).first().waitFor()
/** What stands in the fold of it. */
async function pressFolded(name: string): Promise<void> {
  await unfold(page, CHANGE)
  await page.getByRole('button', { name, exact: true }).click()
}
const press = (name: string | RegExp, on = page) => on.getByRole('button', { name }).first().click()

async function createRequest(reference: string): Promise<string> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill(reference)
  await page.getByText('Contact details and note').click()
  await page.getByLabel('Email').fill(EMAIL)
  await press('Create request')
  await page.getByRole('heading', { name: reference }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const Log = v.object({ calls: v.array(v.object({ method: v.string(), path: v.string() })) })
async function cancels(): Promise<number> {
  const answer: unknown = await (await fetch(`${world.sandbox}/_sandbox/log`)).json()
  return v.parse(Log, answer).calls.filter((call) => call.path.endsWith('/cancel')).length
}

test('without signal a request is changed; its sealed details stay, unread', async () => {
  await cutOff(world.cable, phone.context)
  await createRequest('Order 2001')
  await unfold(page, CHANGE)
  await page.getByRole('link', { name: 'Change' }).click()
  await page.getByRole('heading', { name: 'Change request' }).waitFor()
  expect(await page.getByLabel('Reference').inputValue()).toBe('Order 2001')
  await see('Saved and encrypted.')
  expect(await page.getByLabel('Email').count()).toBe(0)
  await expectAccessible(page)
  expect(await page.content()).not.toContain(EMAIL)
  await page.getByLabel('Reference').fill('Order 2002')
  await press('Save changes')
  await page.getByRole('heading', { name: 'Order 2002' }).waitFor()
  await see('Saved on this phone')
  expect(await page.getByText('Order 2001').count()).toBe(0)
  // Why it has to be typed once more is said where it has to.
  await press('Send link')
  await see('this device can’t read saved contact details')
  await press('Done')
  await backOnline(world.cable, phone.context)
  await see('Ready to verify')
})

test('what the office has can be changed, too, with new details in place of the sealed ones', async () => {
  await unfold(page, CHANGE)
  await page.getByRole('link', { name: 'Change' }).click()
  await press('Replace contact details')
  await page.getByLabel('Email').fill('jenny@')
  await press('Save changes')
  await see('This is not an email address.')
  await page.getByLabel('Email').fill('jenny@example.com')
  await press('Save changes')
  // What was announced before may still say "Ready to verify".
  await page.getByRole('heading', { name: 'Order 2002' }).waitFor()
  await see('Ready to verify')
})

test('a form that somebody goes back to is that of its own request', async () => {
  const ids: string[] = []
  for (const reference of ['Order 2011', 'Order 2012']) ids.push(await createRequest(reference))
  await page.goto(world.origin)
  for (const [n, reference] of ['Order 2011', 'Order 2012'].entries()) {
    if (n > 0) await page.getByRole('link', { name: 'Fieldproof' }).click()
    await page.getByRole('link', { name: new RegExp(reference) }).click()
    await page.getByRole('heading', { name: reference }).waitFor()
    await unfold(page, CHANGE)
    await page.getByRole('link', { name: 'Change' }).click()
    await page.getByRole('heading', { name: 'Change request' }).waitFor()
    expect(await page.getByLabel('Reference').inputValue()).toBe(reference)
  }
  // As from the list that a browser shows where its Back button is held.
  await page.evaluate(() => history.go(-3))
  await page.waitForURL(`${world.origin}/requests/${ids[0]}/change`)
  await expect.poll(() => page.getByLabel('Reference').inputValue()).toBe('Order 2011')
})

test('what nobody has heard of is asked about, goes, and comes back until that is left', async () => {
  await cutOff(world.cable, phone.context)
  await createRequest('Order 2003')
  await pressFolded('Delete')
  await press('Delete request')
  await page.getByRole('heading', { name: 'Request deleted' }).waitFor()
  await press('Undo')
  await page.getByRole('heading', { name: 'Order 2003' }).waitFor()
  await pressFolded('Delete')
  await press('Delete request')
  await page.getByRole('heading', { name: 'Request deleted' }).waitFor()
  await page.goto(world.origin)
  await see('Order 2002')
  expect(await page.getByText('Order 2003').count()).toBe(0)
})

test('without signal a removal waits, and nothing of it can be started meanwhile', async () => {
  await page.getByRole('link', { name: /Order 2002/ }).click()
  await pressFolded('Cancel request')
  await expectAccessible(page)
  await press('Keep request')
  await pressFolded('Cancel request')
  await press('Cancel request permanently')
  await see('Cancellation not sent yet.')
  expect(await page.getByRole('heading', { name: 'Start verification' }).count()).toBe(0)
  await backOnline(world.cable, phone.context)
  await page.getByRole('heading', { name: 'Cancelled' }).waitFor()
})

test('asked whether it may go, the question stays until the removal is kept', async () => {
  await createRequest('Order 2007')
  await see('Ready to verify')
  // A slow phone.
  await page.evaluate(() => {
    const sign = crypto.subtle.sign.bind(crypto.subtle)
    crypto.subtle.sign = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      return sign(...given)
    }
  })
  await pressFolded('Cancel request')
  await press('Cancel request permanently')
  await page
    .getByRole('button', { name: 'Cancel request permanently' })
    .waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('heading', { name: 'Cancelled' }).waitFor()
})

test('a started one is canceled, at Stripe and at once', async () => {
  const id = await createRequest('Order 2004')
  await see('Ready to verify')
  await press(/Stripe.s page/)
  await page.waitForURL(`${world.sandbox}/**`)
  await page.goto(`${world.origin}/requests/${id}`)
  await takeBack(page)
  await see('Waiting for the person')
  // In sight, where nobody can point at it to read what it is called.
  await page
    .getByRole('button', { name: 'Refresh status' })
    .getByText('Refresh', { exact: true })
    .waitFor()
  await unfold(page, 'Cancel request')
  await page.locator('.folds').getByRole('button', { name: 'Cancel request' }).last().click()
  await expectAccessible(page)
  await press('Cancel request permanently')
  await page.getByRole('heading', { name: 'Cancelled' }).waitFor()
  expect(await cancels()).toBe(1)
})

async function rename(reference: string, on: Page): Promise<void> {
  await unfold(on, CHANGE)
  await on.getByRole('link', { name: 'Change' }).click()
  await on.getByLabel('Reference').fill(reference)
  await press('Save changes', on)
  await on.getByRole('heading', { name: reference }).waitFor()
}

test('where two changed the same request, the later one is told and may insist', async () => {
  desk = await startChromium(path.join(world.profile, 'desk'))
  office = await enrol(desk, 'supervisor', 'Desk')
  const id = await createRequest('Order 2006')
  await see('Ready to verify')
  await office.goto(`${world.origin}/requests/${id}`)
  await office.getByRole('heading', { name: 'Order 2006' }).waitFor()
  await phone.context.setOffline(true)
  await rename('Order 2006 by phone', page)
  await rename('Order 2006 by desk', office)
  await see(/^Synced/, office)
  await phone.context.setOffline(false)
  await see('Your change wasn’t accepted')
  await see('Reason: changed on another device.')
  await expectAccessible(page)
  await fillDisk(page)
  await press('Send my change again')
  await see('There’s no space left.')
  await expectAccessible(page)
  await page.reload()
  await press('Send my change again')
  await office.getByRole('heading', { name: 'Order 2006 by phone' }).waitFor()
  expect(await page.getByText('Your change wasn’t accepted').count()).toBe(0)
})

test('what a phone cannot send any more is brought to the office by another device', async () => {
  await cutOff(world.cable, phone.context)
  await createRequest('Order 2005')
  await page.goto(`${world.origin}/device`)
  await page.getByRole('heading', { name: 'Recovery file' }).waitFor()
  await expectAccessible(page)
  const [download] = await Promise.all([page.waitForEvent('download'), press('Save recovery file')])
  const file = path.join(world.profile, 'recovery.json')
  await download.saveAs(file)
  world.cable.restore()

  await office.goto(`${world.origin}/device`)
  for (let again = 0; again < 2; again++) {
    await office.getByLabel('Import recovery file').setInputFiles(file)
    await see('1 record imported', office)
    await office.reload()
  }
  await office.goto(world.origin)
  await see('Order 2005', office)
})
