/** Another kind of check, or other options of it. */
import { OwnOptions } from '../../form/options.tsx'
import { t } from '../../i18n/t/desk-compose.ts'
import { Check } from '../../ui/fields/choice.tsx'
import type { UpdateTyped } from './update-typed.ts'

type Props = {
  typed: UpdateTyped
  change(part: Partial<UpdateTyped>): void
  errorOf(field: string): string | undefined
}

const OPTIONS = ['keep', 'set', 'clear'] as const

export function UpdateAsked({ typed, change, errorOf }: Props) {
  return (
    <>
      <Check name="asked" checked={typed.hasAsked} onChecked={(hasAsked) => change({ hasAsked })}>
        {t('update.asked_change')}
      </Check>
      {typed.hasAsked && (
        <>
          <fieldset>
            <legend class="legend">{t('update.kind')}</legend>
            {(['document', 'id_number'] as const).map((type) => (
              <Radio
                key={type}
                name="type"
                isChosen={typed.type === type}
                onChoose={() => change({ type })}
                label={t(`update.${type}`)}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend class="legend">{t('update.options')}</legend>
            {OPTIONS.filter((one) => one !== 'set' || typed.type === 'document').map((options) => (
              <Radio
                key={options}
                name="options"
                isChosen={typed.options === options}
                onChoose={() => change({ options })}
                label={t(`update.options_${options}`)}
              />
            ))}
          </fieldset>
          {typed.options === 'set' && typed.type === 'document' && (
            <OwnOptions typed={typed} change={change} errorOf={errorOf} />
          )}
        </>
      )}
    </>
  )
}

type RadioProps = { name: string; isChosen: boolean; onChoose(): void; label: string }

const Radio = ({ name, isChosen, onChoose, label }: RadioProps) => (
  <label class="check">
    <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
    {label}
  </label>
)
