/**
 * What an agent reads below the words of a phase: what to do next, what came of the link that was handed
 * out, and without network how old all of it is. Pure.
 */
import { type LinkNews, linkWords } from '../../components/handover/link-news.ts'
import { phaseAdvice } from '../../components/phase-advice.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import type { Sync } from '../../state/sync-status.ts'

type Known = { news: LinkNews; sync: Pick<Sync, 'reachable' | 'lastContactAt'> }

export function adviceOf(item: Item, { news, sync }: Known): string {
  const usual = phaseAdvice(item)
  if (item.closed || item.isRemoving || item.pendingAction === 'cancel') return usual
  switch (item.state.phase) {
    case 'queued': {
      // Of a link that nobody was shown or sent there is nothing to tell, however often syncing failed.
      const isTold = item.shown && (news.sent !== null || news.kind === 'unknown')
      return isTold ? `${usual} ${linkWords(news)}` : usual
    }
    case 'accepted':
    case 'open':
      if (news.kind === 'opened')
        return `${linkWords(news)} ${sync.reachable ? t('meaning.open') : asOf(sync)}`
      if (news.sent) return linkWords(news)
      return sync.reachable ? usual : asOf(sync)
    case 'processing':
      return sync.reachable ? usual : asOf(sync)
    case 'unverified':
      return sync.reachable ? usual : `${usual} ${asOf(sync)}`
    default:
      return usual
  }
}

/** Without network a phase is no more than what the last contact told. */
const asOf = ({ lastContactAt }: Known['sync']): string =>
  lastContactAt === null
    ? t('sync.no_network_never')
    : t('meaning.as_of', { time: moment(lastContactAt) })
