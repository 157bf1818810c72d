/**
 * WebKit as WebKitGTK has it, on a screen of its own that nobody sees (Xvfb). Driven over WebDriver,
 * its browser keeps no profile: it begins empty, and what it knew ends with it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { type Engine, nameOf, type Tab, until } from './engine.ts'
import { findIn, type Look } from './look.ts'
import { type ElementRef, isElement, WebDriver } from './webdriver.ts'

export async function startWebkit(driverPath: string, port: number): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const display = await firstLine(screen, screen.stdio[3] as Readable)
  const driver = spawn(driverPath, ['-p', String(port)], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, DISPLAY: `:${display}` },
  })
  const at = `http://127.0.0.1:${port}`
  await until('the driver of WebKit', async () => (await fetch(`${at}/status`)).ok || null)
  const session = await WebDriver.start(at, {})
  return {
    tab: tabOf(session),
    kill: async () => {
      await Promise.all([endGroup(driver), endGroup(screen)])
    },
  }
}

function firstLine(of: ChildProcess, output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    output.once('data', (said) => resolve(String(said).trim()))
    of.once('error', reject)
    of.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
  })
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGKILL')
  await ended
}

function tabOf(session: WebDriver): Tab {
  const find = (what: Look): Promise<ElementRef> =>
    until(nameOf(what), async () => {
      const found = await session.ask(String(findIn), [what])
      return isElement(found) ? found : null
    })
  return {
    goto: async (url) => {
      await session.post('/url', { url })
    },
    url: async () => String(await session.get('/url')),
    run: (work, ...args) => session.run(String(work), args) as Promise<never>,
    see: async (what) => {
      await find(what)
    },
    press: (what) =>
      until(nameOf(what), async () => {
        await session.click(await find(what))
        return
      }),
    fill: async (what, text) => {
      await session.type(await find(what), text)
    },
    within: async (title, work) => {
      const frame = await until(`frame “${title}”`, async () => {
        const found = await session.ask(
          String((title: string) => document.querySelector(`iframe[title="${title}"]`)),
          [title],
        )
        return isElement(found) ? found : null
      })
      await session.post('/frame', { id: frame })
      try {
        await work()
      } finally {
        await session.post('/frame', { id: null })
      }
    },
    resize: async (width, height) => {
      await session.post('/window/rect', { width, height })
    },
    picture: async () => Buffer.from(String(await session.get('/screenshot')), 'base64'),
  }
}
