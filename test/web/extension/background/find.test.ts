/** The address bar: what is offered while somebody types, and where it leads. */
import { expect, test } from 'vitest'
import { found, onEntered, onTyped } from '../../../../web/extension/background/find.ts'
import { itemsOf } from '../../../../web/state/request.ts'
import { FakeBrowser, FakeFirefox } from './fake-browser.ts'
import { rowOf } from './rows.ts'

const ITEMS = itemsOf(
  [],
  [
    rowOf({ id: '1', reference: 'Order 2026-118', phase: 'verified', at: 1 }),
    rowOf({ id: '2', reference: 'Order <b> & "co"', at: 2 }),
    rowOf({ id: '3', reference: 'Zürich 7', at: 3 }),
  ],
)

async function typed(browser: FakeBrowser, text: string) {
  let offered: chrome.omnibox.Suggestion[] = []
  const suggest = (list: chrome.omnibox.Suggestion[]) => {
    offered = list
  }
  await onTyped(browser, text, suggest, async () => ITEMS)
  return offered
}

test('requests are found by parts of their reference, without accents', () => {
  expect(found(ITEMS, '118 order').map(({ id }) => id)).toEqual(['1'])
  expect(found(ITEMS, 'zurich').map(({ id }) => id)).toEqual(['3'])
  expect(found(ITEMS, '  ')).toEqual([])
})

test('each is offered with its state and leads to its page', async () => {
  const browser = new FakeBrowser()
  const [offer] = await typed(browser, '118')
  expect(offer?.description).toBe('Order 2026-118 · Verified')
  await onEntered(browser, offer?.content ?? '')
  expect(browser.tabs_).toEqual(['chrome-extension://own/panel.html#/requests/1'])
})

test('no reference is markup for Chromium, and none is spoilt for Firefox', async () => {
  const [chromium, firefox] = [new FakeBrowser(), new FakeFirefox()]
  expect((await typed(chromium, '<b>'))[0]?.description).toBe(
    'Order &lt;b&gt; &amp; &quot;co&quot; · Waiting for the person',
  )
  expect(chromium.suggested).toEqual(['Find requests: &lt;b&gt;'])
  expect((await typed(firefox, '<b>'))[0]?.description).toMatch(/^Order <b> & "co" · /)
})

test('what is typed is searched for as it is, whatever it is', async () => {
  for (const text of ['$1 & $$', 'a?q=b#c', '/requests/1', '../x']) {
    const browser = new FakeBrowser()
    await typed(browser, text)
    await onEntered(browser, text)
    const url = new URL((browser.tabs_[0] ?? '').replace('#/', ''))
    expect(url.searchParams.get('q')).toBe(text)
  }
  const browser = new FakeFirefox()
  await typed(browser, '$1 & $$')
  expect(browser.suggested).toEqual(['Find requests: $1 & $$'])
})
