/** Says that a person was dealt with in another way. */
import { useState } from 'preact/hooks'
import { t } from '../i18n/t-desk.ts'
import { CloseReason } from '../screens/close-reason.tsx'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'
import { referenceOf } from './row.tsx'

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
      <CloseReason looks="desk" reason={reason} onReason={setReason} />
    </DecisionDialog>
  )
}
