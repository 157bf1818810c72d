/** What the person should show: presets as cards, in the site's order; options one by one folded away. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SitePreset } from '../../shared/protocol/settings.ts'
import { presetWords } from '../components/preset-words.ts'
import { t } from '../i18n/t/later.ts'
import { site } from '../state/site.ts'
import { CheckGroup } from '../ui/fields/check-group.tsx'
import { Check, RadioCard } from '../ui/fields/choice.tsx'
import { Fold } from '../ui/fold.tsx'
import type { IconName } from '../ui/icon-later.tsx'
import { DOCUMENTS, OWN, type Typed } from './drafts/typed.ts'

export type FormPart = {
  typed: Typed
  change(part: Partial<Typed>): void
  errorOf(field: string): string | undefined
}

/** As many as are in sight without unfolding: more would push Save away from the thumb. */
const IN_SIGHT = 3

/** `children`: further choices. */
export function OptionFields({
  typed,
  change,
  errorOf,
  children,
}: FormPart & { children?: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  const { presets } = site.value
  const [inSight, folded] = [presets.slice(0, IN_SIGHT), presets.slice(IN_SIGHT)]
  // What is chosen stays in sight.
  const isOther = !inSight.some(({ id }) => id === typed.choice)
  const card = {
    group: 'preset',
    chosen: typed.choice,
    onChoose: (choice: string) => change({ choice }),
  }
  const presetCard = (preset: SitePreset) => (
    <RadioCard
      key={preset.id}
      {...card}
      value={preset.id}
      icon={iconOf(preset)}
      title={presetWords(preset).name}
      explains={presetWords(preset).explains}
    />
  )

  return (
    <fieldset class="stack tight">
      <legend class="legend">{t('new.ask')}</legend>
      {inSight.map(presetCard)}
      <Fold title={t('new.more_options')} open={isOpen || isOther} onOpen={setOpen}>
        {folded.map(presetCard)}
        <RadioCard
          {...card}
          value={OWN}
          icon="consent"
          title={t('new.own')}
          explains={t('new.own_explains')}
        />
        {typed.choice === OWN && <OwnOptions typed={typed} change={change} errorOf={errorOf} />}
        {children}
      </Fold>
    </fieldset>
  )
}

function iconOf(preset: SitePreset): IconName {
  if ('verification_flow' in preset) return 'flow'
  if ('type' in preset) return 'number'
  if (preset.document.require_matching_selfie) return 'face'
  return preset.document.allowed_types ? 'wheel' : 'document'
}

export function OwnOptions({ typed, change, errorOf }: FormPart) {
  return (
    <div class="stack tight inset">
      <CheckGroup
        legend={t('new.documents')}
        legendClass="legend"
        chosen={typed.documents}
        error={errorOf('options')}
        check={() => (typed.documents.length === 0 ? t('field.no_document') : undefined)}
      >
        {DOCUMENTS.map((type) => (
          <Check
            key={type}
            name={type}
            checked={typed.documents.includes(type)}
            onChecked={(checked) =>
              change({
                documents: DOCUMENTS.filter((one) =>
                  one === type ? checked : typed.documents.includes(one),
                ),
              })
            }
          >
            {t(`document.${type}`)}
          </Check>
        ))}
      </CheckGroup>
      <fieldset>
        <legend class="legend">{t('new.checks')}</legend>
        <Check
          name="live"
          checked={typed.liveCapture}
          onChecked={(liveCapture) => change({ liveCapture })}
        >
          {t('new.live_capture')}
        </Check>
        <Check name="selfie" checked={typed.selfie} onChecked={(selfie) => change({ selfie })}>
          {t('new.selfie')}
        </Check>
        <Check
          name="id_number"
          checked={typed.idNumber}
          onChecked={(idNumber) => change({ idNumber })}
        >
          {t('new.id_number')}
        </Check>
      </fieldset>
    </div>
  )
}
