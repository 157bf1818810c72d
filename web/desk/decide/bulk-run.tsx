/**
 * The dialog around a run over many requests: how far it is, its buttons, and which did not go through, with
 * the reason of each. It closes by itself where all did.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { repeatable, undone } from './bulk.ts'
import type { BulkControl } from './use-bulk.ts'

type Props = {
  items: readonly Item[]
  control: BulkControl
  /** Everything that must be chosen or typed before is there. */
  isReady: boolean
  /** What is done cannot be taken back. */
  isFinal?: boolean
  words: {
    title: string
    start: string
    leave: string
    /** Of the run when it is over; `n` of `all` were done. */
    over(n: number, all: number): string
  }
  /** `done`: what was done, where all of it was. */
  onClose(done?: string): void
  /** What is told before, and what still holds afterwards. */
  children: ComponentChildren
  after?: ComponentChildren
}

export function BulkRun({ items, control, words, onClose, children, after, ...props }: Props) {
  const { isReady, isFinal = false } = props
  const { running, run, stop } = control
  const { outcomes, ended } = running.bulk
  const ids = items.map(({ id }) => id)
  const left = undone(ids, running.bulk).length
  const again = repeatable(ids, running.bulk).length
  const done = items.length - left
  const isOver = running.kind === 'over'
  const title = isOver ? words.over(done, items.length) : words.title
  const leave = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOver) return
    announce(title)
    if (left === 0) onClose(title)
    else leave.current?.focus()
  }, [isOver, title])

  return (
    <Dialog title={title} isBusy={running.kind === 'running'} onClose={onClose}>
      {running.kind === 'calm' ? children : isOver && after}
      {running.kind !== 'calm' && (
        <>
          {!isOver && (
            <label class="desk-progress">
              <span>{t('desk.bulk.progress', { done: outcomes.size, n: items.length })}</span>
              <progress value={outcomes.size} max={items.length} />
            </label>
          )}
          {ended && (
            <Notice tone="again" icon="warning" alert>
              {t(ended === 'stopped' ? 'desk.bulk.stopped' : 'desk.bulk.cut')}
            </Notice>
          )}
          <Failed items={items} outcomes={outcomes} />
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
        {again > 0 && running.kind !== 'running' && (
          <button
            type="button"
            class={`button small primary ${isFinal ? 'danger' : ''}`}
            aria-disabled={!isReady}
            onClick={() => isReady && void run()}
          >
            {isOver ? t('desk.bulk.again', { n: again }) : words.start}
          </button>
        )}
        {running.kind !== 'running' && (
          <button ref={leave} type="button" class="button small" onClick={() => onClose()}>
            {words.leave}
          </button>
        )}
      </div>
    </Dialog>
  )
}

/** More than anybody reads; the rest is told as a number. */
const MOST = 200

type FailedProps = {
  items: readonly Item[]
  outcomes: ReadonlyMap<string, Problem | null>
}

function Failed({ items, outcomes }: FailedProps) {
  const failed = items.flatMap((item) => {
    const problem = outcomes.get(item.id)
    return problem ? [{ item, problem }] : []
  })
  if (failed.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it.
    <ul class="desk-outcomes" tabIndex={0} aria-label={t('desk.bulk.failed')}>
      {failed.slice(0, MOST).map(({ item, problem }) => (
        <li key={item.id} data-tone="again">
          <Icon name="warning" size={16} />
          <bdi>{item.reference}</bdi>
          <span class="soft">{problemText(problem)}</span>
        </li>
      ))}
      {failed.length > MOST && <li>{t('desk.bulk.more', { n: failed.length - MOST })}</li>}
    </ul>
  )
}
