/** Changing or removing a request. */
import { useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { Item } from '../../state/request.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { useFocusOnce } from '../../ui/focus.ts'
import { NotWritten } from '../failure-notice.tsx'
import { CallOff, useRemoval } from './cancel-request.tsx'
import { isCancelable, isChangeable, isRemovable } from './changeable.ts'
import { Refused } from './refused.tsx'

export type Undo = () => Promise<DeviceProblem | null>

/** `onGone`: it was known here only, and is no more. */
type Props = { item: Item; role: Role; onGone(undo: Undo): void }

export function ChangeOrRemove({ item, role, onGone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { isBusy, failed, remove } = useRemoval(item.id)
  const { id } = item
  const canChange = isChangeable(item, role)
  const canRemove = isRemovable(item, role)
  const canCancel = isCancelable(item, role)
  if (!canChange && !canRemove && !canCancel && !item.refusal) return null

  /** The question must stay until the removal is on disk: gone means done. */
  async function removeNow() {
    const outcome = await remove()
    if (outcome === undefined) return
    setAsking(false)
    if (outcome.kind === 'gone') onGone(outcome.undo)
  }

  return (
    <section class="card stack tight" aria-labelledby="change-title">
      <h2 id="change-title">{t('delete.section')}</h2>
      {item.refusal && (
        <Refused id={item.id} refusal={item.refusal} isWhole={item.state.phase === 'refused'} />
      )}
      {isAsking ? (
        <Sure isBusy={isBusy} onYes={() => void removeNow()} onNo={() => setAsking(false)} />
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
              onClick={() => (item.isOnlyHere ? void removeNow() : setAsking(true))}
            >
              <Icon name="erased" size={20} />
              {t('delete.action')}
            </button>
          )}
        </>
      )}
      <NotWritten title={t('delete.failed')} problem={failed} />
    </section>
  )
}

/** It was sent, so it cannot simply be taken back. */
function Sure({ isBusy, onYes, onNo }: { isBusy: boolean; onYes(): void; onNo(): void }) {
  const box = useRef<HTMLDivElement>(null)
  useFocusOnce(box, '.button:not(.primary)')
  return (
    <div ref={box} class="stack tight">
      <p>{t('delete.sure')}</p>
      <button type="button" class="button primary" aria-disabled={isBusy} onClick={onYes}>
        {t('delete.yes')}
      </button>
      <button type="button" class="button" aria-disabled={isBusy} onClick={() => isBusy || onNo()}>
        {t('delete.no')}
      </button>
    </div>
  )
}
