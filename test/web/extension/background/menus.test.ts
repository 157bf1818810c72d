/** What a click in a menu, or the shortcut, does: the panel opens in the click, and finds what was meant. */
import { expect, test } from 'vitest'
import { LEFT } from '../../../../web/extension/background/left-for-panel.ts'
import {
  CREATE,
  LINK,
  makeMenus,
  onMenuClicked,
  STATUS,
} from '../../../../web/extension/background/menus.ts'
import { onCommand } from '../../../../web/extension/background/shortcut.ts'
import { FakeBrowser, FakeFirefox } from './fake-browser.ts'

const TAB = { id: 5, windowId: 7 }

test('the menus are there once, however often the background is set up', async () => {
  const browser = new FakeBrowser()
  await makeMenus(browser)
  await makeMenus(browser)
  expect(browser.menu.map(({ title, contexts }) => [title, contexts])).toEqual([
    ['New request: “%s”', ['selection']],
    ['Status of “%s”', ['selection']],
    ['New request for this contact', ['link']],
  ])
  // On no other link, and on nothing else of a page.
  expect(browser.menu[2]?.targetUrlPatterns).toEqual(['tel:*', 'mailto:*'])
})

test('one that could not be made is no secret', async () => {
  const browser = new FakeBrowser()
  browser.contextMenus.removeAll = async () => undefined
  await makeMenus(browser)
  await expect(makeMenus(browser)).rejects.toThrow('duplicate')
})

test.each([
  [
    { menuItemId: CREATE, selectionText: 'Order 7' },
    { text: 'Order 7', kind: 'selection' },
  ],
  [
    { menuItemId: STATUS, selectionText: 'Order 7' },
    { text: 'Order 7', kind: 'find' },
  ],
  [
    { menuItemId: LINK, linkUrl: 'tel:+493012345' },
    { text: 'tel:+493012345', kind: 'tel' },
  ],
  [
    { menuItemId: LINK, linkUrl: 'TEL:1' },
    { text: 'TEL:1', kind: 'tel' },
  ],
  [
    { menuItemId: LINK, linkUrl: 'mailto:a@b.example' },
    { text: 'mailto:a@b.example', kind: 'mailto' },
  ],
])('%j opens the panel of its window and leaves %j there', async (clicked, left) => {
  for (const [browser, panel] of [
    [new FakeBrowser(), 7],
    [new FakeFirefox(), 0],
  ] as const) {
    const before = Date.now()
    await browser.click(() => onMenuClicked(browser, clicked, TAB))
    expect(browser.panels).toEqual([panel])
    expect(browser.tabs_).toEqual([])
    expect(browser.session).toEqual({ [LEFT]: { ...left, at: expect.any(Number) } })
    const { at } = browser.session[LEFT] as { at: number }
    expect(at).toBeGreaterThanOrEqual(before)
  }
})

test('where the browser opens no panel, it is a tab, and what was clicked is there all the same', async () => {
  const clicked = { menuItemId: CREATE, selectionText: 'Order 7' }
  for (const tab of [undefined, TAB]) {
    const browser = new FakeBrowser()
    // Not within a click: as in a window without a side, or a page of an app.
    await onMenuClicked(browser, clicked, tab)
    expect(browser.tabs_).toEqual(['chrome-extension://own/panel.html#/'])
    expect(browser.session[LEFT]).toMatchObject({ text: 'Order 7' })
  }
})

test('of a whole book that is selected, no more than anybody needs is kept, between characters', async () => {
  const browser = new FakeBrowser()
  const selectionText = `a${'😀'.repeat(50_000)}`
  await browser.click(() => onMenuClicked(browser, { menuItemId: CREATE, selectionText }, TAB))
  const { text } = browser.session[LEFT] as { text: string }
  expect([...text]).toHaveLength(2_000)
  expect(text.isWellFormed()).toBe(true)
})

test('an item of nobody leaves nothing', async () => {
  const browser = new FakeBrowser()
  await browser.click(() => onMenuClicked(browser, { menuItemId: 'other' }, TAB))
  expect(browser.session).toEqual({})
})

test('the shortcut takes what is selected on the page in front', async () => {
  const browser = new FakeBrowser()
  browser.selected = ['', 'Order 8', 'of another frame']
  await browser.click(() => onCommand(browser, 'create', TAB))
  expect(browser.panels).toEqual([7])
  expect(browser.session[LEFT]).toMatchObject({ text: 'Order 8', kind: 'selection' })
})

test.each([
  ['nothing is selected', ['', ''], TAB],
  ['no extension may read the page', null, TAB],
  ['there is no page', ['never read'], undefined],
])('the shortcut begins an empty request where %s', async (_, selected, tab) => {
  const browser = new FakeBrowser()
  browser.selected = selected
  await browser.click(() => onCommand(browser, 'create', tab))
  expect(browser.session[LEFT]).toMatchObject({ text: '', kind: 'new' })
  expect(browser.panels.length + browser.tabs_.length).toBe(1)
})

test('another command does nothing', async () => {
  const browser = new FakeBrowser()
  await browser.click(() => onCommand(browser, '_execute_action', TAB))
  expect([browser.session, browser.panels, browser.tabs_]).toEqual([{}, [], []])
})
