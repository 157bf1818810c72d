/**
 * What the site decided, as this device last heard it: a signal, so that brand, presets and texts
 * change on every screen as soon as the Worker has told them.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { DEFAULT_SETTINGS } from '../shared/default-settings.ts'
import type { SiteSettings } from '../shared/settings.ts'
import { speakForSite } from './i18n/choice.ts'
import { loadSetting } from './queue/store.ts'

const settings = signal<SiteSettings>(DEFAULT_SETTINGS)
export const site: ReadonlySignal<SiteSettings> = settings

let version: number | null = null

/** Reads it from the store; the same version again changes nothing. */
export async function loadSite(): Promise<void> {
  const known = await loadSetting('site')
  if (!known || known.version === version) return
  version = known.version
  settings.value = known.settings
  const { brand, languages } = known.settings
  const { showBrand } = await import('./show-brand.ts')
  showBrand(brand.color)
  await speakForSite(languages)
}
