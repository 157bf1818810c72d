/** How often somebody may try, and how long a kiosk waits. */
import { t } from '../../i18n/t/desk-settings.ts'
import { Field } from '../../ui/field.tsx'
import type { PartProps } from './settings-draft.ts'
import { type NumberField, RANGES } from './settings-typed.ts'

const HINTS = {
  attempts_max: 'settings.attempts_hint',
  idle_s: 'settings.idle_hint',
  waiting_alert_h: 'settings.waiting_hint',
} as const

function NumberLine({ typed, change, isWrong, field }: PartProps & { field: NumberField }) {
  const [min, max] = RANGES[field]
  return (
    <Field
      name={field}
      label={t(`settings.${field}`)}
      hint={t(HINTS[field])}
      value={typed[field]}
      onValue={(value) => change({ [field]: value })}
      error={isWrong(field) ? t('settings.number_wrong', { min, max }) : undefined}
      maxLength={4}
    />
  )
}

export const LimitsPart = (part: PartProps) => (
  <section class="desk-card" aria-labelledby="limits-title">
    <h2 id="limits-title">{t('settings.limits')}</h2>
    <div class="settings-pair">
      <NumberLine {...part} field="attempts_max" />
      <NumberLine {...part} field="idle_s" />
    </div>
  </section>
)
