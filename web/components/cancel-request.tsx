/**
 * Calls off a check that was started: now, with signal; without, the wish goes into the queue and is
 * carried out when it arrives.
 */
import { useRef, useState } from 'preact/hooks'
import { cancelRequest } from '../actions/requests.ts'
import { t } from '../i18n/t/later.ts'
import type { Item } from '../state/request.ts'
import { Icon } from '../ui/first/icon.tsx'
import { useFocusOnce } from '../ui/use-focus-once.ts'
import { ActionFailed } from './action-failed.tsx'
import { NotWritten } from './failure-notice.tsx'
import { useAction } from './use-action.ts'
import { useRemoval } from './use-removal.ts'

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
  useFocusOnce(box, '.button:not(.primary)')
  const { isBusy, failed, run } = useAction(() => cancelRequest(id, rev))
  const later = useRemoval(id)
  return (
    <div ref={box} class="stack tight">
      <p>{t('cancel.sure')}</p>
      {failed && <ActionFailed title={t('cancel.failed')} problem={failed} />}
      <NotWritten title={t('remove.failed')} problem={later.failed} />
      {failed?.code === 'unreachable' ? (
        <button
          type="button"
          class="button primary"
          aria-disabled={later.isBusy}
          onClick={() => void later.remove()}
        >
          {t('cancel.later')}
        </button>
      ) : (
        <button
          type="button"
          class="button primary"
          aria-disabled={isBusy}
          onClick={() => void run()}
        >
          {t(isBusy ? 'cancel.busy' : 'cancel.yes')}
        </button>
      )}
      <button type="button" class="button" onClick={onNo}>
        {t('cancel.no')}
      </button>
    </div>
  )
}
