/**
 * What of this device's work has reached the ledger, in a chip: one small picture while all is well, and
 * words as soon as something waits or is wrong. Where it leads, all of it is told (`../sync-words.ts`).
 */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/t/first.ts'
import { type Sync, sync } from '../../state/sync-status.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon, type IconName } from '../../ui/first/icon.tsx'

export function SyncChip() {
  const { activity, unsent } = sync.value
  const before = useRef(unsent)
  useEffect(() => {
    if (before.current > 0 && unsent === 0) announce(t('sync.announce_sent'))
    before.current = unsent
  }, [unsent])

  const { icon, alarm, text } = chipWords(sync.value)
  const isIntercepted = activity.kind === 'waiting' && activity.cause === 'intercepted'
  return (
    <a
      class={`sync-chip ${alarm ? 'alarm' : ''}`}
      // Which no service worker answers: whatever is in the way shows itself there, to sign in at.
      {...(isIntercepted ? { href: '/healthz', target: '_blank' } : { href: '/device' })}
    >
      <Icon name={icon} size={20} />
      {text ? <span>{text}</span> : <span class="sr-only">{t('sync.all_sent_never')}</span>}
    </a>
  )
}

type ChipWords = { icon: IconName; alarm: boolean; text: string }

/** No words where all is sent; a few where not. Pure. */
export function chipWords({ activity, unsent, refused }: Sync): ChipWords {
  const calm = (icon: IconName, text: string): ChipWords => ({ icon, alarm: false, text })
  const alarm = (text: string): ChipWords => ({ icon: 'warning', alarm: true, text })
  const withUnsent = (text: string) => (unsent > 0 ? `${text} · ${unsent}` : text)
  if (activity.kind === 'stopped') return alarm(withUnsent(t('list.not_synced')))
  if (activity.kind === 'waiting')
    switch (activity.cause) {
      case 'no_network':
        return calm('offline', withUnsent(t('sync.no_network_never')))
      case 'intercepted':
        return alarm(t('sync.intercepted_open'))
      case 'set_aside':
        return alarm(t('sync.set_aside', { n: unsent }))
      default:
        return calm('waiting', withUnsent(t('list.not_synced')))
    }
  if (refused > 0) return alarm(t('sync.refused', { n: refused }))
  return unsent > 0 ? calm('sending', t('sync.waiting_here', { n: unsent })) : calm('sent', '')
}
