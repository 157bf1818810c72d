/** One preset: its name, and what it asks of Stripe. */
import { useId } from 'preact/hooks'
import type { SitePreset } from '../../../shared/protocol/settings.ts'
import { DOCUMENTS } from '../../form/drafts/typed.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { CheckGroup } from '../../ui/fields/check-group.tsx'
import { Check } from '../../ui/fields/choice.tsx'
import { Field } from '../../ui/fields/field.tsx'
import type { Told } from '../settings/settings-draft.ts'
import { kindOf, type PresetKind, withKind } from './preset-list.ts'

type Props = {
  preset: SitePreset
  onPreset(preset: SitePreset): void
  told(field: string, words: string): Told
}

const KINDS: readonly PresetKind[] = ['document', 'id_number', 'flow']

export function PresetEditor({ preset, onPreset, told }: Props) {
  const id = useId()
  return (
    <>
      <div class="settings-pair">
        <Field
          name={`${preset.id}-name`}
          label={t('settings.preset_name')}
          value={preset.name}
          onValue={(name) => onPreset({ ...preset, name })}
          {...told('name', t('settings.preset_wrong_name'))}
          capitals="sentences"
        />
        <div class="desk-field">
          <label for={id}>{t('settings.preset_kind')}</label>
          <select
            id={id}
            class="desk-menu"
            value={kindOf(preset)}
            onChange={({ currentTarget }) =>
              onPreset(withKind(preset, currentTarget.value as PresetKind))
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`settings.preset_${kind}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Field
        name={`${preset.id}-explains`}
        label={t('settings.preset_explains')}
        value={preset.explains}
        onValue={(explains) => onPreset({ ...preset, explains })}
        {...told('explains', t('settings.preset_wrong_explains'))}
        capitals="sentences"
        optional
      />
      {'verification_flow' in preset && (
        <Field
          name={`${preset.id}-flow`}
          label={t('new.flow_id')}
          hint={t('new.flow_hint')}
          value={preset.verification_flow}
          onValue={(verification_flow) => onPreset({ ...preset, verification_flow })}
          {...told('verification_flow', t('settings.preset_wrong_flow'))}
        />
      )}
      {'document' in preset && <DocumentBoxes preset={preset} onPreset={onPreset} told={told} />}
    </>
  )
}

type DocumentPreset = Extract<SitePreset, { document: object }>

function DocumentBoxes({ preset, onPreset, told }: Props & { preset: DocumentPreset }) {
  const { document } = preset
  const set = (part: Partial<typeof document>) =>
    onPreset({ ...preset, document: { ...document, ...part } })
  const allowed = document.allowed_types ?? DOCUMENTS
  return (
    <>
      <CheckGroup
        legend={t('new.documents')}
        legendClass="sr-only"
        chosen={allowed}
        {...told('document', t('settings.preset_wrong_document'))}
      >
        <div class="settings-boxes">
          {DOCUMENTS.map((type) => (
            <Check
              key={type}
              name={type}
              checked={allowed.includes(type)}
              onChecked={(checked) =>
                set({
                  allowed_types: DOCUMENTS.filter((one) =>
                    one === type ? checked : allowed.includes(one),
                  ),
                })
              }
            >
              {t(`document.${type}`)}
            </Check>
          ))}
        </div>
      </CheckGroup>
      <fieldset>
        <legend class="sr-only">{t('new.checks')}</legend>
        <div class="settings-boxes">
          {CHECKS.map(([option, words]) => (
            <Check
              key={option}
              name={option}
              checked={document[option] ?? false}
              onChecked={(checked) => set({ [option]: checked })}
            >
              {t(words)}
            </Check>
          ))}
        </div>
      </fieldset>
    </>
  )
}

const CHECKS = [
  ['require_live_capture', 'new.live_capture'],
  ['require_matching_selfie', 'new.selfie'],
  ['require_id_number', 'new.id_number'],
] as const
