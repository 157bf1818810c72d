/**
 * Cancels a check that was started: now, with signal; without, that goes into the queue and is
 * executed when it arrives.
 */
import { useRef, useState } from 'preact/hooks'
import type { RemoveOutcome } from '../../actions/change.ts'
import { cancelRequest, removeRequest } from '../../actions/requests.ts'
import { t } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { Item } from '../../state/request.ts'
import { useQuestion } from '../../ui/fields/focus.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { ActionFailed, NotWritten, useAction } from '../failure-notice.tsx'

export function CallOff({ item: { id, rev } }: { item: Item }) {
  const [isAsking, setAsking] = useState(false)
  if (rev === null) return null
  return isAsking ? (
    <Sure id={id} rev={rev} onNo={() => setAsking(false)} />
  ) : (
    <button type="button" class="button" onClick={() => setAsking(true)}>
      <Icon name="stopped" size={20} />
      {t('cancel.action')}
    </button>
  )
}

function Sure({ id, rev, onNo }: { id: string; rev: number; onNo(): void }) {
  const box = useRef<HTMLDivElement>(null)
  useQuestion(box)
  const { isBusy, failed, run } = useAction(() => cancelRequest(id, rev))
  const later = useRemoval(id)
  return (
    <div ref={box} class="stack tight">
      <p>{t('cancel.sure')}</p>
      {failed && <ActionFailed title={t('cancel.failed')} problem={failed} />}
      <NotWritten title={t('delete.failed')} problem={later.failed} />
      {failed?.code === 'unreachable' ? (
        <button
          type="button"
          class="button danger"
          aria-disabled={later.isBusy}
          onClick={() => void later.remove()}
        >
          {t('cancel.later')}
        </button>
      ) : (
        <button
          type="button"
          class="button danger"
          aria-disabled={isBusy}
          onClick={() => void run()}
        >
          {t(isBusy ? 'cancel.busy' : 'cancel.yes')}
        </button>
      )}
      <button type="button" class="button" onClick={onNo}>
        {t('delete.no')}
      </button>
    </div>
  )
}

/** Removing a request: busy until it is on disk, and why it is not where it could not be written. */
type Removal = {
  isBusy: boolean
  failed: DeviceProblem | null
  /** Undefined while an earlier one is still being written. */
  remove(): Promise<RemoveOutcome | undefined>
}

export function useRemoval(id: string): Removal {
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  const remove = useOnce(async () => {
    setBusy(true)
    const outcome = await removeRequest(id)
    setFailed(outcome.kind === 'not_saved' ? outcome.reason : null)
    setBusy(false)
    return outcome
  })
  return { isBusy, failed, remove }
}
