/** The words that the browser holds: complete in each language, and called as the screens call things. */
import { beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../shared/languages.ts'
import type { Phase } from '../../../../shared/lifecycle.ts'
import { itemWords, LOOKS } from '../../../../web/components/first/phase-words.ts'
import { stateWords } from '../../../../web/extension/background/words.ts'
import { browserWords } from '../../../../web/extension/browser-words.ts'
import { localeFiles } from '../../../../web/extension/locales.ts'
import { speakIn } from '../../../../web/i18n/first/speak.ts'
import { itemsOf } from '../../../../web/state/request.ts'
import { FakeBrowser } from './fake-browser.ts'
import { rowOf } from './rows.ts'

beforeAll(() => speakIn('en'))

test.each(LANGUAGES)('in %s there is each, without a gap that nobody fills', (language) => {
  const words = browserWords(language)
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(browserWords('en')).toSorted())
  for (const [name, text] of Object.entries(words)) {
    expect([name, text.trim()]).toEqual([name, text])
    expect([name, text]).not.toEqual([name, ''])
    expect([name, /[{}]/.test(text)]).toEqual([name, false])
    expect([name, text.includes('%s')]).toEqual([name, /^menu_(create|status)$/.test(name)])
    expect([name, text.includes('$1')]).toEqual([name, /^(news|omnibox_default)$/.test(name)])
  }
})

test('each file names its messages as browsers read them', () => {
  for (const [path, text] of localeFiles()) {
    const names = Object.keys(JSON.parse(text))
    expect([path, names.filter((name) => !/^[a-z_]+$/.test(name))]).toEqual([path, []])
  }
})

test('a state is called what the list calls it, but for the reason', () => {
  const browser = new FakeBrowser()
  for (const phase of Object.keys(LOOKS) as Phase[])
    for (const closed of [null, { at: 1, reason: null }])
      for (const pending_action of [null, 'cancel']) {
        const row = Object.assign(rowOf({ id: '1', phase }), { closed, pending_action })
        const [item] = itemsOf([], [row])
        if (!item) throw new Error('no item')
        // Why it is so is told on the request itself.
        const [shown] = itemWords(item, 'supervisor').split(': ')
        expect([phase, closed, pending_action, stateWords(browser, item)]).toEqual([
          phase,
          closed,
          pending_action,
          shown,
        ])
      }
})
