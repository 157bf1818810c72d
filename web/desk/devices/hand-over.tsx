/** Hands all that a lost device left unfinished to another one, and tells what became of each. */
import { useEffect, useId, useState } from 'preact/hooks'
import { t } from '../../i18n/t-desk-devices.ts'
import { announce } from '../../ui/announcer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { undone } from '../bulk.ts'
import { BulkOutcomes } from '../bulk-outcomes.tsx'
import { Dialog } from '../dialog.tsx'
import { devices } from '../names.ts'
import { all } from '../shown.ts'
import { useBulk } from '../use-bulk.ts'
import type { DeviceStepProps } from './device-dialog.tsx'
import { heldBy } from './held-by.ts'

export function HandOver({ device, onDone }: DeviceStepProps) {
  // As they were when somebody decided: each that is handed over is not held any more.
  const [items] = useState(() => heldBy(device.id, all.value))
  const [to, setTo] = useState('')
  const id = useId()
  const { running, run, stop } = useBulk({ kind: 'assign', device: to }, items)
  const { outcomes, ended } = running.bulk
  const left = undone(
    items.map((item) => item.id),
    running.bulk,
  ).length
  const isOver = running.kind === 'over'
  const done = items.length - left
  useEffect(() => {
    if (isOver) announce(t('desk.bulk.done', { n: done }))
  }, [isOver, done])
  // A kiosk has no list in which it could find them.
  const takers = (devices.value ?? []).filter(
    (one) => one.state === 'active' && one.role !== 'kiosk' && one.id !== device.id,
  )
  const canRun = left > 0 && running.kind !== 'running'
  return (
    <Dialog
      title={t('devices.act.hand_title', { name: device.label })}
      isBusy={running.kind === 'running'}
      onClose={onDone}
    >
      <p>{t('devices.act.hand_text', { n: items.length })}</p>
      {running.kind === 'calm' && takers.length === 0 && <p>{t('desk.assign.none')}</p>}
      {running.kind === 'calm' && takers.length > 0 && (
        <div class="desk-field">
          <label for={id}>{t('desk.assign.to')}</label>
          <select
            id={id}
            class="desk-menu"
            value={to}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
          >
            <option value="">{t('desk.assign.choose')}</option>
            {takers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label} · {t(`role.${one.role}`)}
              </option>
            ))}
          </select>
        </div>
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
            aria-disabled={to === ''}
            onClick={() => to !== '' && void run()}
          >
            {isOver
              ? t('desk.bulk.again', { n: left })
              : t('devices.act.hand_start', { n: items.length })}
          </button>
        )}
        {running.kind !== 'running' && (
          <button type="button" class="button small" onClick={onDone}>
            {t('devices.act.back')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
