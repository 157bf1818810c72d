/** An agent's hands on their phone, as a test has them: in the language that the run is in. */
import type { FrameLocator, Page } from 'playwright-core'
import { t } from '../words.ts'
import { enrolDevice } from './enrol-device.ts'
import { takeBackIfAsked } from './take-back.ts'
import { unfold } from './unfold.ts'
import { stripeFrame } from './walk-check.ts'

export type AgentPhone = {
  see(text: string): Promise<void>
  heading(name: string): Promise<void>
  press(name: string): Promise<void>
  /** What of a request is folded away. */
  unfold(name: string): Promise<void>
  enrol(link: string): Promise<void>
  /** Until the screen of the request says so. */
  createRequest(reference: string): Promise<void>
  /** From the list. */
  open(reference: string): Promise<void>
  /** Until Stripe's modal asks for consent. */
  openModal(): Promise<FrameLocator>
}

export function agentPhone(page: Page, origin: string): AgentPhone {
  async function goTo(address: string): Promise<void> {
    await page.goto(address)
    // Then it leads to the request that somebody was handed over for.
    if (await takeBackIfAsked(page)) await page.goto(address)
  }
  const see = (text: string) => page.getByText(text).first().waitFor()
  const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor()
  const press = (name: string) => page.getByRole('button', { name }).first().click()
  return {
    see,
    heading,
    press,
    unfold: (name) => unfold(page, name),
    async enrol(link) {
      await enrolDevice(page, link, 'Phone 7')
      await see(t('list.empty_title'))
    },
    async createRequest(reference) {
      await goTo(`${origin}/new`)
      await page.getByLabel(t('new.reference')).fill(reference)
      await press(t('new.save'))
      await heading(reference)
    },
    async open(reference) {
      await goTo(`${origin}/`)
      await page.getByRole('link', { name: new RegExp(reference) }).click()
      await heading(reference)
    },
    async openModal() {
      await press(t('handover.here'))
      await page.waitForURL(/handover\.html/)
      const modal = stripeFrame(page)
      await modal.getByRole('button', { name: 'Accept and continue' }).waitFor()
      return modal
    },
  }
}
