/** What is told of sync where there is room for it: true, calm, and with the next try in sight. Pure. */
import { moment } from '../../i18n/first/times.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import type { Sync } from '../../state/sync-status.ts'
import type { IconName } from '../../ui/first/icon.tsx'

type SyncWords = { icon: IconName; alarm: boolean; text: string }

export function syncWords(sync: Sync, now: number): SyncWords {
  const { activity, unsent, refused } = sync
  const tail = refused > 0 ? ` · ${t('sync.refused', { n: refused })}` : ''
  switch (activity.kind) {
    case 'sending':
      return {
        icon: 'sending',
        alarm: false,
        text: t('sync.sending', { n: activity.count }) + tail,
      }
    case 'stopped':
      return { icon: 'warning', alarm: true, text: problemText(activity.problem) + saved(unsent) }
    case 'waiting':
      if (activity.cause === 'no_network')
        return { icon: 'offline', alarm: false, text: noNetwork(sync) + tail }
      return {
        icon: activity.cause === 'intercepted' ? 'warning' : 'waiting',
        alarm: false,
        text: held(activity, unsent, now) + tail,
      }
    case 'idle':
      return unsent > 0
        ? { icon: 'sending', alarm: false, text: t('sync.waiting_here', { n: unsent }) + tail }
        : { icon: refused > 0 ? 'warning' : 'sent', alarm: refused > 0, text: allSent(sync) + tail }
  }
}

function noNetwork({ unsent, lastContactAt }: Sync): string {
  if (unsent > 0) return t('sync.no_network_saved', { n: unsent })
  if (lastContactAt === null) return t('sync.no_network_never')
  return t('sync.no_network', { time: moment(lastContactAt) })
}

type Waiting = Extract<Sync['activity'], { kind: 'waiting' }>

function held({ cause, until }: Waiting, unsent: number, now: number): string {
  const why = {
    no_network: t('sync.no_network_never'),
    intercepted: `${t('problem.intercepted')} ${t('sync.intercepted_text')}`,
    worker_down: t('sync.server_down'),
    throttled: t('sync.server_busy'),
    worker_older: t('problem.worker_older'),
    later: t('problem.worker_older'),
    set_aside: `${t('sync.set_aside', { n: unsent })}.`,
  }[cause]
  if (cause === 'set_aside') return `${why} ${againIn(until - now)}`
  return `${why}${saved(unsent)} ${againIn(until - now)}`
}

function againIn(ms: number): string {
  if (ms <= 0) return t('sync.again_now')
  return ms < 90_000
    ? t('sync.again_in', { n: Math.ceil(ms / 1000) })
    : t('sync.again_min', { n: Math.round(ms / 60_000) })
}

const saved = (unsent: number) => (unsent > 0 ? ` ${t('sync.saved_here', { n: unsent })}` : '')

const allSent = ({ lastContactAt }: Sync) =>
  lastContactAt === null
    ? t('sync.all_sent_never')
    : t('sync.all_sent', { time: moment(lastContactAt) })
