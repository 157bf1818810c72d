/** The five dialogs in which something is decided about one request: assign, attempts, cancel, close, redact. */
import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { CloseCall } from '../../../shared/protocol/request-actions.ts'
import { asciiDigits } from '../../../shared/text/digits.ts'
import { CloseReason } from '../../components/change/close-reason.tsx'
import { t } from '../../i18n/t/desk.ts'
import { Field } from '../../ui/fields/field.tsx'
import { referenceOf } from '../table/names.ts'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'
import { DeviceChoice } from './device-choice.tsx'

/** Hands a request to another device. */
export function AssignDialog(props: DialogProps) {
  const { row } = props
  const [device, setDevice] = useState('')
  return (
    <DecisionDialog
      {...props}
      kind="assign"
      title={t('desk.assign.title', { reference: referenceOf(props.item) })}
      yes={t('desk.assign.yes')}
      decision={device ? { kind: 'assign', device } : null}
    >
      <p>{t('desk.assign.text')}</p>
      <DeviceChoice device={device} onDevice={setDevice} holder={row.assignee ?? row.device} />
    </DecisionDialog>
  )
}

const MOST = 20

/** Raises, or lowers, how often somebody may try. */
export function AttemptsDialog(props: DialogProps) {
  const { attempts, attempts_max } = props.row
  const [typed, setTyped] = useState(String(Math.min(MOST, attempts_max + 1)))
  const digits = asciiDigits(typed.trim())
  const max = /^\d{1,2}$/.test(digits) ? Number(digits) : 0
  const isRight = max >= 1 && max <= MOST
  return (
    <DecisionDialog
      {...props}
      kind="attempts"
      title={t('desk.attempts.title', { reference: referenceOf(props.item) })}
      yes={t('desk.attempts.yes')}
      decision={isRight ? { kind: 'attempts', max } : null}
    >
      <p>
        {t('desk.attempts.text', {
          n: attempts,
          max: attempts_max,
          left: Math.max(0, attempts_max - attempts),
        })}
      </p>
      <Field
        name="max"
        label={t('desk.attempts.max')}
        hint={t('desk.attempts.range')}
        value={typed}
        onValue={setTyped}
        check={() => (isRight ? undefined : t('desk.attempts.range'))}
        keyboard="numeric"
      />
    </DecisionDialog>
  )
}

/** Calls a check off. */
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

/** Says that a person was dealt with in another way. */
export function CloseDialog(props: DialogProps) {
  const [reason, setReason] = useState('')
  const typed = reason.trim()
  return (
    <DecisionDialog
      {...props}
      kind="close"
      title={t('desk.close.title', { reference: referenceOf(props.item) })}
      yes={t('desk.close.yes')}
      decision={v.is(CloseCall.entries.reason, typed) ? { kind: 'close', reason: typed } : null}
    >
      <p>{t('desk.close.text')}</p>
      <CloseReason looks="desk" reason={reason} onReason={setReason} />
    </DecisionDialog>
  )
}

/** Erases a request for ever, once its reference was typed. */
export function RedactDialog(props: DialogProps) {
  const [typed, setTyped] = useState('')
  const reference = referenceOf(props.item)
  const isSure = typed.trim() === reference.trim()
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
        check={(text) => (text === '' || isSure ? undefined : t('desk.redact.differs'))}
      />
    </DecisionDialog>
  )
}
