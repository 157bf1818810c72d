/** Asks whether anybody is still there, in sight and with a countdown, and clears the screen if not. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { watchIdle } from '../../browser/idle-watch.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { useDialog } from '../../ui/use-dialog.ts'
import { happened } from '../visit/run-visit.ts'

export function Idle() {
  const [left, setLeft] = useState<number | null>(null)
  const idleMs = site.value.idle_s * 1000
  const watch = useRef<ReturnType<typeof watchIdle> | null>(null)
  useEffect(() => {
    const gone = () => happened({ kind: 'ended' })
    watch.current = watchIdle({ idleMs, show: setLeft, gone })
    return watch.current.stop
  }, [idleMs])
  return left === null ? null : <StillThere left={left} onStay={() => watch.current?.stay()} />
}

function StillThere({ left, onStay }: { left: number; onStay(): void }) {
  const dialog = useDialog(onStay)
  return (
    <dialog ref={dialog} class="kiosk-idle" role="alertdialog" aria-labelledby="kiosk-idle">
      <h2 id="kiosk-idle">{t('kiosk.idle')}</h2>
      <p>{t('kiosk.clears', { n: left })}</p>
      <div>
        <button type="button" class="button primary huge" onClick={onStay}>
          {t('kiosk.idle_stay')}
        </button>
        <button type="button" class="button huge" onClick={() => happened({ kind: 'ended' })}>
          {t('kiosk.idle_end')}
        </button>
      </div>
    </dialog>
  )
}
