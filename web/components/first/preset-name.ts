/** What a preset is called: ours in the language of the moment, a site's own as it wrote it. */
import { isOurs, PRESET_NAMES } from '../../../shared/preset-names.ts'
import { t } from '../../i18n/t/first.ts'
import { presetOf } from '../../state/site.ts'

/** A site that renamed one of ours meant what it wrote. */
export const nameOf = ({ id, name }: { id: string; name: string }): string =>
  isOurs(id) && PRESET_NAMES[id] === name ? t(`preset.${id}.name`) : name

/** Null for a preset that the site gave up, and for options of one's own. */
export function presetName(id: string | null): string | null {
  const preset = presetOf(id)
  return preset ? nameOf(preset) : null
}
