/**
 * Changing or deleting a request, or canceling it once it may be known elsewhere: what stands in the fold of
 * it on a phone, and in a card at the desk.
 */
import { useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { Item } from '../../state/request.ts'
import { useQuestion } from '../../ui/fields/focus.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { NotWritten } from '../failure-notice.tsx'
import { CallOff, useRemoval } from './cancel-request.tsx'
import { isCancelable, isChangeable, isRemovable } from './changeable.ts'
import { Refused } from './refused.tsx'

export type Undo = () => Promise<DeviceProblem | null>

/** `onGone`: it was known here only, and is no more. */
type Props = { item: Item; role: Role; onGone(undo: Undo): void }

/** Whether there is anything to offer. */
export const canChangeOrRemove = (item: Item, role: Role): boolean =>
  isChangeable(item, role) ||
  isRemovable(item, role) ||
  isCancelable(item, role) ||
  item.refusal !== null

export function ChangeOrRemove({ item, role, onGone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { isBusy, failed, remove } = useRemoval(item.id)
  const { id, refusal } = item

  /** The question must stay until the removal is on disk: gone means done. */
  async function removeNow() {
    const outcome = await remove()
    if (outcome === undefined) return
    setAsking(false)
    if (outcome.kind === 'gone') onGone(outcome.undo)
  }

  return (
    <>
      {refusal && <Refused id={id} refusal={refusal} isWhole={item.state.phase === 'refused'} />}
      {isAsking ? (
        <Sure
          isBusy={isBusy}
          isOnlyHere={item.isOnlyHere}
          onYes={() => void removeNow()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <>
          {isChangeable(item, role) && (
            <a class={`button ${refusal ? 'primary' : ''}`} href={`/requests/${id}/change`}>
              {t('change.action')}
            </a>
          )}
          {isCancelable(item, role) && <CallOff item={item} />}
          {isRemovable(item, role) && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              <Icon name={item.isOnlyHere ? 'erased' : 'stopped'} size={20} />
              {t(item.isOnlyHere ? 'delete.action' : 'cancel.action')}
            </button>
          )}
        </>
      )}
      <NotWritten title={t(item.isOnlyHere ? 'delete.failed' : 'cancel.failed')} problem={failed} />
    </>
  )
}

/** What only this device has goes without a trace; all else stays in every list, canceled. */
type SureProps = { isBusy: boolean; isOnlyHere: boolean; onYes(): void; onNo(): void }

function Sure({ isBusy, isOnlyHere, onYes, onNo }: SureProps) {
  const box = useRef<HTMLDivElement>(null)
  useQuestion(box)
  return (
    <div ref={box} class="stack tight">
      <p>{t(isOnlyHere ? 'delete.sure_here' : 'cancel.sure')}</p>
      <button type="button" class="button danger" aria-disabled={isBusy} onClick={onYes}>
        {t(isOnlyHere ? 'delete.yes' : 'cancel.yes')}
      </button>
      <button type="button" class="button" aria-disabled={isBusy} onClick={() => isBusy || onNo()}>
        {t('delete.no')}
      </button>
    </div>
  )
}
