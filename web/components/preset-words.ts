/** What presets are called: ours in the language of the moment, a site's own as it wrote them. */
import { PRESETS } from '../../shared/presets.ts'
import type { SitePreset } from '../../shared/protocol/settings.ts'
import { t } from '../i18n/t/later.ts'
import { presetOf } from '../state/site.ts'

/** A site that reworded one of ours meant what it wrote. */
export function presetWords({ id, name, explains }: SitePreset): {
  name: string
  explains: string
} {
  const ours = PRESETS.find((preset) => preset.id === id)
  return {
    name: ours?.name === name ? t(`preset.${ours.id}.name`) : name,
    explains: ours?.explains === explains ? t(`preset.${ours.id}.explains`) : explains,
  }
}

/** Null for a preset that the site gave up, and for options of one's own. */
export function presetName(id: string | null): string | null {
  const preset = presetOf(id)
  return preset ? presetWords(preset).name : null
}
