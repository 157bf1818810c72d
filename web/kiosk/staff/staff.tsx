/** For staff only, behind the PIN of the site; without one for nobody: what waits here, what was not accepted, the way out. */
import { useEffect, useState } from 'preact/hooks'
import { hasHash } from '../../actions/device/pin.ts'
import { leaveFullScreen } from '../../browser/guarded-screen.ts'
import { RecoveryCard } from '../../components/recovery-card.tsx'
import { syncWords } from '../../components/sync/sync-words.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { device } from '../../state/device.ts'
import { items } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { sync } from '../../state/sync-status.ts'
import { syncNow } from '../../state/syncing.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { later } from '../../ui/first/later.tsx'
import { useNow } from '../../ui/first/use-now.ts'
import { Notice } from '../../ui/notice.tsx'
import { Frame } from '../shell/frame.tsx'
import { happened, letStaffIn, staffIsIn } from '../visit/run-visit.ts'
import { PinPad } from './pin-pad.tsx'

const StaffHelp = later(() => import('./staff-help.tsx').then((m) => m.StaffHelp), {
  words: ['kioskHelp'],
})

export function Staff() {
  if (staffIsIn.value) return <StaffMenu />
  const { staff_pin } = site.value
  return hasHash(staff_pin) ? <PinPad pin={staff_pin} onOpen={letStaffIn} /> : <NoPin />
}

/** Where the page is not, there is nothing to leave: an installed app, or a browser that gives none. */
function useFullScreen(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return isFull
}

/** Nobody can show that they are staff; it is taken up as soon as a supervisor sets one. */
const NoPin = () => (
  <Frame
    icon="lock"
    title={t('staff.no_pin')}
    lead={t('staff.no_pin_text')}
    actions={
      <button type="button" class="button huge" onClick={() => happened({ kind: 'ended' })}>
        {t('staff.back')}
      </button>
    }
  />
)

function StaffMenu() {
  const known = device.value
  const isFullScreen = useFullScreen()
  const isWaiting = sync.value.activity.kind === 'waiting'
  const { icon, alarm, text } = syncWords(sync.value, useNow(isWaiting))
  const refused = items.value.filter(({ refusal }) => refusal !== null)
  if (known.kind !== 'enrolled') return null
  const { enrolled } = known
  return (
    <Frame
      icon="lock"
      title={t('staff.title')}
      actions={
        <>
          <button
            type="button"
            class="button primary huge"
            onClick={() => happened({ kind: 'ended' })}
          >
            {t('staff.back')}
          </button>
          {isFullScreen && (
            <button type="button" class="button huge" onClick={leaveFullScreen}>
              {t('staff.leave')}
            </button>
          )}
        </>
      }
    >
      <section class="card stack tight" aria-labelledby="staff-refused">
        {/* Where all is well, the heading says nothing else. */}
        <h2 id="staff-refused">{t(refused.length > 0 ? 'staff.refused' : 'device.sync')}</h2>
        {refused.length === 0 && <p class="soft">{t('staff.refused_none')}</p>}
        <FactList
          facts={refused.map(({ reference, refusal }) => [
            reference,
            refusal ? problemText(refusal.problem) : '',
          ])}
        />
        <Notice tone={alarm ? 'again' : 'quiet'} icon={icon}>
          {text}
        </Notice>
        <button type="button" class="button" onClick={() => void syncNow()}>
          {t('staff.sync')}
        </button>
      </section>
      <StaffHelp />
      <RecoveryCard enrolled={enrolled} />
      <section class="card stack tight" aria-labelledby="staff-device">
        <h2 id="staff-device">{t('device.about')}</h2>
        <FactList
          facts={[
            [t('device.name'), enrolled.label],
            [t('device.site'), enrolled.site],
            [t('device.version'), __APP_VERSION__],
            [t('device.id'), <code key="id">{enrolled.device}</code>],
          ]}
        />
      </section>
    </Frame>
  )
}
