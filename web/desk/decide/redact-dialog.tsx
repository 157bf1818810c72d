/** Erases a request for ever, once its reference was typed. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { Field } from '../../ui/field.tsx'
import { referenceOf } from '../table/row.tsx'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'

export function RedactDialog(props: DialogProps) {
  const [typed, setTyped] = useState('')
  const reference = referenceOf(props.item)
  const isSure = typed.trim() === reference.trim()
  const isWrong = typed !== '' && !reference.trim().startsWith(typed.trim())
  return (
    <DecisionDialog
      {...props}
      kind="redact"
      title={t('desk.redact.title', { reference })}
      yes={t('desk.redact.yes')}
      decision={isSure ? { kind: 'redact' } : null}
    >
      <p>{t('desk.redact.text')}</p>
      <p>
        <strong>{t('desk.redact.never')}</strong>
      </p>
      <p class="soft">{t('desk.redact.stays')}</p>
      <Field
        name="confirm"
        label={t('desk.redact.type', { reference })}
        value={typed}
        onValue={setTyped}
        error={isWrong ? t('desk.redact.differs') : undefined}
      />
    </DecisionDialog>
  )
}
