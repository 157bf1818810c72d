/**
 * Asks before something is decided about one request. It is decided about the request as it stood when
 * the dialog opened: where it changed since, nothing happens, what changed is shown, and what was typed
 * stays.
 */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { type Decision, decide } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { Dialog } from '../shell/dialog.tsx'
import { canDecide } from './decisions.ts'
import { WhatChanged } from './what-changed.tsx'

export type DialogProps = { item: Item; row: RequestRow; onClose(): void }

type Props = DialogProps & {
  title: string
  yes: string
  /** What would be sent; null while something is missing or wrong. */
  decision: Decision | null
  kind: Decision['kind']
  children: ComponentChildren
}

type Step =
  | { kind: 'asked' }
  | { kind: 'busy' }
  | { kind: 'failed'; problem: Problem; isGoingOn: boolean }
  /** As it was before: the request of now is shown beside it. */
  | { kind: 'changed'; before: RequestRow }

export function DecisionDialog({
  item,
  row,
  onClose,
  title,
  yes,
  decision,
  kind,
  children,
}: Props) {
  const [seen, setSeen] = useState(row)
  const [step, setStep] = useState<Step>({ kind: 'asked' })
  const isPossible = step.kind !== 'changed' || canDecide(kind, item)
  const canGo = decision !== null && isPossible && step.kind !== 'busy'

  const submit = useOnce(async (_: Event) => {
    if (!canGo || decision === null) return
    setStep({ kind: 'busy' })
    // Once the change was shown, it is the request of now that is decided about.
    const about = step.kind === 'changed' ? row : seen
    const decided = await decide(item.id, { ...decision, if_rev: about.rev })
    if (decided.kind === 'done') {
      announce(`${yes}: ✓`)
      return onClose()
    }
    setSeen(about)
    const isChanged = decided.problem.code === 'changed'
    setStep(isChanged ? { kind: 'changed', before: about } : { ...decided, kind: 'failed' })
  })

  return (
    <Dialog title={title} isBusy={step.kind === 'busy'} onClose={onClose}>
      <form class="stack tight" noValidate autocomplete="off" onSubmit={submit}>
        {children}
        {step.kind === 'changed' && (
          <WhatChanged before={step.before} now={row} isPossible={isPossible} />
        )}
        {step.kind === 'failed' && (
          <Notice
            tone={step.isGoingOn ? 'waiting' : 'again'}
            icon={step.isGoingOn ? 'waiting' : 'warning'}
            title={t(step.isGoingOn ? 'desk.action.going_on' : 'desk.action.failed')}
            alert
          >
            {problemText(step.problem)}
          </Notice>
        )}
        <div class="desk-dialog-actions">
          <button
            type="submit"
            class={`button small primary ${isFinal(kind) ? 'danger' : ''}`}
            aria-disabled={!canGo}
          >
            {step.kind === 'busy' && t('desk.action.busy')}
            {step.kind === 'changed' && t('desk.action.all_the_same')}
            {(step.kind === 'asked' || step.kind === 'failed') && yes}
          </button>
          <button
            type="button"
            class="button small"
            onClick={() => step.kind !== 'busy' && onClose()}
          >
            {t(isFinal(kind) ? 'desk.action.keep' : 'desk.action.dismiss')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

const isFinal = (kind: Decision['kind']): boolean => kind === 'cancel' || kind === 'redact'
