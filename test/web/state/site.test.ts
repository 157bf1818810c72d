/** What a device shows of its site while it hears from it for the first time. */
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { saveSetting } from '../../../web/store/store.ts'

/** Settles when a test lets the defaults arrive. */
const arrival = vi.hoisted(() => Promise.withResolvers<void>())

// `ui/brand.ts` asks for the theme when it is loaded, and lays its colours over the page.
const style = { setProperty: () => {}, removeProperty: () => {} }
vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
vi.stubGlobal('document', { documentElement: { style } })

test('what the site decided is not overwritten by defaults that come later', async () => {
  vi.doMock('../../../shared/protocol/default-settings.ts', async (original) => {
    await arrival.promise
    return original()
  })
  const { readSite, site } = await import('../../../web/state/site.ts')
  const unheard = readSite()
  await new Promise((resolve) => setTimeout(resolve, 20))
  const brand = { ...DEFAULT_SETTINGS.brand, name: 'Harbour Bank' }
  await saveSetting('site', { version: 1, settings: { ...DEFAULT_SETTINGS, brand } })
  await readSite()
  arrival.resolve()
  await unheard
  expect(site.value.brand.name).toBe('Harbour Bank')
})

test('what has to be fetched for the look of a site and cannot be had keeps no screen away', async () => {
  vi.resetModules()
  vi.doMock('../../../web/ui/brand/brand.ts', () => {
    throw new Error('a part did not come')
  })
  const { readSite, site } = await import('../../../web/state/site.ts')
  await readSite()
  expect(site.value.brand.name).toBe('Harbour Bank')
})
