/** A request that an agent created, and the code of it that they show to somebody's phone. */
import type { Page } from 'playwright-core'
import { readQr } from '../chromium/read-qr.ts'

/** With contact details and a note, until the screen of the request says so. */
export async function createWithDetails(
  agent: Page,
  origin: string,
  reference: string,
  email = 'jenny.rosen@example.com',
): Promise<void> {
  await agent.goto(`${origin}/new`)
  await agent.getByLabel('Reference').fill(reference)
  await agent.getByText('Contact details and note').click()
  await agent.getByLabel('Email').fill(email)
  await agent.getByLabel('Note').fill('Ring at the side door')
  await agent.getByRole('button', { name: 'Create request' }).first().click()
  await agent.getByRole('heading', { name: reference }).waitFor()
}

/** What the code on the agent's screen says, as the subject's camera reads it. */
export async function linkOnScreen(agent: Page): Promise<string> {
  await agent.getByRole('button', { name: 'Show QR code' }).first().click()
  await agent.getByRole('img', { name: /QR code/ }).waitFor()
  const link = await readQr(agent, await agent.screenshot())
  if (link === null) throw new Error('no code in the picture')
  return link
}
