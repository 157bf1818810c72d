/** Says that a person was dealt with in another way. */
import { useState } from 'preact/hooks'
import { t } from '../i18n/t-desk.ts'
import { Field } from '../ui/field.tsx'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'
import { referenceOf } from './row.tsx'

const REASONS = ['seen', 'known', 'left', 'declined'] as const

export function CloseDialog(props: DialogProps) {
  const [reason, setReason] = useState('')
  const typed = reason.trim()
  return (
    <DecisionDialog
      {...props}
      kind="close"
      title={t('desk.close.title', { reference: referenceOf(props.item) })}
      yes={t('desk.close.yes')}
      decision={typed ? { kind: 'close', reason: typed } : null}
    >
      <p>{t('desk.close.text')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: the field below belongs to the same question. */}
      <div class="desk-chips" role="group" aria-label={t('close.reason')}>
        {REASONS.map((one) => {
          const text = t(`close.reason.${one}`)
          return (
            <button
              key={one}
              type="button"
              class="desk-chip"
              aria-pressed={reason === text}
              onClick={() => setReason(text)}
            >
              {text}
            </button>
          )
        })}
      </div>
      <Field
        name="reason"
        label={t('close.reason')}
        hint={t('close.reason_hint')}
        value={reason}
        onValue={setReason}
        maxLength={200}
        capitals="sentences"
      />
    </DecisionDialog>
  )
}
