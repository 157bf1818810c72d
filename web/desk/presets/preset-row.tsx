/** One preset in the list: what it is in a line, what can be done with it, and, unfolded, its editor. */
import { useId } from 'preact/hooks'
import type { SitePreset } from '../../../shared/protocol/settings.ts'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { later } from '../../ui/first/later.tsx'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import type { Told } from '../settings/settings-draft.ts'
import { PresetEditor } from './preset-editor.tsx'

/** It says what the page behind a link says, which no device keeps for days without network. */
const PresetPreview = later(() => import('./preset-preview.tsx').then((m) => m.PresetPreview), {
  words: ['v'],
})

type Props = {
  preset: SitePreset
  /** Its place in the list. */
  n: number
  isDefault: boolean
  isOpen: boolean
  isLast: boolean
  /** The name of the site, as the person reads it. */
  brand: string
  mayAdd: boolean
  onOpen(isOpen: boolean): void
  onMove(by: -1 | 1): void
  onDuplicate(): void
  onRemove(): void
  onPreset(preset: SitePreset): void
  told(field: string, words: string): Told
}

export function PresetRow(props: Props) {
  const { preset, n, isDefault, isOpen, isLast, brand, mayAdd } = props
  const id = useId()
  return (
    <li class="settings-preset" data-open={isOpen}>
      <div class="settings-preset-head">
        <button
          type="button"
          class="settings-preset-name"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => props.onOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'fold' : 'forward'} size={16} />
          <span>
            <strong>
              <span class="sr-only">{t('settings.preset', { n: n + 1, name: '' })}</span>
              <bdi>{preset.name}</bdi>
            </strong>{' '}
            {isDefault && <span class="settings-tag">{t('settings.preset_default')}</span>}
            <span class="second">{summaryOf(preset)}</span>
          </span>
        </button>
        <Tool
          name="up"
          icon="fold"
          isOff={n === 0}
          about={preset}
          onPress={() => props.onMove(-1)}
        />
        <Tool
          name="down"
          icon="fold"
          isOff={isLast}
          about={preset}
          onPress={() => props.onMove(1)}
        />
        <Tool
          name="duplicate"
          icon="copy"
          isOff={!mayAdd}
          about={preset}
          onPress={props.onDuplicate}
        />
        <Tool
          name="remove"
          icon="close"
          isOff={n === 0 && isLast}
          about={preset}
          onPress={props.onRemove}
        />
      </div>
      {isOpen && (
        <div id={id} class="settings-preset-body">
          <div class="stack tight">
            <PresetEditor preset={preset} onPreset={props.onPreset} told={props.told} />
          </div>
          <PresetPreview preset={preset} brand={brand} />
        </div>
      )}
    </li>
  )
}

/** What is asked, in a line. */
function summaryOf(preset: SitePreset): string {
  if ('verification_flow' in preset) return preset.verification_flow || t('settings.preset_flow')
  if ('type' in preset) return t('settings.preset_id_number')
  const { document } = preset
  const types = document.allowed_types ?? []
  const list = new Intl.ListFormat(locale.value, { type: 'disjunction' })
  return [
    types.length === 0 || types.length === 3
      ? t('settings.preset_any_document')
      : list.format(types.map((type) => t(`document.${type}`))),
    ...(document.require_live_capture ? [t('new.live_capture')] : []),
    ...(document.require_matching_selfie ? [t('new.selfie')] : []),
    ...(document.require_id_number ? [t('new.id_number')] : []),
  ].join(' · ')
}

type ToolProps = {
  name: 'up' | 'down' | 'duplicate' | 'remove'
  icon: IconName
  isOff: boolean
  about: SitePreset
  onPress(): void
}

const Tool = ({ name, icon, isOff, about, onPress }: ToolProps) => (
  <button
    type="button"
    class={name === 'up' ? 'desk-tool icon settings-turned' : 'desk-tool icon'}
    aria-label={`${t(`settings.preset_${name}`)}: ${about.name}`}
    title={t(`settings.preset_${name}`)}
    aria-disabled={isOff}
    onClick={() => isOff || onPress()}
  >
    <Icon name={icon} size={16} />
  </button>
)
