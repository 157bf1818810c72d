/** A scan of the panel: its text comes to the button that asked and to no other, once, and nothing else does. */
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import {
  lockOf,
  openChannel,
  readAsked,
  readMessage,
} from '../../../../web/extension/scan/asked.ts'
import { handBack, isAsked } from '../../../../web/extension/scan/hand-back.ts'
import { type ScanApi, ScanTab } from '../../../../web/extension/scan/scan-tab.ts'

const WORDS = { title: 'Scan reference', language: 'en' } as const
/** Messages and locks come in tasks of their own. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 30))

const browsers: Tabs[] = []

/** The tabs of a browser with one window. */
class Tabs {
  readonly urls: string[] = []
  readonly open = new Set<number>()
  readonly fronted: number[] = []
  readonly closed = new Set<(id: number) => void>()
  isPrivate = false

  constructor() {
    browsers.push(this)
  }

  readonly api: ScanApi = {
    runtime: { getURL: (path) => `chrome-extension://id/${path}` },
    tabs: {
      query: async () => [{ id: 1, windowId: 1 }],
      create: async ({ url, openerTabId }) => {
        if (this.isPrivate && openerTabId !== undefined) throw new Error('not of this window')
        const id = 100 + this.urls.push(url)
        this.open.add(id)
        return { id, windowId: 1 }
      },
      update: async (id) => {
        if (!this.open.has(id)) throw new Error(`no tab ${id}`)
        this.fronted.push(id)
        return { id, windowId: 1 }
      },
      onRemoved: {
        addListener: (listen) => this.closed.add(listen),
        removeListener: (listen) => this.closed.delete(listen),
      },
    },
    windows: { update: async () => ({}) },
  }

  close(id: number): void {
    this.open.delete(id)
    for (const listen of [...this.closed]) listen(id)
  }

  closeAll(): void {
    for (const id of [...this.open]) this.close(id)
  }

  ask(n = this.urls.length): string {
    const asked = readAsked(new URL(this.urls[n - 1] ?? '').hash)
    if (!asked) throw new Error('nobody asks')
    return asked.ask
  }
}

const buttons: ScanTab[] = []
function button(tabs: Tabs): ScanTab {
  const made = new ScanTab(tabs.api)
  buttons.push(made)
  return made
}
afterEach(() => {
  vi.useRealTimers()
  for (const one of buttons.splice(0)) one.leave()
  for (const one of browsers.splice(0)) one.closeAll()
})

const held = async (ask: string) =>
  (await navigator.locks.query()).held?.some(({ name }) => name === lockOf(ask)) ?? false

test('what was read comes to the button that asked, and to no other', async () => {
  const [here, there] = [new Tabs(), new Tabs()]
  const [mine, others]: [string[], string[]] = [[], []]
  await button(here).open(WORDS, (text) => mine.push(text))
  await button(there).open(WORDS, (text) => others.push(text))
  expect(here.ask()).not.toBe(there.ask())
  expect(await handBack(there.ask(), 'Order 7')).toBe(true)
  expect([mine, others]).toEqual([[], ['Order 7']])
  expect(await handBack(here.ask(), 'Order 8')).toBe(true)
  expect([mine, others]).toEqual([['Order 8'], ['Order 7']])
})

test('the address of the tab says who asks, and in which words', async () => {
  const tabs = new Tabs()
  await button(tabs).open({ title: 'مسح & رمز #1', language: 'ar' }, () => {})
  expect(tabs.urls[0]).toMatch(/^chrome-extension:\/\/id\/scan\.html#/)
  expect(readAsked(new URL(tabs.urls[0] ?? '').hash)).toEqual({
    ask: tabs.ask(),
    title: 'مسح & رمز #1',
    language: 'ar',
  })
})

test('one ask has one answer', async () => {
  const tabs = new Tabs()
  const texts: string[] = []
  await button(tabs).open(WORDS, (text) => texts.push(text))
  expect(await handBack(tabs.ask(), 'Order 7')).toBe(true)
  expect(await handBack(tabs.ask(), 'Order 8', 50)).toBe(false)
  expect(texts).toEqual(['Order 7'])
})

test('pressed twice, there is one tab, which comes to the front', async () => {
  const tabs = new Tabs()
  const scan = button(tabs)
  await scan.open(WORDS, () => {})
  await scan.open(WORDS, () => {})
  expect([tabs.urls.length, tabs.fronted]).toEqual([1, [101]])
})

test('closed, the tab changes nothing, and the next touch opens another with another id', async () => {
  const tabs = new Tabs()
  const scan = button(tabs)
  const texts: string[] = []
  await scan.open(WORDS, (text) => texts.push(text))
  tabs.close(101)
  await moment()
  expect(await held(tabs.ask(1))).toBe(false)
  await scan.open(WORDS, (text) => texts.push(text))
  expect(tabs.urls).toHaveLength(2)
  expect(tabs.ask(2)).not.toBe(tabs.ask(1))
  expect(await handBack(tabs.ask(1), 'Order 7', 50)).toBe(false)
  expect(await handBack(tabs.ask(2), 'Order 8')).toBe(true)
  expect(texts).toEqual(['Order 8'])
})

test('a tab that was led to another page is left alone, and another one opens', async () => {
  const tabs = new Tabs()
  const scan = button(tabs)
  await scan.open(WORDS, () => {})
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  await scan.open(WORDS, () => {})
  expect([tabs.urls.length, tabs.fronted]).toEqual([2, []])
})

test('a tab that still scans after a minute comes to the front', async () => {
  const tabs = new Tabs()
  const scan = button(tabs)
  await scan.open(WORDS, () => {})
  expect(await isAsked(tabs.ask(), () => {})).toBe(true)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  await scan.open(WORDS, () => {})
  expect([tabs.urls.length, tabs.fronted]).toEqual([1, [101]])
})

test('the tab is told when nobody asks any more, and hands nothing to anybody', async () => {
  const tabs = new Tabs()
  const scan = button(tabs)
  const texts: string[] = []
  await scan.open(WORDS, (text) => texts.push(text))
  let isOver = false
  expect(
    await isAsked(tabs.ask(), () => {
      isOver = true
    }),
  ).toBe(true)
  await moment()
  expect(isOver).toBe(false)
  scan.leave()
  await moment()
  expect(isOver).toBe(true)
  expect(await handBack(tabs.ask(), 'Order 7', 50)).toBe(false)
  expect(texts).toEqual([])
})

test('one that was answered is not told that nobody was there, until its tab is gone', async () => {
  const tabs = new Tabs()
  const scan = button(tabs)
  await scan.open(WORDS, () => scan.leave())
  expect(await handBack(tabs.ask(), 'Order 7')).toBe(true)
  expect(await held(tabs.ask())).toBe(true)
  tabs.close(101)
  await moment()
  expect(await held(tabs.ask())).toBe(false)
})

test('a tab that was opened by nobody, or restored with the browser, asks for no camera', async () => {
  expect(await isAsked(crypto.randomUUID(), () => {})).toBe(false)
})

test('where its own window takes no page of an extension, the browser chooses another', async () => {
  const tabs = new Tabs()
  tabs.isPrivate = true
  const texts: string[] = []
  await button(tabs).open(WORDS, (text) => texts.push(text))
  expect(await handBack(tabs.ask(), 'Order 7')).toBe(true)
  expect(texts).toEqual(['Order 7'])
})

test('a tab that could not be opened leaves nothing waiting', async () => {
  const tabs = new Tabs()
  tabs.api.tabs.create = () => Promise.reject(new Error('no window'))
  await expect(button(tabs).open(WORDS, () => {})).rejects.toThrow('no window')
  await moment()
  const { held = [] } = await navigator.locks.query()
  expect(held.filter(({ name }) => name?.startsWith('fieldproof-scan-'))).toEqual([])
  expect(tabs.closed.size).toBe(0)
})

test('whatever else is said on the channel is not taken', async () => {
  const tabs = new Tabs()
  const texts: string[] = []
  await button(tabs).open(WORDS, (text) => texts.push(text))
  const ask = tabs.ask()
  const channel = openChannel()
  for (const said of [
    null,
    'Order 7',
    { kind: 'found', text: 'Order 7' },
    { kind: 'found', ask: 'x', text: 'Order 7' },
    { kind: 'found', ask: crypto.randomUUID(), text: 'Order 7' },
    { kind: 'found', ask, text: '' },
    { kind: 'found', ask, text: 7 },
    { kind: 'found', ask, text: '\ud800' },
    { kind: 'found', ask, text: '7'.repeat(8_001) },
    { kind: 'other', ask, text: 'Order 7' },
  ])
    channel.postMessage(said)
  await moment()
  channel.close()
  expect(texts).toEqual([])
  expect(await handBack(ask, '7'.repeat(7_089))).toBe(true)
})

test('any text that a code can hold arrives as it was read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), async (text) => {
      fc.pre(!/\p{Cs}/u.test(text))
      const tabs = new Tabs()
      const texts: string[] = []
      const scan = button(tabs)
      await scan.open(WORDS, (found) => texts.push(found))
      expect(await handBack(tabs.ask(), text)).toBe(true)
      expect(texts).toEqual([text])
      tabs.close(101)
    }),
    { numRuns: 50 },
  )
})

test('no address but our own is read as an ask', () => {
  for (const fragment of [
    '',
    '#',
    '#ask=1&title=Scan&language=en',
    `#ask=${crypto.randomUUID()}&title=Scan`,
    `#ask=${crypto.randomUUID()}&title=Scan&language=xx`,
    `#ask=${crypto.randomUUID()}&title=${'x'.repeat(201)}&language=en`,
    '#%',
  ])
    expect(readAsked(fragment), fragment).toBeNull()
  fc.assert(fc.property(fc.anything(), (said) => readMessage(said) === null))
})
