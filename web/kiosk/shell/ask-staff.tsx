/**
 * Somebody needs help: a sign that fills the screen and is seen from across the room. The office is told,
 * too. That somebody is on their way is said only once they have said so.
 */
import { useEffect, useState } from 'preact/hooks'
import { readStaffCall, tellStaff } from '../../actions/staff-call.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useDialog } from '../../ui/use-dialog.ts'
import { askStaff, happened } from '../visit/run-visit.ts'

export const AskStaff = () => (
  <button type="button" class="kiosk-tool" onClick={() => askStaff(true)}>
    <Icon name="help" size={24} />
    {t('kiosk.help')}
  </button>
)

/** Nobody touches a screen while they wait for somebody. Then the visit ends, as each does. */
const WAIT_MS = 5 * 60_000

const ASK_EVERY_MS = 4_000

/** Tells the office until it has heard, then asks whether somebody comes. */
function useOffice(over: () => void): boolean {
  const [isComing, setComing] = useState(false)
  useEffect(() => {
    let isTold = false
    let isGone = false
    async function ask() {
      const now = await (isTold ? readStaffCall() : tellStaff(true))
      if (isGone || !now) return
      // They have been here.
      if (isTold && now.asked_at === null) return over()
      isTold = true
      setComing(now.coming_at !== null)
    }
    void ask()
    const asking = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => {
      isGone = true
      clearInterval(asking)
    }
  }, [])
  return isComing
}

export function StaffSign() {
  const over = () => askStaff(false)
  const dialog = useDialog(over)
  const isComing = useOffice(over)
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
      <p role="status">{t(isComing ? 'kiosk.help_coming' : 'kiosk.help_text')}</p>
      <button type="button" class="button huge" onClick={over}>
        {t('kiosk.help_over')}
      </button>
    </dialog>
  )
}
