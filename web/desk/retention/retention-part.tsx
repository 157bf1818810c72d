/** After how many days a request is forgotten, by what it is then; and what that reaches at once. */
import type { Retention } from '../../../shared/protocol/settings.ts'
import { asciiDigits } from '../../../shared/text/digits.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { ledger } from '../../state/requests.ts'
import { Field } from '../../ui/fields/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { siteNow } from '../devices/site-clock.ts'
import type { PartProps } from '../settings/settings-draft.ts'
import { DAYS_RANGE, KEPT } from '../settings/settings-typed.ts'
import { dueToForget } from './due-requests.ts'

/** Null while it is no number of days. */
function daysOf(text: string): number | null {
  const digits = asciiDigits(text.trim())
  return /^[1-9]\d{0,3}$/.test(digits) ? Number(digits) : null
}

export function RetentionPart({ typed, base, change, told }: PartProps) {
  const [min, max] = DAYS_RANGE
  const changed = KEPT.flatMap((kept): [keyof Retention, number][] => {
    const days = daysOf(typed.retention[kept])
    return days === null || typed.retention[kept] === base.retention[kept] ? [] : [[kept, days]]
  })
  const due = dueToForget(ledger.value, Object.fromEntries(changed), siteNow())
  return (
    <section class="desk-card" aria-labelledby="retention-title">
      <h2 class="sr-only" id="retention-title">
        {t('settings.retention')}
      </h2>
      <p>{t('settings.retention_text')}</p>
      <div class="settings-pair">
        {KEPT.map((kept) => (
          <Field
            key={kept}
            name={`retention.${kept}`}
            label={t(`settings.keep.${kept}`)}
            hint={t(`settings.keep.${kept}_hint`)}
            value={typed.retention[kept]}
            onValue={(value) => change({ retention: { ...typed.retention, [kept]: value } })}
            {...told(`retention.${kept}`, t('settings.number_wrong', { min, max }))}
            keyboard="numeric"
          />
        ))}
      </div>
      {due > 0 && (
        <Notice tone="bad" icon="warning" alert>
          {t('settings.retention_due', { n: due })}
        </Notice>
      )}
    </section>
  )
}
