/** The presets of a site, in the order in which they are offered, and which of them is the default. */
import { useState } from 'preact/hooks'
import type { SitePreset } from '../../../shared/protocol/settings.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { Select } from '../../ui/fields/select.tsx'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import type { PartProps } from '../settings/settings-draft.ts'
import { copyOf, moved, newPreset } from './preset-list.ts'
import { PresetRow } from './preset-row.tsx'

const MOST = 20

export function PresetsPart({ typed, change, isWrong, told }: PartProps) {
  const { presets } = typed
  const [openId, setOpenId] = useState<string | null>(null)
  const set = (next: readonly SitePreset[]) => change({ presets: next })
  const mayAdd = presets.length < MOST
  const defaultId = presets.some(({ id }) => id === typed.default_preset)
    ? typed.default_preset
    : (presets[0]?.id ?? null)

  function move(at: number, by: -1 | 1) {
    set(moved(presets, at, by))
    announce(t('settings.preset', { n: at + by + 1, name: presets[at]?.name ?? '' }))
  }
  function add(preset: SitePreset, at: number) {
    set(presets.toSpliced(at, 0, preset))
    setOpenId(preset.id)
    announce(t('settings.preset_added', { name: preset.name }))
  }
  return (
    <section class="desk-card" aria-labelledby="presets-title">
      <div class="settings-card-head">
        <div>
          <h2 class="sr-only" id="presets-title">
            {t('settings.presets')}
          </h2>
          <p class="soft">{t('settings.presets_text')}</p>
        </div>
        <button
          type="button"
          class="desk-tool"
          aria-disabled={!mayAdd}
          onClick={() =>
            mayAdd && add(newPreset(presets, t('settings.preset_new')), presets.length)
          }
        >
          <Icon name="plus" size={16} />
          {t('settings.preset_add')}
        </button>
      </div>
      <ol class="settings-presets">
        {presets.map((preset, n) => (
          <PresetRow
            key={preset.id}
            preset={preset}
            n={n}
            isDefault={preset.id === defaultId}
            isOpen={openId === preset.id || isWrong(`presets.${n}`)}
            isLast={n === presets.length - 1}
            brand={typed.brand.name}
            mayAdd={mayAdd}
            onOpen={(isOpen) => setOpenId(isOpen ? preset.id : null)}
            onMove={(by) => move(n, by)}
            onDuplicate={() =>
              add(copyOf(presets, preset, t('settings.preset_copy', { name: preset.name })), n + 1)
            }
            onRemove={() => {
              set(presets.filter((one) => one !== preset))
              announce(t('settings.preset_removed', { name: preset.name }))
            }}
            onPreset={(next) => set(presets.map((one) => (one === preset ? next : one)))}
            told={(field, words) => told(`presets.${n}.${field}`, words)}
          />
        ))}
      </ol>
      {presets.length === 1 && <p class="soft">{t('settings.preset_last')}</p>}
      <Select
        name="default_preset"
        label={t('settings.default_preset')}
        value={
          presets.some(({ id }) => id === typed.default_preset) ? (typed.default_preset ?? '') : ''
        }
        options={[
          ['', t('settings.default_first', { name: presets[0]?.name ?? '' })],
          ...presets.map(({ id, name }) => [id, name] as const),
        ]}
        onValue={(id) => change({ default_preset: id === '' ? null : id })}
      />
      <p class="field-hint">{t('settings.default_preset_hint')}</p>
    </section>
  )
}
