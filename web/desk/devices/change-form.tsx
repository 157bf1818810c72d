/** A dialog that changes one device: asked, under way, or failed with what was typed still there. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import type { Read } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { Dialog } from '../shell/dialog.tsx'
import { learnDevice } from './device-list.ts'

/** What every dialog about one device is handed. */
export type DeviceStepProps = {
  device: DeviceRow
  /** `done`: what was done, where something was. */
  onDone(done?: string): void
}

type Props = {
  title: string
  yes: string
  /** Said once it is done. */
  done: string
  /** Null while something is missing or wrong. */
  act: (() => Promise<Read<DeviceRow>>) | null
  onDone(done?: string): void
  children: ComponentChildren
}

type Step = { kind: 'asked' } | { kind: 'busy' } | { kind: 'failed'; problem: Problem }

export function ChangeForm({ title, yes, done, act, onDone, children }: Props) {
  const [step, setStep] = useState<Step>({ kind: 'asked' })
  const isBusy = step.kind === 'busy'

  const submit = useOnce(async (_: Event) => {
    if (act === null) return
    setStep({ kind: 'busy' })
    const changed = await act()
    if (changed.kind === 'problem') return setStep({ kind: 'failed', problem: changed.problem })
    learnDevice(changed.value)
    announce(done)
    onDone(done)
  })

  return (
    <Dialog title={title} isBusy={isBusy} onClose={() => onDone()}>
      <form class="stack tight" noValidate autocomplete="off" onSubmit={submit}>
        {children}
        {step.kind === 'failed' && (
          <Notice tone="again" icon="warning" title={t('devices.act.failed')} alert>
            {problemText(step.problem)}
          </Notice>
        )}
        <div class="desk-dialog-actions">
          <button type="submit" class="button small primary" aria-disabled={isBusy || act === null}>
            {isBusy ? t('devices.act.busy') : yes}
          </button>
          <button type="button" class="button small" onClick={() => !isBusy && onDone()}>
            {t('devices.act.back')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
