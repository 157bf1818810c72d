/**
 * The offline handover, walked in order: an agent without network shows a QR, a stranger's phone with
 * network verifies from it, and the agent's phone comes back last. Two browsers, each with a line of
 * its own to the same Worker.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../../worker/operator/run-node.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { readQr } from '../kit/chromium/read-qr.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { createWithDetails, linkOnScreen } from '../kit/steps/show-code.ts'
import { walkCheck } from '../kit/steps/walk-check.ts'
import { type Cable, layCable } from '../stack/cable.ts'
import { backOnline, cutOff } from '../stack/signal.ts'
import { startWorld, type World } from '../stack/world.ts'

const PORTS = { subject: 8903, app: 8904, agent: 8906 }

const DIST = path.join(ROOT, 'web/dist')

let world: World
let line: Cable
let agentPhone: OwnChromium
let subjectPhone: OwnChromium
let agent: Page
let subject: Page
const strangersProfile = mkdtempSync(path.join(tmpdir(), 'fieldproof-stranger-'))

beforeAll(async () => {
  world = await startWorld(PORTS.subject)
  line = await layCable(PORTS.agent, PORTS.app)
  // The same address, by another line: so one of them can be cut.
  const detour = `MAP 127.0.0.1:${PORTS.subject} 127.0.0.1:${PORTS.agent}`
  agentPhone = await startChromium(world.profile, [`--host-resolver-rules=${detour}`])
  subjectPhone = await startChromium(strangersProfile)
  agent = await phone(agentPhone)
  subject = await phone(subjectPhone)
})

async function phone({ context }: OwnChromium): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  return page
}

afterAll(async () => {
  await Promise.all([agentPhone?.kill(), subjectPhone?.kill(), line?.close()])
  await world?.end()
  rmSync(strangersProfile, { recursive: true, force: true })
})

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

const createRequest = (reference: string) => createWithDetails(agent, world.origin, reference)

const words = (page: Page) => page.locator('.ticket-words strong, .words strong').textContent()

const Log = v.object({ calls: v.array(v.object({ method: v.string(), path: v.string() })) })
async function creates(): Promise<number> {
  const answer: unknown = await (await fetch(`${world.sandbox}/_sandbox/log`)).json()
  const { calls } = v.parse(Log, answer)
  return calls.filter(
    ({ method, path }) => method === 'POST' && path === '/v1/identity/verification_sessions',
  ).length
}

const rowOf = (page: Page, reference: string): Promise<Record<string, unknown> | undefined> =>
  page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('fieldproof-device'))
    const rows = await done(db.transaction('replica').objectStore('replica').getAll())
    db.close()
    return rows.find(({ reference }) => reference === wanted)
  }, reference)

let link: string

test('an agent without network shows a QR, and a camera can read it', async () => {
  await enrolDevice(agent, await world.link('agent'), 'Phone 7')
  await see(agent, 'No requests yet')
  await cutOff(line, agentPhone.context)
  await createRequest('Order 2001')
  link = await linkOnScreen(agent)
  expect(link.slice(`${world.origin}/v#`.length)).toMatch(/^[A-Z2-7]+$/)
  expect(link.length).toBeLessThan(700)
  await see(agent, 'The link’s status updates once you’re online.')
  expect(await agent.getByText('Not opened yet').count()).toBe(0)
  await expectAccessible(agent)
})

test('a stranger’s phone opens it: who asks, why, and the same two words', async () => {
  await subject.goto(link)
  await subject.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
  expect(subject.url()).toBe(link)
  expect(await fetchedBy(subject)).toEqual(ordinaryVisit().toSorted())
  await expect.poll(() => words(subject)).toBe(await words(agent))
  await expectAccessible(subject)
  expect(await subject.evaluate(() => indexedDB.databases())).toEqual([])
  expect(await subject.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
})

/** On a small phone, too, what leads on is there before anybody scrolls. */
async function expectInSight(button: string) {
  await subject.setViewportSize({ width: 360, height: 640 })
  const box = await subject.getByRole('button', { name: button }).boundingBox()
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
  await subject.setViewportSize({ width: 390, height: 844 })
}

test('it goes on only after their own yes', async () => {
  await expectInSight('Continue to Stripe')
  await press(subject, 'Continue to Stripe')
  await see(subject, 'Select the box to continue.')
  expect(await creates()).toBe(0)
  await subject.getByRole('checkbox').check()
  await press(subject, 'Continue to Stripe')
  await subject.waitForURL(`${world.sandbox}/**`)
})

test('a document that has expired brings them back with what helps, and another try', async () => {
  // From here on their browser translates whatever the page says.
  await subject.addInitScript(translateAsChromeDoes)
  await walkCheck(subject, 'document_expired')
  await subject.waitForURL(`${world.origin}/v`)
  await see(subject, 'Your document has expired. Use one that is still valid.')
  await see(subject, 'You have 2 attempts left.')
  // Why it failed stands right below that it did.
  expect(await subject.locator('main').innerText()).toMatch(/verified\s+Your document has expired/)
  // As long as they can go on, both screens show the same two words.
  await expect.poll(() => words(subject)).toBe(await words(agent))
  expect(await subject.locator('h1 font font').count()).toBe(1)
  await expectAccessible(subject)
  await expectInSight('Try again')
  await press(subject, 'Try again')
  await subject.waitForURL(`${world.sandbox}/**`)
  await walkCheck(subject, 'verified')
  await subject.waitForURL(`${world.origin}/v`)
  await subject.getByRole('heading', { name: 'You’re verified' }).waitFor()
  await expectAccessible(subject)
})

test('the agent’s phone comes back: the notes arrive, and nothing is created twice', async () => {
  await agent.goto(world.origin)
  await agent.locator('.sync-chip').filter({ hasText: 'Offline · 1' }).waitFor()
  await backOnline(line, agentPhone.context)
  await agent.locator('.sync-chip').filter({ hasText: 'Synced' }).waitFor()
  await agent.getByRole('link', { name: /Order 2001/ }).click()
  await agent.getByRole('heading', { name: 'Verified' }).waitFor()
  expect(await rowOf(agent, 'Order 2001')).toMatchObject({
    partial: false,
    notes: expect.stringMatching(/^[\w-]{43}$/),
    edit: 1,
  })
  expect(await creates()).toBe(1)
})

/** Once the ledger has the request, the code on the agent's screen is another, with fewer modules. */
async function shortLinkOnScreen(): Promise<string> {
  const form = new RegExp(`^${world.origin}/v#DEMO\\.[A-Z2-7]{26}$`, 'i')
  await expect.poll(codeOnScreen, { timeout: 15_000 }).toMatch(form)
  return codeOnScreen()
}

const codeOnScreen = async () =>
  (await readQr(agent, await agent.locator('canvas.qr').screenshot())) ?? 'no code'

test('with network the code is a short link; who opened it is told; revoked, it opens no more', async () => {
  await createRequest('Order 2002')
  await linkOnScreen(agent)
  const first = await shortLinkOnScreen()
  const revokeAt = () => agent.getByRole('button', { name: 'Revoke link' }).boundingBox()
  await see(agent, 'Not opened yet')
  const before = await revokeAt()
  const smaller = first.replace(/#.*/, (fragment) => fragment.toLowerCase())
  await subject.goto(smaller)
  await subject.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
  await see(agent, /Link opened /)
  expect(await revokeAt()).toEqual(before)
  expect(await words(agent)).toBe(await words(subject))
  await subject.reload()
  await subject.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()

  const other = await subjectPhone.context.newPage()
  await other.goto(first)
  await see(agent, /Opened on 2 phones, or 2 times on one/)
  await expectAccessible(agent)
  await other.close()

  await press(agent, 'Revoke link')
  const focused = agent.locator('dialog :focus')
  await expect.poll(() => focused.allInnerTexts()).toEqual(['Keep link'])
  await press(agent, 'Revoke link permanently')
  await see(agent, 'Link revoked. A new one has taken its place.')
  await subject.reload()
  await subject.getByRole('heading', { name: 'This link was revoked' }).waitFor()
  await subject.getByRole('banner').getByText('Fieldproof').waitFor()
  await expectAccessible(subject)
  await expect.poll(codeOnScreen, { timeout: 15_000 }).not.toBe(first)
  const second = await shortLinkOnScreen()
  expect(second).not.toBe(first)
  expect(await agent.getByText(/Opened on 2 phones/).count()).toBe(0)
  await subject.goto(second)
  await subject.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
})

test('that an attempt failed is told at once, in the place of the code', async () => {
  await subject.getByRole('checkbox').check()
  await press(subject, 'Continue to Stripe')
  await subject.waitForURL(`${world.sandbox}/**`)
  await walkCheck(subject, 'document_expired')
  await agent.locator('dialog.ticket').waitFor({ state: 'detached' })
  await agent.getByRole('heading', { name: 'Action needed: document expired' }).waitFor()
  await agent.getByRole('heading', { name: 'Start another attempt' }).waitFor()
  await see(agent, 'The person can also try again on their phone.')
})

test('that they try again on their own phone is told, until it is known how that went', async () => {
  await subject.waitForURL(`${world.origin}/v`)
  expect(await agent.getByText(/Another attempt started/).count()).toBe(0)
  await press(subject, 'Try again')
  await see(agent, /Another attempt started/)
  // What would be a second hand-over does not ask to be pressed.
  await agent.getByRole('heading', { name: 'Hand over again' }).waitFor()
  expect(await agent.locator('.way.primary').count()).toBe(0)
  await subject.waitForURL(`${world.sandbox}/**`)
  await walkCheck(subject, 'document_expired')
  await agent.getByText(/Another attempt started/).waitFor({ state: 'detached' })
  await agent.getByRole('heading', { name: 'Action needed: document expired' }).waitFor()
})

test('a ticket made without network is withdrawn with the short link', async () => {
  await cutOff(line, agentPhone.context)
  await createRequest('Order 2003')
  const ticket = await linkOnScreen(agent)
  await backOnline(line, agentPhone.context)
  await shortLinkOnScreen()
  await subject.goto(ticket)
  await subject.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
  await press(agent, 'Revoke link')
  await press(agent, 'Revoke link permanently')
  await see(agent, 'Link revoked. A new one has taken its place.')
  await subject.reload()
  await subject.getByRole('heading', { name: 'This link was revoked' }).waitFor()
})

test('without network, or with half a link, the page says what to do', async () => {
  await subject.goto(`${world.origin}/v#${link.split('#')[1]?.slice(0, -9)}`)
  await subject.getByRole('heading', { name: 'Part of your link is missing' }).waitFor()
  const other = await subjectPhone.context.newPage()
  await other.goto(`${world.origin}/v`)
  await other.getByRole('heading', { name: 'Your link is incomplete' }).waitFor()
  await other.route('**/api/tickets', (route) => route.abort())
  // Only the fragment differs: the page takes it and starts anew by itself.
  await other.evaluate((address) => location.assign(address), link)
  await other.getByRole('heading', { name: 'No connection' }).waitFor()
  await expectAccessible(other)
  await other.close()
})

/** Puts each text into two elements of its own, as soon as it is there. The words stay, to be found. */
function translateAsChromeDoes(): void {
  const wrap = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (texts.nextNode()) found.push(texts.currentNode as Text)
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('font, script, style')) continue
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.append(text.data)
      outer.append(inner)
      text.replaceWith(outer)
    }
  }
  addEventListener('DOMContentLoaded', () => {
    wrap()
    new MutationObserver(wrap).observe(document.body, { childList: true, subtree: true })
  })
}

/** The files of the page, as they are built, without the document itself, in which its style is. */
function ordinaryVisit(): string[] {
  const html = readFileSync(path.join(DIST, 'ticket-page.html'), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, at = '']) => at)
  const said = readdirSync(path.join(DIST, 'assets')).filter((file) =>
    /^ticket-page-en-ticket-page-/.test(file),
  )
  expect([linked.length, said.length]).toEqual([1, 1])
  return [...linked, ...said.map((file) => `assets/${file}`)]
}

const fetchedBy = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((name) => name.startsWith('assets/'))
      .toSorted(),
  )

// One of them is what the document says in six languages where its script does not come, a tenth is the
// foot that keeps the button in sight, with what fades out above it.
test('an ordinary visit fetches at most 21.2 KB, words and style sheet and all', () => {
  const bytes = ['ticket-page.html', ...ordinaryVisit()].map(
    (file) => gzipSync(readFileSync(path.join(DIST, file))).length,
  )
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(21.2 * 1024)
})
