/** What help tells somebody to choose is called so on the screen, in each language. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/languages.ts'
import { CATALOGUES, type Part } from '../../../web/i18n/catalogues.ts'

const QUOTED = /“([^”]+)”|„([^“]+)“|«\s?([^»]+?)\s?»/g

test.each(LANGUAGES)('in %s', async (language) => {
  const load = async (part: Part) => Object.values(await CATALOGUES[part][language]())
  const screens = (await Promise.all((['first', 'later', 'kiosk'] as const).map(load))).flat()
  const help = (await Promise.all((['help', 'kioskHelp'] as const).map(load))).flat()
  const quoted = help.flatMap((text) =>
    [...String(text).matchAll(QUOTED)].map(([, ...found]) => found.find(Boolean)),
  )
  expect(quoted.length).toBeGreaterThanOrEqual(6)
  expect(quoted.filter((name) => !screens.includes(name ?? ''))).toEqual([])
})
