/** What is the matter with a device, in words. */
import { spanWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import type { Attention } from './device-warnings.ts'

/** With how long or which version, where that says more. */
export function warningWords({ device, warning }: Attention, now: number): string {
  const { contact_at, oldest, unsent, app } = device
  switch (warning) {
    case 'silent':
      return t('devices.warn.silent_for', { span: spanWords(now - contact_at) })
    case 'unsent':
      return t('devices.warn.unsent_for', {
        n: unsent ?? 0,
        span: spanWords((oldest ?? 0) + now - contact_at),
      })
    case 'old':
      return t('devices.warn.old_is', { version: app ?? '' })
    default:
      return t(`devices.warn.${warning}`)
  }
}
