/** Says that a person was dealt with in another way. */
import { useState } from 'preact/hooks'
import { CloseReason } from '../../components/close-reason.tsx'
import { t } from '../../i18n/t/desk.ts'
import { referenceOf } from '../table/row.tsx'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'

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
