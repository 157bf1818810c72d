/**
 * The second of two quick taps does nothing on whatever can be tapped, also where it is no button: on what
 * the first one turned, and on what it put in its own place. Keys are never in doubt.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NEAR_PX, SOON_MS } from '../../web/ui/taps/tap-rule.ts'
import { ROOT } from '../../worker/operator/run-node.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'

const profile = mkdtempSync(path.join(tmpdir(), 'second-tap-'))
let chromium: OwnChromium
let page: Page
let devtools: CDPSession
let rule: string

beforeAll(async () => {
  rule = await bundled('web/ui/taps/second-tap.ts')
  chromium = await startChromium(profile)
  page = await chromium.context.newPage()
  devtools = await page.context().newCDPSession(page)
})

afterAll(async () => {
  await chromium?.kill()
  rmSync(profile, { recursive: true, force: true })
})

/** As a script that any page can run. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'it' } },
  })
  const [output] = [built].flat()
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not built`)
  return chunk.code
}

/** What is tapped has the id `it`. `turns`: the attribute that says how it is, where it is no native one. */
type Kind = { html: string; turns?: string; key?: 'Enter' | 'Space' }

const KINDS: Readonly<Record<string, Kind>> = {
  'a button': { html: '<button id="it"><b>One</b></button>', turns: 'aria-pressed' },
  'a link': { html: '<a id="it" href="#there"><b>One</b></a>', turns: 'aria-current' },
  'an option of a list': {
    html: '<div role="listbox"><div id="it" role="option" tabindex="0"><b>One</b></div></div>',
    turns: 'aria-selected',
  },
  'a row of a table': {
    html: '<div role="grid"><div id="it" role="row" tabindex="0"><span role="gridcell">One</span></div></div>',
    turns: 'aria-selected',
  },
  'a tab': {
    html: '<div role="tablist"><div id="it" role="tab" tabindex="0"><b>One</b></div></div>',
    turns: 'aria-selected',
  },
  'an item of a menu': {
    html: '<ul role="menu"><li id="it" role="menuitemcheckbox" tabindex="0"><b>One</b></li></ul>',
    turns: 'aria-checked',
  },
  'a switch': {
    html: '<div id="it" role="switch" tabindex="0"><b>One</b></div>',
    turns: 'aria-checked',
  },
  'what says nothing of itself': { html: '<div id="it" tabindex="0"><b>One</b></div>' },
  'a summary': {
    html: '<details><summary id="it"><b>One</b></summary>Two</details>',
    key: 'Enter',
  },
  'a box': { html: '<input id="it" type="checkbox">', key: 'Space' },
  'the label of a box': {
    html: '<label id="it"><input type="checkbox"><b>One</b></label>',
    key: 'Space',
  },
  'a label beside its box': {
    html: '<input id="box" type="checkbox"><label id="it" for="box">One</label>',
    key: 'Space',
  },
}

const turned = Object.entries(KINDS).filter(([, { turns, key }]) => turns || key)
const own = Object.entries(KINDS).filter(([, { key }]) => !key)

/** `does`: what an action does to the element that took it. */
async function show({ html, turns = '' }: Kind, does: 'turns' | 'is replaced'): Promise<void> {
  await page.setContent(
    `<style>#it { display: block; inline-size: 200px; min-block-size: 60px; margin: 40px }</style><main>${html}</main>`,
  )
  await page.addScriptTag({ content: rule })
  await page.evaluate(
    ({ turns, does }) => {
      Object.assign(globalThis, { acted: 0 })
      const act = () => Object.assign(globalThis, { acted: 1 + Reflect.get(globalThis, 'acted') })
      // By themselves: a box is ticked, a summary opens.
      addEventListener('change', act)
      document.querySelector('summary')?.addEventListener('click', act)
      if (document.querySelector('summary, input')) return
      const listen = (on: HTMLElement) => {
        on.addEventListener('keydown', ({ key }) => {
          if (key === 'Enter' && !/^[AB]/.test(on.tagName)) on.click()
        })
        on.addEventListener('click', (event) => {
          event.preventDefault()
          act()
          if (does === 'turns') {
            on.setAttribute(turns, String(on.getAttribute(turns) !== 'true'))
            return
          }
          const next = on.cloneNode(true) as HTMLElement
          on.replaceWith(next)
          listen(next)
          next.focus()
        })
      }
      const it = document.getElementById('it')
      if (it) listen(it)
    },
    { turns, does },
  )
}

const acted = () => page.evaluate(() => Number(Reflect.get(globalThis, 'acted')))

/** By their own clock, however long a busy machine takes. */
async function tap(at: number, off = 0): Promise<void> {
  const box = await page.locator('#it').boundingBox()
  if (!box) throw new Error('it is not in sight')
  const place = { x: box.x + 12 + off, y: box.y + 12 }
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await devtools.send('Input.dispatchMouseEvent', {
      ...place,
      type,
      timestamp: at,
      button: 'left',
      clickCount: 1,
    })
}

let now = 0
beforeEach(() => {
  now = Date.now() / 1000
})

test.each(turned)('%s that the first tap turned stays so', async (_, kind) => {
  await show(kind, 'turns')
  await tap(now)
  expect(await acted()).toBe(1)
  await tap(now + 0.2, 5)
  expect(await acted()).toBe(1)
})

test.each(own)('%s that the first tap put in its own place hears of no second', async (_, kind) => {
  await show(kind, 'is replaced')
  await tap(now)
  await tap(now + 0.2, 5)
  expect(await acted()).toBe(1)
})

test.each(Object.entries(KINDS))('%s hears of a tap that is one of its own', async (_, kind) => {
  await show(kind, kind.turns || kind.key ? 'turns' : 'is replaced')
  await tap(now)
  await tap(now + SOON_MS / 1000 + 0.1)
  expect(await acted()).toBe(2)
  await tap(now + SOON_MS / 1000 + 0.2, NEAR_PX + 5)
  expect(await acted()).toBe(3)
})

test.each(Object.entries(KINDS))(
  '%s hears of each key, also right after a tap',
  async (_, kind) => {
    await show(kind, kind.turns || kind.key ? 'turns' : 'is replaced')
    await tap(now)
    await page.locator('input, #it').first().focus()
    for (let n = 0; n < 3; n++) await page.keyboard.press(kind.key ?? 'Enter')
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(await acted()).toBe(4)
  },
)
