/** What holds at kiosks, and when a desk is alerted. */
import { t } from '../../i18n/t/desk-settings.ts'
import { Field } from '../../ui/fields/field.tsx'
import { PinPart } from './pin-part.tsx'
import type { PartProps } from './settings-draft.ts'
import { type NumberField, RANGES } from './settings-typed.ts'

const HINTS = {
  attempts_max: 'settings.attempts_hint',
  idle_s: 'settings.idle_hint',
  waiting_alert_h: 'settings.waiting_hint',
} as const

export function NumberLine({ typed, change, told, field }: PartProps & { field: NumberField }) {
  const [min, max] = RANGES[field]
  return (
    <Field
      name={field}
      label={t(`settings.${field}`)}
      hint={t(HINTS[field])}
      value={typed[field]}
      onValue={(value) => change({ [field]: value })}
      {...told(field, t('settings.number_wrong', { min, max }))}
      keyboard="numeric"
    />
  )
}

export const KiosksPart = (part: PartProps) => (
  <>
    <section class="desk-card" aria-labelledby="kiosks-title">
      <h2 class="sr-only" id="kiosks-title">
        {t('settings.kiosks')}
      </h2>
      <div class="settings-short">
        <NumberLine {...part} field="idle_s" />
      </div>
    </section>
    <PinPart {...part} />
  </>
)

export const AlertsPart = (part: PartProps) => (
  <section class="desk-card" aria-labelledby="alerts-title">
    <h2 class="sr-only" id="alerts-title">
      {t('settings.alerts')}
    </h2>
    <p class="soft">{t('settings.alerts_text')}</p>
    <div class="settings-short">
      <NumberLine {...part} field="waiting_alert_h" />
    </div>
  </section>
)
