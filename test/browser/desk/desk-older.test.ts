/**
 * A desk that keeps only the newest of its site, in a real Chromium: it says so, finds older requests on the
 * server, and works on one that was opened as on any other.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDevice } from '../../bench/device.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

let world: World
let chromium: OwnChromium
let desk: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.deskOlder)
  chromium = await startChromium(world.profile)
  desk = await chromium.context.newPage()
  await desk.setViewportSize({ width: 1440, height: 900 })
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const older = () => desk.getByRole('region', { name: 'Older requests' })
const row = (reference: string) => desk.locator('.desk-row[data-id]', { hasText: reference })

/** As if so many newer ones had come that these had to go. */
const letGo = (references: readonly string[]): Promise<void> =>
  desk.evaluate(
    (gone) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fieldproof-device')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['replica', 'settings', 'changes'], 'readwrite')
          const replica = tx.objectStore('replica')
          const reading = replica.getAll()
          reading.onsuccess = () => {
            for (const { id, reference } of reading.result)
              if (gone.includes(reference)) replica.delete(id)
          }
          tx.objectStore('settings').put(Date.now(), 'partialUntil')
          tx.objectStore('changes').put({ ids: null })
          tx.oncomplete = () => resolve()
          tx.onabort = () => reject(tx.error)
          opening.result.close()
        }
      }),
    references,
  )

test('a desk that holds all of its site says nothing of older requests', async () => {
  await enrolDevice(desk, await world.link('supervisor'), 'Desk 1')
  const phone = await openDevice(world.origin, new URL(await world.link('agent')).hash.slice(1))
  const { push } = await import('../../../web/sync/push/push.ts')
  const { pushingDevice } = await import('../../../web/sync/bindings.ts')
  for (const reference of ['Old gate 1', 'Old gate 2', 'New gate 1']) await phone.save(reference)
  const alone = { alone: <T>(work: () => Promise<T>) => work() }
  await push({ ...pushingDevice(phone.caller), ...alone })
  await row('New gate 1').waitFor()
  expect(await older().count()).toBe(0)
})

test('Invariant 9: once it does not, it says until when some may be missing, and finds them', async () => {
  await letGo(['Old gate 1', 'Old gate 2'])
  await desk.reload()
  await row('New gate 1').waitFor()
  await older().getByText('may be missing on this computer').waitFor()
  expect(await row('Old gate 1').count()).toBe(0)
  await expectAccessible(desk)
  await desk.getByRole('searchbox').fill('old gate')
  await desk.getByText('No results').waitFor()
  await older().getByRole('button', { name: 'Find older requests' }).click()
  await older()
    .getByRole('button', { name: /^Old gate 1/ })
    .waitFor()
  expect(await older().getByRole('button', { name: /gate/ }).count()).toBe(2)
  await expectAccessible(desk)
})

test('one that is opened is here, with all that can be done to it, and stays', async () => {
  await older()
    .getByRole('button', { name: /^Old gate 1/ })
    .click()
  await desk.getByRole('heading', { name: 'Old gate 1' }).waitFor()
  await row('Old gate 1').waitFor()
  await desk.getByRole('button', { name: 'Cancel request' }).first().waitFor()
  await desk.reload()
  await desk.getByRole('heading', { name: 'Old gate 1' }).waitFor()
})

test('a request that is opened by its address is fetched; one that nobody knows is not there', async () => {
  const id = await row('Old gate 1').getAttribute('data-id')
  await letGo(['Old gate 1'])
  await desk.goto(`${world.origin}/requests/${id}`)
  await desk.getByRole('heading', { name: 'Old gate 1' }).waitFor()
  await desk.goto(`${world.origin}/requests/01890000-0000-7000-8000-00000000dead`)
  await desk.getByRole('heading', { name: 'Request not found' }).waitFor()
})

test('without network it says that nothing was found out, not that there is none', async () => {
  await desk.goto(world.origin)
  await row('New gate 1').waitFor()
  await world.cable.cut()
  await older().getByRole('button', { name: 'Find older requests' }).click()
  await older()
    .getByRole('status')
    .getByText(/network|connection|offline/i)
    .waitFor()
  expect(await older().getByText('No older requests match.').count()).toBe(0)
})
