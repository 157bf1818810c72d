/** What presets are called and mean: ours in the language of the moment, a site's own as it wrote them. */
import { PRESETS } from '../../shared/presets.ts'
import type { SitePreset } from '../../shared/protocol/settings.ts'
import { t } from '../i18n/t/later.ts'
import { presetOf, site } from '../state/site.ts'
import { nameOf } from './first/preset-name.ts'

/** What is asked where nobody chose; undefined before the site is known. */
export const defaultPreset = (): SitePreset | undefined =>
  presetOf(site.value.default_preset ?? null) ?? site.value.presets[0]

/** A site that reworded one of ours meant what it wrote. */
export function presetWords(preset: SitePreset): { name: string; explains: string } {
  const { id, explains } = preset
  const ours = PRESETS.find((one) => one.id === id)
  return {
    name: nameOf(preset),
    explains: ours?.explains === explains ? t(`preset.${ours.id}.explains`) : explains,
  }
}
