/** Calls a check off. */
import { t } from '../../i18n/t/desk.ts'
import { referenceOf } from '../table/row.tsx'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'

export function CancelDialog(props: DialogProps) {
  const isStarted = 'session' in props.row.state
  return (
    <DecisionDialog
      {...props}
      kind="cancel"
      title={t('desk.cancel.title', { reference: referenceOf(props.item) })}
      yes={t('desk.cancel.yes')}
      decision={{ kind: 'cancel' }}
    >
      <p>{t(isStarted ? 'desk.cancel.text' : 'desk.cancel.text_unstarted')}</p>
      {isStarted && <p class="soft">{t('desk.cancel.keeps')}</p>}
    </DecisionDialog>
  )
}
