/** The list of alerts: what each is, where it is looked after, and what can be done at once. */
import { useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { attendKiosk } from '../../actions/desk-site.ts'
import { askToNotify, notificationState } from '../../actions/device/notifications.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-alerts.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import type { Tone } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { useDialog } from '../../ui/use-dialog.ts'
import { totals } from '../table/shown.ts'
import type { Alert } from './alert-list.ts'
import { addressOf, lineOf, titleOf } from './alert-words.ts'
import { learnAlerts } from './alerts-state.ts'

const LOOKS: Readonly<Record<Alert['kind'], { icon: IconName; tone: Tone }>> = {
  staff: { icon: 'person', tone: 'bad' },
  stripe_key: { icon: 'refused', tone: 'bad' },
  waiting: { icon: 'waiting', tone: 'again' },
  waiting_many: { icon: 'waiting', tone: 'again' },
  silent: { icon: 'phone', tone: 'again' },
}

/** More of a kind than anybody reads are one line. */
const SHOWN = 5
const KINDS = ['staff', 'stripe_key', 'waiting', 'waiting_many', 'silent'] as const

type Props = { alerts: readonly Alert[]; onClose(): void }

export function AlertsPanel({ alerts, onClose }: Props) {
  const dialog = useDialog(onClose)
  const unverified = totals.value.get('unverified') ?? 0
  return (
    <dialog
      ref={dialog}
      class="desk-alerts"
      aria-labelledby="alerts-title"
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={() => undefined}
    >
      <div class="desk-alerts-head">
        <h2 id="alerts-title">{t('alerts.title')}</h2>
        <a href="/settings?part=alerts" onClick={onClose}>
          {t('alerts.settings')}
        </a>
        <button type="button" class="desk-tool icon" aria-label={t('desk.close')} onClick={onClose}>
          <Icon name="close" size={16} />
        </button>
      </div>
      {alerts.length === 0 && (
        <>
          <p class="desk-alerts-none">
            <Icon name="sent" size={18} />
            {t('alerts.none')}
          </p>
          <p class="soft">{t('alerts.none_text')}</p>
        </>
      )}
      <ul>
        {KINDS.flatMap((kind) => {
          const some = alerts.filter((alert) => alert.kind === kind)
          const more = some.length - SHOWN
          const lines = some
            .slice(0, SHOWN)
            .map((alert) => <Line key={alert.key} alert={alert} onClose={onClose} />)
          if (more <= 0 || (kind !== 'staff' && kind !== 'silent')) return lines
          return [
            ...lines,
            <li key={kind} class="desk-alerts-more">
              <a href="/devices" onClick={onClose}>
                {t(`alerts.more_${kind}`, { n: more })}
              </a>
            </li>,
          ]
        })}
      </ul>
      {/* No alert: the table has them. But whoever looks for what needs them looks here, too. */}
      {unverified > 0 && (
        <p class="desk-alerts-more">
          <a href="/?status=unverified" onClick={onClose}>
            {t('alerts.unverified', { n: unverified })}
          </a>
        </p>
      )}
      <Notify />
    </dialog>
  )
}

function Line({ alert, onClose }: { alert: Alert; onClose(): void }) {
  const { icon, tone } = LOOKS[alert.kind]
  return (
    <li class="desk-alert" data-tone={tone}>
      <Icon name={icon} size={18} />
      <div>
        <a href={addressOf(alert)} onClick={onClose}>
          {titleOf(alert)}
        </a>
        <span>{lineOf(alert)}</span>
        {alert.kind === 'staff' && <Attend alert={alert} />}
      </div>
    </li>
  )
}

function Attend({ alert: { device, isComing } }: { alert: Alert & { kind: 'staff' } }) {
  const [failed, setFailed] = useState<Problem | null>(null)
  const attend = useOnce(async (state: 'coming' | 'done') => {
    const told = await attendKiosk(device, state)
    setFailed(told.kind === 'problem' ? told.problem : null)
    await learnAlerts()
  })
  return (
    <div class="desk-row-of-tools">
      {!isComing && (
        <button type="button" class="desk-tool primary" onClick={() => void attend('coming')}>
          {t('alerts.coming')}
        </button>
      )}
      <button type="button" class="desk-tool" onClick={() => void attend('done')}>
        {t('alerts.done')}
      </button>
      {failed && (
        <span class="desk-flag" role="alert">
          {problemText(failed)}
        </span>
      )}
    </div>
  )
}

/** System notifications, where this browser has them. */
function Notify() {
  const [state, setState] = useState(notificationState())
  if (state === 'unavailable') return null
  return (
    <div class="desk-alerts-foot">
      {state === 'default' ? (
        <button
          type="button"
          class="desk-tool"
          onClick={() => void askToNotify().then(() => setState(notificationState()))}
        >
          <Icon name="bell" size={16} />
          {t('alerts.notify')}
        </button>
      ) : (
        <p class="soft">{t(state === 'granted' ? 'alerts.notified' : 'alerts.blocked')}</p>
      )}
    </div>
  )
}
