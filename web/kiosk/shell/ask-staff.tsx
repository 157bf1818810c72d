/**
 * Somebody needs help: a sign that fills the screen and is seen from across the room. It says what it is
 * and no more; whether anybody has seen it, nobody here knows.
 */
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/t/kiosk.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useDialog } from '../../ui/use-dialog.ts'
import { askStaff, happened } from '../visit/run-visit.ts'

export const AskStaff = () => (
  <button type="button" class="kiosk-tool" onClick={() => void askStaff(true)}>
    <Icon name="help" size={24} />
    {t('kiosk.help')}
  </button>
)

/** Nobody touches a screen while they wait for somebody. Then the visit ends, as each does. */
const WAIT_MS = 5 * 60_000

export function StaffSign() {
  const over = () => void askStaff(false)
  const dialog = useDialog(over)
  useEffect(() => {
    const timer = setTimeout(() => {
      over()
      happened({ kind: 'ended' })
    }, WAIT_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <dialog ref={dialog} class="kiosk-sign" role="alertdialog" aria-labelledby="kiosk-sign">
      <span class="kiosk-sign-icon">
        <Icon name="help" size={220} />
      </span>
      <h2 id="kiosk-sign">{t('kiosk.help_title')}</h2>
      <p>{t('kiosk.help_text')}</p>
      <button type="button" class="button huge" onClick={over}>
        {t('kiosk.help_over')}
      </button>
    </dialog>
  )
}
