/**
 * What the site decided for all of its devices, as this one last heard it: brand, presets, texts.
 * A signal; at a site that was never heard from, the defaults hold.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { SitePreset, SiteSettings } from '../../shared/protocol/settings.ts'
import { speakForSite } from '../i18n/first/choice.ts'
import { loadSetting } from '../store/store.ts'

/** What any screen but the form of the settings goes by. */
type ShownSettings = Omit<SiteSettings, 'retention' | OftenUnread> &
  Partial<Pick<SiteSettings, OftenUnread>>
/** Not needed by any first screen. */
type OftenUnread = 'phone_country' | 'default_preset' | 'waiting_alert_h'

/** Until the store is read, which is before any screen of a device. */
const UNREAD: ShownSettings = {
  brand: { name: 'Fieldproof', color: null, logo: null },
  presets: [],
  languages: ['en'],
  welcome: {},
  privacy_notice: {},
  alternative: {},
  attempts_max: 3,
  idle_s: 60,
  staff_pin: null,
}

const known = signal(UNREAD)
let version: number | null = null

export const site: ReadonlySignal<ShownSettings> = known

/** Fetched only by devices that need them. */
const FETCHED = {
  defaults: () => import('../../shared/protocol/default-settings.ts'),
  brand: () => import('../ui/brand/brand.ts'),
}

/**
 * Call before a screen that shows any of it, and when newer settings were stored. A part that cannot be
 * fetched holds nothing up: the version stays unknown, so the next call tries again.
 */
export async function readSite({ defaults, brand } = FETCHED): Promise<void> {
  const kept = await loadSetting('site')
  if (kept && kept.version === version) return
  try {
    if (!kept) {
      // The first answer of the site may come while this is fetched: then it stays.
      const { DEFAULT_SETTINGS } = await defaults()
      if (version === null) known.value = DEFAULT_SETTINGS
      return
    }
    version = kept.version
    known.value = kept.settings
    const { showBrand } = await brand()
    showBrand(kept.settings.brand.color)
    await speakForSite(kept.settings.languages)
  } catch {
    version = null
  }
}

/** Undefined for options of one's own, and for a preset that the site gave up. */
export const presetOf = (id: string | null): SitePreset | undefined =>
  site.value.presets.find((preset) => preset.id === id)
