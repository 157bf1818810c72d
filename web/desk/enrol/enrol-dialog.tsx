/** A code for a new device: what it will be, then the code large, as a link and for a camera. */
import { useRef, useState } from 'preact/hooks'
import * as v from 'valibot'
import type { Problem } from '../../../shared/problem.ts'
import { DeviceLabel, type Enrolment, type Role } from '../../../shared/protocol/protocol.ts'
import { makeCode } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { Field } from '../../ui/fields/field.tsx'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { RoleChoice } from '../devices/role-choice.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { EnrolCode } from './enrol-code.tsx'

/** The code lives in this state alone: it is gone with the dialog. */
type Step =
  | { kind: 'asked' }
  | { kind: 'busy' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'made'; enrolment: Enrolment }

type Props = { role: Role; onClose(): void }

export function EnrolDialog({ role: first, onClose }: Props) {
  const [role, setRole] = useState<Role>(first)
  const [label, setLabel] = useState('')
  const [step, setStep] = useState<Step>({ kind: 'asked' })
  const [isTried, setTried] = useState(false)
  const wrong = v.is(DeviceLabel, label) ? undefined : t('devices.new.label_wrong')
  const form = useRef<HTMLFormElement>(null)
  const isBusy = step.kind === 'busy'

  const make = useOnce(async (_: Event) => {
    setTried(true)
    if (wrong) return focusFirstWrong(form)
    setStep({ kind: 'busy' })
    const name = label.trim()
    const made = await makeCode({ role, ...(name && { label: name }) })
    setStep(
      made.kind === 'read'
        ? { kind: 'made', enrolment: made.value }
        : { kind: 'failed', problem: made.problem },
    )
  })

  function another() {
    setLabel('')
    setStep({ kind: 'asked' })
  }

  return (
    <Dialog title={t('devices.new.title')} isBusy={isBusy} onClose={onClose}>
      {step.kind === 'made' ? (
        <EnrolCode enrolment={step.enrolment} role={role} onAnother={another} onClose={onClose} />
      ) : (
        <form ref={form} class="stack tight" noValidate autocomplete="off" onSubmit={make}>
          <RoleChoice role={role} onRole={setRole} />
          <Field
            name="label"
            label={t('devices.new.label')}
            hint={t('devices.new.label_hint')}
            value={label}
            onValue={(text) => {
              setTried(false)
              setLabel(text)
            }}
            error={isTried ? wrong : undefined}
            check={() => wrong}
            capitals="sentences"
            optional
          />
          {step.kind === 'failed' && (
            <Notice tone="again" icon="warning" title={t('devices.new.failed')} alert>
              {problemText(step.problem)}
            </Notice>
          )}
          <div class="desk-dialog-actions">
            <button type="submit" class="button small primary" aria-disabled={isBusy}>
              {t(isBusy ? 'devices.new.making' : 'devices.new.make')}
            </button>
            <button type="button" class="button small" onClick={() => !isBusy && onClose()}>
              {t('desk.action.dismiss')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
