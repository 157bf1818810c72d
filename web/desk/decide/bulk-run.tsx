/** The dialog around a run over many requests: how far it is, what became of each, and its buttons. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { undone } from './bulk.ts'
import { BulkOutcomes } from './bulk-outcomes.tsx'
import { Dialog } from './dialog.tsx'
import type { BulkControl } from './use-bulk.ts'

type Props = {
  items: readonly Item[]
  control: BulkControl
  /** Everything that must be chosen or typed before is there. */
  isReady: boolean
  /** What is done cannot be taken back. */
  isFinal?: boolean
  words: { title: string; start: string; leave: string }
  onClose(): void
  children: ComponentChildren
}

export function BulkRun({ items, control, words, onClose, children, ...props }: Props) {
  const { isReady, isFinal = false } = props
  const { running, run, stop } = control
  const { outcomes, ended } = running.bulk
  const left = undone(
    items.map(({ id }) => id),
    running.bulk,
  ).length
  const done = items.length - left
  const isOver = running.kind === 'over'
  useEffect(() => {
    if (isOver) announce(t('desk.bulk.done', { n: done }))
  }, [isOver, done])

  return (
    <Dialog title={words.title} isBusy={running.kind === 'running'} onClose={onClose}>
      {children}
      {running.kind !== 'calm' && (
        <>
          <label class="desk-progress">
            <span>{t('desk.bulk.progress', { done: outcomes.size, n: items.length })}</span>
            <progress value={outcomes.size} max={items.length} />
          </label>
          {ended && (
            <Notice tone="again" icon="warning" alert>
              {t(ended === 'stopped' ? 'desk.bulk.stopped' : 'desk.bulk.cut')}
            </Notice>
          )}
          <BulkOutcomes items={items} outcomes={outcomes} />
        </>
      )}
      <div class="desk-dialog-actions">
        {running.kind === 'running' && (
          <button
            type="button"
            class="button small"
            aria-disabled={running.isStopping}
            onClick={stop}
          >
            {t(running.isStopping ? 'desk.bulk.stopping' : 'desk.bulk.stop')}
          </button>
        )}
        {left > 0 && running.kind !== 'running' && (
          <button
            type="button"
            class={`button small primary ${isFinal ? 'danger' : ''}`}
            aria-disabled={!isReady}
            onClick={() => isReady && void run()}
          >
            {isOver ? t('desk.bulk.again', { n: left }) : words.start}
          </button>
        )}
        {running.kind !== 'running' && (
          <button type="button" class="button small" onClick={onClose}>
            {words.leave}
          </button>
        )}
      </div>
    </Dialog>
  )
}
