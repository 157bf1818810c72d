/**
 * What the site decided for all of its devices, as this one last heard it: brand, presets, texts.
 * A signal; until the store is read, and at a site that decided nothing, the defaults hold.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { DEFAULT_SETTINGS } from '../shared/default-settings.ts'
import type { SitePreset, SiteSettings } from '../shared/settings.ts'
import { onChange } from './changes.ts'
import { speakForSite } from './i18n/choice.ts'
import { loadSetting } from './queue/store.ts'

const known = signal<SiteSettings>(DEFAULT_SETTINGS)
let version: number | null = null

export const site: ReadonlySignal<SiteSettings> = known

/** Call before a screen that shows any of it, and when newer settings were stored. */
export async function readSite(): Promise<void> {
  const kept = await loadSetting('site')
  if (!kept || kept.version === version) return
  version = kept.version
  known.value = kept.settings
  const { showBrand } = await import('./show-brand.ts')
  showBrand(kept.settings.brand.color)
  await speakForSite(kept.settings.languages)
}
onChange(() => void readSite())

/** Undefined for options of one's own, and for a preset that the site gave up. */
export const presetOf = (id: string | null): SitePreset | undefined =>
  site.value.presets.find((preset) => preset.id === id)
