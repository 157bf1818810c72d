/** Calls off or redacts all that are chosen: what it means, how far it is, what became of each. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/t-desk.ts'
import type { Item } from '../item.ts'
import { announce } from '../ui/announcer.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { undone } from './bulk.ts'
import { BulkOutcomes } from './bulk-outcomes.tsx'
import { Dialog } from './dialog.tsx'
import { type BulkKind, eligible, useBulk } from './use-bulk.ts'

type Props = { kind: BulkKind; items: readonly Item[]; onClose(): void }

export function BulkDialog({ kind, items: chosen, onClose }: Props) {
  // As they were when somebody decided: what the run itself changes must not change the run.
  const [items] = useState(() => eligible(kind, chosen))
  const [skipped] = useState(() => chosen.length - items.length)
  const [typed, setTyped] = useState('')
  const { running, run, stop } = useBulk({ kind }, items)
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

  const isSure = kind === 'cancel' || typed.trim() === String(items.length)
  const canRun = items.length > 0 && left > 0 && running.kind !== 'running'
  return (
    <Dialog
      title={t(`desk.bulk.${kind}_title`, { n: items.length })}
      isBusy={running.kind === 'running'}
      onClose={onClose}
    >
      <p>{t(`desk.bulk.${kind}_text`)}</p>
      {skipped > 0 && <p class="soft">{t('desk.bulk.skipped', { n: skipped })}</p>}
      {kind === 'redact' && running.kind === 'calm' && items.length > 0 && (
        <Field
          name="count"
          label={t('desk.bulk.type_count', { n: items.length })}
          value={typed}
          onValue={setTyped}
        />
      )}
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
        {canRun && (
          <button
            type="button"
            class="button small primary"
            aria-disabled={!isSure}
            onClick={() => isSure && void run()}
          >
            {isOver
              ? t('desk.bulk.again', { n: left })
              : t(`desk.bulk.${kind}_title`, { n: items.length })}
          </button>
        )}
        {running.kind !== 'running' && (
          <button type="button" class="button small" onClick={onClose}>
            {t(isOver ? 'desk.close' : 'desk.action.leave')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
