/**
 * The device: a real Chromium on a profile that outlives it. It can be killed and switched on again,
 * its service workers stopped, and its clock set wrong in pages and service workers alike.
 */
import type { Page, Worker } from 'playwright-core'
import { type OwnChromium, startChromium } from '../../browser/kit/chromium/chromium.ts'
import { setClock } from './wrong-clock.ts'

/** Nothing the app does by itself takes longer; what a fault holds up is given up by then. */
const TIMEOUT_MS = 8_000

/** Two tabs of one site share a process otherwise: who freezes one of them freezes both. */
const A_PROCESS_FOR_EACH_TAB = '--disable-features=ProcessPerSiteUpToMainFrameThreshold'

export class Phone {
  readonly #profile: string
  #chromium: OwnChromium | null = null
  #page: Page | null = null
  #clockOffsetMs = 0

  constructor(profile: string) {
    this.#profile = profile
  }

  get page(): Page {
    if (!this.#page) throw new Error('the phone is off')
    return this.#page
  }

  get isOn(): boolean {
    return this.#chromium !== null
  }

  async switchOn(): Promise<void> {
    const chromium = await startChromium(this.#profile, [A_PROCESS_FOR_EACH_TAB])
    this.#chromium = chromium
    const { context } = chromium
    context.setDefaultTimeout(TIMEOUT_MS)
    context.on('serviceworker', (worker) => this.#setClockIn(worker))
    for (const worker of context.serviceWorkers()) this.#setClockIn(worker)
    await context.addInitScript(setClock, this.#clockOffsetMs)
    this.#page = context.pages()[0] ?? (await context.newPage())
  }

  /** SIGKILL to every process of the browser. */
  async kill(): Promise<void> {
    const chromium = this.#chromium
    this.#chromium = null
    this.#page = null
    await chromium?.kill()
  }

  /** A second device in the same browser, with storage of its own. */
  async openAnother(): Promise<Page> {
    if (!this.#chromium) throw new Error('the phone is off')
    const context = await this.#chromium.browser.newContext()
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  /** Another tab of the app on this device. */
  openTab(): Promise<Page> {
    return this.page.context().newPage()
  }

  async setClock(offsetMs: number): Promise<void> {
    this.#clockOffsetMs = offsetMs
    const context = this.page.context()
    await context.addInitScript(setClock, offsetMs)
    await this.page.evaluate(setClock, offsetMs)
    for (const worker of context.serviceWorkers()) this.#setClockIn(worker)
  }

  /** As Chromium does to an idle one, or when memory runs low. */
  async stopServiceWorkers(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
  }

  #setClockIn(worker: Worker): void {
    // It may be gone before it is reached: then nothing ran in it either.
    worker.evaluate(setClock, this.#clockOffsetMs).catch(() => {})
  }
}
