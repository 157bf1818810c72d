/** What a device shows of its site while it hears from it for the first time. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { readSite, site } from '../../../web/state/site.ts'
import { saveSetting } from '../../../web/store/store.ts'

const shown: (string | null)[] = []
const fetched = {
  defaults: async () => ({ DEFAULT_SETTINGS }),
  brand: async () => ({ showBrand: (colour: string | null) => void shown.push(colour) }),
}

const hear = (version: number, name: string, color: string) =>
  saveSetting('site', {
    version,
    settings: { ...DEFAULT_SETTINGS, brand: { ...DEFAULT_SETTINGS.brand, name, color } },
  })

test('what the site decided is not overwritten by defaults that come later', async () => {
  const asked = Promise.withResolvers<void>()
  const arrival = Promise.withResolvers<void>()
  const unheard = readSite({
    ...fetched,
    defaults: async () => {
      asked.resolve()
      await arrival.promise
      return { DEFAULT_SETTINGS }
    },
  })
  await asked.promise
  await hear(1, 'Harbour Bank', '#004d40')
  await readSite(fetched)
  arrival.resolve()
  await unheard
  expect(site.value.brand.name).toBe('Harbour Bank')
})

test('a look that cannot be had keeps no screen away, and is tried again', async () => {
  await hear(2, 'Harbour Bank of the North', '#e4002b')
  await readSite({ ...fetched, brand: () => Promise.reject(new Error('a part did not come')) })
  expect(site.value.brand.name).toBe('Harbour Bank of the North')
  expect(shown).toEqual(['#004d40'])
  await readSite(fetched)
  expect(shown).toEqual(['#004d40', '#e4002b'])
})
