/** The alerts in the bar of the desk: how many there are, and a list of them. What is new is told. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { tellAlert } from '../../actions/device/notifications.ts'
import { t } from '../../i18n/t/desk-alerts.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { type Alert, gathered, newSince, openCount } from './alert-list.ts'
import { addressOf, lineOf, titleOf } from './alert-words.ts'
import { AlertsPanel } from './alerts-panel.tsx'
import './alerts.css'
import { alerts, useAlerts } from './alerts-state.ts'

export function AlertsButton() {
  const [isOpen, setOpen] = useState(false)
  useAlerts()
  useNews(alerts.value)
  const now = gathered(alerts.value ?? [])
  const n = openCount(now)
  const waiting = now.filter((alert) => alert.kind === 'staff' && !alert.isComing).length
  return (
    <>
      <button
        type="button"
        class="desk-bar-button desk-alerts-button"
        data-count={n}
        data-urgent={waiting > 0}
        aria-haspopup="dialog"
        aria-label={
          waiting > 0 ? t('alerts.open_staff', { k: waiting, n }) : t('alerts.open', { n })
        }
        onClick={() => setOpen(true)}
      >
        {/* Somebody who waits at a kiosk comes before all else that is open. */}
        <Icon name={waiting > 0 ? 'person' : 'bell'} size={18} />
        <span>{t(waiting > 0 ? 'alerts.staff_needed' : 'alerts.title')}</span>
        {n > 0 && <strong> {waiting || n}</strong>}
      </button>
      {isOpen && <AlertsPanel alerts={now} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What is there when the desk is opened is no news; later, each is told once. */
function useNews(now: readonly Alert[] | null): void {
  const seen = useRef<Set<string> | null>(null)
  useEffect(() => {
    if (now === null) return
    const before = seen.current
    seen.current = new Set([...(before ?? []), ...now.map(({ key }) => key)])
    // A kiosk that asks is told also by a desk that was opened a moment ago.
    const news = before ? newSince(before, now) : now.filter(({ kind }) => kind === 'staff')
    for (const alert of gathered(news)) {
      announce(titleOf(alert))
      void tellAlert({
        title: titleOf(alert),
        body: lineOf(alert),
        tag: alert.key,
        address: addressOf(alert),
      })
    }
  }, [now])
}
