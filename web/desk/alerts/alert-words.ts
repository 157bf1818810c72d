/** What an alert says: its title, and a line more. */
import { spanWords, unitWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-alerts.ts'
import { site } from '../../state/site.ts'
import { siteNow } from '../devices/site-clock.ts'
import { deviceName } from '../table/names.ts'
import type { Alert } from './alert-list.ts'

export function titleOf(alert: Alert): string {
  switch (alert.kind) {
    case 'staff':
      return t('alerts.staff', { device: deviceName(alert.device) })
    case 'stripe_key':
      return t('alerts.stripe_key')
    case 'waiting':
      return t('alerts.waiting', { reference: alert.reference })
    case 'waiting_many':
      return t('alerts.waiting_many', { span: unitWords('hour', waitingH()), n: alert.n })
    case 'silent':
      return t('alerts.silent', { device: alert.label })
  }
}

export function lineOf(alert: Alert): string {
  const span = spanWords(Math.max(0, siteNow() - alert.since))
  if (alert.kind === 'staff' && alert.isComing) return t('alerts.staff_coming', { span })
  return t(`alerts.${alert.kind}_line`, { span })
}

/** Where it is looked after. */
export function addressOf(alert: Alert): string {
  switch (alert.kind) {
    case 'staff':
    case 'silent':
      return `/devices?device=${encodeURIComponent(alert.device)}`
    case 'stripe_key':
      return '/stripe'
    case 'waiting':
      return `/requests/${alert.request}`
    case 'waiting_many':
      return `/?status=accepted,open,processing&before=${alert.until}&sort=accepted`
  }
}

const waitingH = (): number => site.value.waiting_alert_h ?? 0
