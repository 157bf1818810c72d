/** Changing or deleting a request: what stands in the fold of it on a phone, and in a card at the desk. */
import { useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { Item } from '../../state/request.ts'
import { useFocusOnce } from '../../ui/fields/focus.ts'
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
          question={t(item.isOnlyHere ? 'delete.sure_here' : 'delete.sure')}
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
              <Icon name="erased" size={20} />
              {t('delete.action')}
            </button>
          )}
        </>
      )}
      <NotWritten title={t('delete.failed')} problem={failed} />
    </>
  )
}

type SureProps = { isBusy: boolean; question: string; onYes(): void; onNo(): void }

function Sure({ isBusy, question, onYes, onNo }: SureProps) {
  const box = useRef<HTMLDivElement>(null)
  useFocusOnce(box, '.button:not(.danger)')
  return (
    <div ref={box} class="stack tight">
      <p>{question}</p>
      <button type="button" class="button danger" aria-disabled={isBusy} onClick={onYes}>
        {t('delete.yes')}
      </button>
      <button type="button" class="button" aria-disabled={isBusy} onClick={() => isBusy || onNo()}>
        {t('delete.no')}
      </button>
    </div>
  )
}
