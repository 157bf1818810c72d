/** The presets of a site, in the order in which they are offered. */
import type { SitePreset } from '../../../shared/protocol/settings.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { PresetEditor } from './preset-editor.tsx'
import { moved, newPreset } from './preset-list.ts'
import type { PartProps } from './settings-draft.ts'

const MOST = 20

export function PresetsPart({ typed, change, told }: PartProps) {
  const { presets } = typed
  const set = (next: readonly SitePreset[]) => change({ presets: next })
  const move = (at: number, by: -1 | 1) => {
    set(moved(presets, at, by))
    announce(t('settings.preset', { n: at + by + 1, name: presets[at]?.name ?? '' }))
  }
  return (
    <section class="desk-card" aria-labelledby="presets-title">
      <h2 id="presets-title">{t('settings.presets')}</h2>
      <p class="soft">{t('settings.presets_text')}</p>
      <ol class="settings-presets">
        {presets.map((preset, n) => (
          <li key={preset.id} class="settings-preset">
            <div class="settings-preset-head">
              <h3>{t('settings.preset', { n: n + 1, name: preset.name })}</h3>
              <Tool name="up" isOff={n === 0} onPress={() => move(n, -1)} about={preset} />
              <Tool
                name="down"
                isOff={n === presets.length - 1}
                onPress={() => move(n, 1)}
                about={preset}
              />
              <Tool
                name="remove"
                isOff={presets.length === 1}
                onPress={() => set(presets.filter((one) => one !== preset))}
                about={preset}
              />
            </div>
            <PresetEditor
              preset={preset}
              onPreset={(next) => set(presets.map((one) => (one === preset ? next : one)))}
              told={(field, words) => told(`presets.${n}.${field}`, words)}
            />
          </li>
        ))}
      </ol>
      {presets.length === 1 && <p class="soft">{t('settings.preset_last')}</p>}
      {presets.length < MOST && (
        <div>
          <button
            type="button"
            class="desk-tool"
            onClick={() => set([...presets, newPreset(presets, t('settings.preset_new'))])}
          >
            <Icon name="plus" size={16} />
            {t('settings.preset_add')}
          </button>
        </div>
      )}
    </section>
  )
}

type ToolProps = {
  name: 'up' | 'down' | 'remove'
  isOff: boolean
  onPress(): void
  about: SitePreset
}

const Tool = ({ name, isOff, onPress, about }: ToolProps) => (
  <button
    type="button"
    class={name === 'up' ? 'desk-tool settings-turned' : 'desk-tool'}
    aria-label={`${t(`settings.preset_${name}`)}: ${about.name}`}
    title={t(`settings.preset_${name}`)}
    aria-disabled={isOff}
    onClick={() => isOff || onPress()}
  >
    <Icon name={name === 'remove' ? 'close' : 'fold'} size={16} />
  </button>
)
