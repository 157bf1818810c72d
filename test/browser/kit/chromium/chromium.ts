/**
 * A real Chromium of our own: found or installed, started on a profile that outlives it, and killed
 * the hard way when a test wants a flat battery.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { tapOneByOne } from './one-by-one.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** `CHROMIUM_PATH`, an installed Chrome or Chromium, Playwright's own, or Debian's when root. */
export function findChromium(): string {
  const { CHROMIUM_PATH } = process.env
  const found = [CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  )
  if (found) return found
  if (process.getuid?.() === 0) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
    return '/usr/bin/chromium'
  }
  throw new Error('No Chromium: set CHROMIUM_PATH, or install Chrome, or run once as root.')
}

export type OwnChromium = {
  browser: Browser
  context: BrowserContext
  /** SIGKILL to every process of it, as when the battery is pulled. */
  kill(): Promise<void>
}

const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The consent to use a camera, and a picture to use it on.
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--remote-debugging-port=0',
]

const running = new Set<Browser>()

/** Of every browser that was started here and is not killed yet. */
export const openPages = (): readonly Page[] =>
  [...running].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages())

/** `more`: further switches of Chromium's. */
export async function startChromium(
  profile: string,
  more: readonly string[] = [],
): Promise<OwnChromium> {
  const portFile = path.join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const args = [...ARGS, ...more, `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(findChromium(), args, { detached: true, stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const deadline = Date.now() + 30_000
  while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) {
    if (Date.now() > deadline) throw new Error('Chromium did not start within 30 s')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  running.add(browser)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no context')
  const [blank] = context.pages()
  if (blank) tapOneByOne(blank)
  return {
    browser,
    context,
    kill: async () => {
      running.delete(browser)
      if (child.pid) killGroup(child.pid)
      await ended
      // The lock of a killed Chromium names a process that is gone.
      rmSync(path.join(profile, 'SingletonLock'), { force: true })
    },
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    // It was closed, or killed before: all of it is gone.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
