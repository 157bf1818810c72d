/** Raises, or lowers, how often somebody may try. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { Field } from '../../ui/field.tsx'
import { referenceOf } from '../table/row.tsx'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'

const MOST = 20

export function AttemptsDialog(props: DialogProps) {
  const { attempts, attempts_max } = props.row
  const [typed, setTyped] = useState(String(Math.min(MOST, attempts_max + 1)))
  const max = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  const isRight = max >= 1 && max <= MOST
  return (
    <DecisionDialog
      {...props}
      kind="attempts"
      title={t('desk.attempts.title', { reference: referenceOf(props.item) })}
      yes={t('desk.attempts.yes')}
      decision={isRight ? { kind: 'attempts', max } : null}
    >
      <p>{t('desk.attempts.text', { n: attempts, max: attempts_max })}</p>
      <Field
        name="max"
        label={t('desk.attempts.max')}
        hint={t('desk.attempts.range')}
        value={typed}
        onValue={setTyped}
        error={isRight ? undefined : t('desk.attempts.range')}
      />
    </DecisionDialog>
  )
}
