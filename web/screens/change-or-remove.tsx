/** Changing or removing a request, and what to do about a change that was not accepted. */
import { useRef, useState } from 'preact/hooks'
import type { Role } from '../../shared/protocol.ts'
import { discardChange, removeRequest, sendMine } from '../actions.ts'
import type { DeviceProblem } from '../device-problem.ts'
import { t } from '../i18n/t-later.ts'
import type { Item } from '../item.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFocusOnce } from '../ui/use-focus-once.ts'
import { CallOff } from './call-off.tsx'
import { isCancelable, isChangeable, isRemovable } from './changeable.ts'
import { problemText } from './problem-text.ts'

export type Undo = () => Promise<DeviceProblem | null>

/** `onGone`: it was known here only, and is no more. */
type Props = { item: Item; role: Role; onGone(undo: Undo): void }

export function ChangeOrRemove({ item, role, onGone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  const { id } = item
  const canChange = isChangeable(item, role)
  const canRemove = isRemovable(item, role)
  const canCancel = isCancelable(item, role)
  if (!canChange && !canRemove && !canCancel && !item.refusal) return null

  async function remove() {
    setAsking(false)
    const outcome = await removeRequest(id)
    if (outcome.kind === 'gone') onGone(outcome.undo)
    setFailed(outcome.kind === 'not_saved' ? outcome.reason : null)
  }

  return (
    <section class="card stack tight" aria-labelledby="change-title">
      <h2 id="change-title">{t('remove.section')}</h2>
      {item.refusal && <Refused item={item} />}
      {isAsking ? (
        <Sure onYes={() => void remove()} onNo={() => setAsking(false)} />
      ) : (
        <>
          {canChange && (
            <a class="button" href={`/requests/${id}/change`}>
              {t('change.action')}
            </a>
          )}
          {canCancel && <CallOff item={item} />}
          {canRemove && (
            <button
              type="button"
              class="button"
              onClick={() => (item.isOnlyHere ? void remove() : setAsking(true))}
            >
              <Icon name="erased" size={20} />
              {t('remove.action')}
            </button>
          )}
        </>
      )}
      {failed && (
        <Notice tone="bad" icon="warning" title={t('remove.failed')} alert>
          {t(`unusable.${failed}`)}
        </Notice>
      )}
    </section>
  )
}

/** It was sent, so it cannot simply be taken back. */
function Sure({ onYes, onNo }: { onYes(): void; onNo(): void }) {
  const box = useRef<HTMLDivElement>(null)
  useFocusOnce(box, '.button:not(.primary)')
  return (
    <div ref={box} class="stack tight">
      <p>{t('remove.sure')}</p>
      <button type="button" class="button primary" onClick={onYes}>
        {t('remove.yes')}
      </button>
      <button type="button" class="button" onClick={onNo}>
        {t('remove.no')}
      </button>
    </div>
  )
}

function Refused({ item: { id, refusal, state } }: { item: Item }) {
  if (!refusal) return null
  const { problem, isDeletion } = refusal
  const isConflict = problem.code === 'conflict'
  // Where the request itself was refused, its phase says so already.
  const isChange = state.phase !== 'refused'
  return (
    <>
      {isChange && (
        <Notice
          tone="again"
          icon="refused"
          title={t(isDeletion ? 'refused.deletion' : 'refused.change')}
        >
          {t('refused.because', { why: problemText(problem) })}
        </Notice>
      )}
      {isConflict && (
        <button type="button" class="button" onClick={() => void sendMine(id)}>
          {t('refused.send_mine')}
        </button>
      )}
      {isChange && (
        <button type="button" class="button" onClick={() => void discardChange(id)}>
          {t('refused.discard')}
        </button>
      )}
    </>
  )
}
