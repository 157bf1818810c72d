/** What the person should show: presets as cards; options one by one and Stripe's flows folded away. */
import { useId, useState } from 'preact/hooks'
import { PRESETS, type Preset } from '../../shared/presets.ts'
import { t } from '../i18n/t-later.ts'
import { Check, RadioCard } from '../ui/choice.tsx'
import { Field, FieldError } from '../ui/field.tsx'
import { Fold } from '../ui/fold.tsx'
import type { IconName } from '../ui/icon-later.tsx'
import { DOCUMENTS, FLOW, OWN, type Typed } from './typed.ts'

export type FormPart = {
  typed: Typed
  change(part: Partial<Typed>): void
  errorOf(field: string): string | undefined
}

export function TakeDownOptions({ typed, change, errorOf }: FormPart) {
  const [isOpen, setOpen] = useState(false)
  // What is chosen stays in sight.
  const isOther = typed.choice === OWN || typed.choice === FLOW
  const card = { group: 'preset', chosen: typed.choice, onChoose: choose }

  function choose(choice: string) {
    change({ choice })
  }

  return (
    <fieldset class="stack tight">
      <legend class="legend">{t('new.ask')}</legend>
      {PRESETS.map((preset) => (
        <RadioCard
          key={preset.id}
          {...card}
          value={preset.id}
          icon={iconOf(preset)}
          title={preset.name}
          explains={preset.explains}
        />
      ))}
      <Fold title={t('new.more_options')} open={isOpen || isOther} onOpen={setOpen}>
        <RadioCard
          {...card}
          value={OWN}
          icon="consent"
          title={t('new.own')}
          explains={t('new.own_explains')}
        />
        {typed.choice === OWN && <OwnOptions {...{ typed, change, errorOf }} />}
        <RadioCard
          {...card}
          value={FLOW}
          icon="away"
          title={t('new.flow')}
          explains={t('new.flow_explains')}
        />
        {typed.choice === FLOW && (
          <Field
            name="verification_flow"
            label={t('new.flow_id')}
            hint={t('new.flow_hint')}
            value={typed.flow}
            onValue={(flow) => change({ flow })}
            error={errorOf('verification_flow')}
          />
        )}
      </Fold>
    </fieldset>
  )
}

const iconOf = ({ document }: Preset): IconName => {
  if (document.require_matching_selfie) return 'face'
  return document.allowed_types ? 'wheel' : 'document'
}

function OwnOptions({ typed, change, errorOf }: FormPart) {
  const error = errorOf('options')
  const id = useId()
  return (
    <div class="stack tight inset">
      <fieldset aria-describedby={error ? id : undefined}>
        <legend class="legend">{t('new.documents')}</legend>
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
        <FieldError id={id} message={error} />
      </fieldset>
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
