/**
 * What comes from Stripe, and what becomes of everybody while nothing does: in a real Chromium, with
 * the Worker and the sandbox as processes. "An hour" is an hour of the sandbox's clock.
 */
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { takeBackIfAsked } from '../kit/steps/take-back.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

/** Generous, for a busy machine; a page whose socket stands polls only once a minute. */
const BOUND_MS = 10_000

const HOUR_MS = 60 * 60_000

let world: World
let chromium: OwnChromium
let agent: Page
let supervisor: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.stripe)
  chromium = await startChromium(world.profile)
  agent = await enrol(chromium.context, 'agent')
  supervisor = await enrol(await chromium.browser.newContext(), 'supervisor')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function enrol(context: OwnChromium['context'], role: Role): Promise<Page> {
  const page = await context.newPage()
  await enrolDevice(page, await world.link(role), role)
  await page.getByRole('heading', { name: 'Requests' }).first().waitFor()
  return page
}

const see = (on: Page, text: string | RegExp) => on.getByText(text).first().waitFor()

async function createRequest(reference: string): Promise<void> {
  await agent.goto(`${world.origin}/new`)
  if (await takeBackIfAsked(agent)) await agent.goto(`${world.origin}/new`)
  await agent.getByLabel('Reference').fill(reference)
  await agent.getByRole('button', { name: 'Create request' }).click()
  await agent.getByRole('heading', { name: reference }).waitFor()
}

async function open(page: Page, reference: string): Promise<void> {
  await page.goto(world.origin)
  if (await takeBackIfAsked(page)) await page.goto(world.origin)
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await page.getByRole('heading', { name: reference }).waitFor()
}

const pressStart = () => agent.getByRole('button', { name: /Stripe.s page/ }).click()
const opens = () => agent.waitForURL(`${world.sandbox}/**`)

async function control(path: string, body: object, method = 'POST'): Promise<void> {
  const sent = method === 'POST' ? { body: JSON.stringify(body) } : {}
  const answer = await fetch(`${world.sandbox}/_sandbox/${path}`, { method, ...sent })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
}

const Sessions = v.object({ data: v.array(v.object({ id: v.string() })) })
async function sessions(): Promise<number> {
  const answer = await fetch(`${world.sandbox}/v1/identity/verification_sessions?limit=100`, {
    headers: { Authorization: 'Bearer sk_test_fieldproof_local' },
  })
  return v.parse(Sessions, await answer.json()).data.length
}

/** When each frame of the page's next live socket arrived. */
const framesOf = (page: Page): number[] => {
  const heard: number[] = []
  page.on('websocket', (socket) => socket.on('framereceived', () => heard.push(Date.now())))
  return heard
}

test('Invariant 4: a verdict at Stripe is on the screen by the socket, without a poll', async ({
  annotate,
}) => {
  await createRequest('Order 2001')
  await see(agent, 'Ready to verify')
  await pressStart()
  await opens()
  const frames = framesOf(supervisor)
  const stands = supervisor.waitForEvent('websocket')
  await open(supervisor, 'Order 2001')
  await stands
  await supervisor.getByRole('heading', { name: 'In progress' }).waitFor()
  await supervisor.waitForLoadState('networkidle')

  const decidedAt = Date.now()
  await decide(world.sandbox, 'Order 2001', { outcome: 'verified' })
  await supervisor
    .getByRole('heading', { name: 'Verified', exact: true })
    .waitFor({ timeout: BOUND_MS })
  await annotate(`${Date.now() - decidedAt} ms from the outcome at Stripe to the words on a screen`)
  expect(frames.some((at) => at >= decidedAt)).toBe(true)
})

test('Stripe is down for an hour: all drains, only who starts is told, then all goes on', async () => {
  const references = ['Order 2003', 'Order 2004', 'Order 2005', 'Order 2006']
  await createRequest('Order 2002')
  await see(agent, 'Ready to verify')
  await pressStart()
  await opens()
  // Stripe is still checking this one when it goes down, and decides it meanwhile.
  await decide(world.sandbox, 'Order 2002', { outcome: 'verified', delay_ms: HOUR_MS / 4 })
  await open(supervisor, 'Order 2002')
  await supervisor.getByRole('heading', { name: 'Processing', exact: true }).waitFor()
  const before = await sessions()
  await control('faults', {
    path: '/v1/identity/*',
    kind: 'status',
    status: 503,
    times: 100_000,
  })

  for (const reference of references) {
    await createRequest(reference)
    await see(agent, 'Ready to verify')
  }
  await pressStart()
  await agent.getByRole('alert').filter({ hasText: 'Stripe has a problem' }).waitFor()

  await control('clock', { advance_ms: HOUR_MS / 2 })
  // The office has them all, and nothing on its screen speaks of trouble.
  await supervisor.goto(world.origin)
  for (const reference of references) await see(supervisor, reference)
  expect(await supervisor.getByRole('row').filter({ hasText: 'Processing' }).count()).toBe(1)
  await see(supervisor, /^Synced · /)
  expect(await supervisor.getByRole('alert').count()).toBe(0)
  await agent.goto(world.origin)
  await agent.locator('.sync-chip').filter({ hasText: 'Synced' }).waitFor()
  expect(await agent.getByRole('alert').count()).toBe(0)
  const ready = agent.locator('.row').filter({ hasText: 'Ready to verify' })
  expect(await ready.count()).toBe(references.length)

  await control('clock', { advance_ms: HOUR_MS / 2 })
  await control('faults', {}, 'DELETE')
  await open(agent, 'Order 2006')
  await pressStart()
  await opens()
  expect(await sessions()).toBe(before + 1)
  await decide(world.sandbox, 'Order 2006', { outcome: 'verified' })
  for (const reference of ['Order 2006', 'Order 2002']) {
    await open(supervisor, reference)
    await supervisor
      .getByRole('heading', { name: 'Verified', exact: true })
      .waitFor({ timeout: BOUND_MS })
  }
})
