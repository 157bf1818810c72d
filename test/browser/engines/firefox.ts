/** Firefox on a profile that outlives it, without a window. Driven over WebDriver BiDi. */
import { type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core'
import { type Engine, nameOf, type Tab, until } from './engine.ts'
import { findIn, type Look } from './look.ts'

export type Firefox = Engine & {
  /** An extension that is a folder, until this Firefox ends. */
  install(folder: string): Promise<void>
  /** All that are open: nobody may drive one to a page of an extension, but it may open one itself. */
  tabs(): Promise<Tab[]>
}

/** `prefs`: beside those that a driven Firefox has anyway. */
export async function startFirefox(
  executablePath: string,
  profile: string,
  prefs: Readonly<Record<string, unknown>> = {},
): Promise<Firefox> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: prefs,
    defaultViewport: { width: 1280, height: 900 },
  })
  const [page = await browser.newPage()] = await browser.pages()
  return {
    tab: tabOf(page),
    install: async (folder) => {
      await browser.installExtension(folder)
    },
    tabs: async () => (await browser.pages()).map(tabOf),
    kill: async () => {
      const process = browser.process()
      const ended = new Promise((resolve) => process?.once('exit', resolve))
      process?.kill('SIGKILL')
      await ended
    },
  }
}

function tabOf(page: Page): Tab {
  let frame: Frame = page.mainFrame()
  const find = (what: Look) =>
    until(nameOf(what), async () => {
      const found = (await frame.evaluateHandle(findIn, what)).asElement()
      return found as ElementHandle<Element> | null
    })
  return {
    goto: async (url) => {
      await page.goto(url)
    },
    url: async () => page.url(),
    run: (work, ...args) =>
      frame.evaluate(`(${work})(...${JSON.stringify(args)})`) as Promise<never>,
    see: async (what) => {
      await find(what)
    },
    press: async (what) => {
      await until(nameOf(what), async () => {
        await (await find(what)).click()
        return true
      })
    },
    fill: async (what, text) => {
      await (await find(what)).type(text)
    },
    within: async (title, work) => {
      const holder = await until(`frame “${title}”`, () => page.$(`iframe[title="${title}"]`))
      frame = await until(`inside “${title}”`, () => holder.contentFrame())
      try {
        await work()
      } finally {
        frame = page.mainFrame()
      }
    },
    resize: (width, height) => page.setViewport({ width, height }),
    picture: async () => Buffer.from(await page.screenshot()),
  }
}
