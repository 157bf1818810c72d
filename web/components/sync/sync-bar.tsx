/** The line at the desk that is always there: what of this device's work has reached the ledger. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/t/later.ts'
import { type Sync, sync } from '../../state/sync-status.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/first/icon.tsx'
import { useNow } from '../../ui/first/use-now.ts'
import { syncWords } from './sync-words.ts'

export function SyncBar() {
  const { activity, unsent } = sync.value
  // Only a countdown needs the clock; no network is told without one.
  const isCounting = activity.kind === 'waiting' && activity.cause !== 'no_network'
  const now = useNow(isCounting)

  const before = useRef(unsent)
  useEffect(() => {
    if (before.current > 0 && unsent === 0) announce(t('sync.announce_sent'))
    before.current = unsent
  }, [unsent])

  return <SyncLine sync={sync.value} now={now} />
}

type LineProps = { sync: Sync; now: number }

export function SyncLine({ sync, now }: LineProps) {
  const { icon, alarm, text } = syncWords(sync, now)
  const { activity } = sync
  const { kind } = activity
  const isIntercepted = kind === 'waiting' && activity.cause === 'intercepted'
  return (
    <a
      class={`sync-bar ${alarm ? 'alarm' : ''}`}
      // Which no service worker answers: whatever is in the way shows itself there, to sign in at.
      {...(isIntercepted ? { href: '/healthz', target: '_blank' } : { href: '/device' })}
      data-kind={kind === 'idle' && sync.unsent > 0 ? 'sending' : kind}
    >
      <Icon name={icon} size={20} />
      <span>
        {text}
        {!isIntercepted && <span class="sr-only"> {t('sync.to_device')}</span>}
      </span>
      <Icon name="forward" size={16} />
    </a>
  )
}
