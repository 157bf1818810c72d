/** How often, how long, and what is forgotten when: in numbers, and in plain words beside them. */
import { t } from '../../i18n/t/desk-settings.ts'
import { ledger } from '../../state/requests.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { siteNow } from '../devices/site-clock.ts'
import { dueToCleanUp, dueToRedact } from './due-requests.ts'
import type { PartProps } from './settings-draft.ts'
import { type NumberField, RANGES } from './settings-typed.ts'

const HINTS = {
  attempts_max: 'settings.attempts_hint',
  idle_s: 'settings.idle_hint',
  redact_after_days: 'settings.redact_hint',
  clean_up_after_days: 'settings.clean_up_hint',
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
      optional={field === 'redact_after_days'}
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

/** Null while it is no number of days. */
const daysOf = (text: string): number | null =>
  /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text.trim()) : null

export function RetentionPart(part: PartProps) {
  const { typed, base } = part
  const [redact, cleanUp] = [daysOf(typed.redact_after_days), daysOf(typed.clean_up_after_days)]
  const now = siteNow()
  const isNewRule = typed.redact_after_days !== base.redact_after_days
  const due = isNewRule ? dueToRedact(ledger.value, redact, now) : 0
  const isNewCleanUp = cleanUp !== null && typed.clean_up_after_days !== base.clean_up_after_days
  const stale = isNewCleanUp ? dueToCleanUp(ledger.value, cleanUp, now) : 0
  return (
    <section class="desk-card" aria-labelledby="retention-title">
      <h2 id="retention-title">{t('settings.retention')}</h2>
      <div class="settings-pair">
        <NumberLine {...part} field="redact_after_days" />
        <NumberLine {...part} field="clean_up_after_days" />
      </div>
      <p>
        {redact === null ? t('settings.redact_never') : t('settings.redact_rule', { n: redact })}
      </p>
      {due > 0 && (
        <Notice tone="bad" icon="warning" alert>
          {t('settings.redact_due', { n: due })}
        </Notice>
      )}
      {stale > 0 && (
        <Notice tone="again" icon="warning" alert>
          {t('settings.clean_up_due', { n: stale })}
        </Notice>
      )}
    </section>
  )
}
