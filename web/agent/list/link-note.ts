/**
 * What a row says of a link that is out for its request: that it was shared from here, or that somebody
 * has it open. Pure.
 */
import type { LinkSent } from '../../actions/links-sent.ts'
import { linkNews } from '../../components/handover/link-news.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'

/** To be put behind the words of the phase. Empty for a request that waits for nobody. */
export function linkNote(item: Item, sent: LinkSent | null): string {
  const { phase } = item.state
  const isWaiting = phase === 'queued' || phase === 'accepted' || phase === 'open'
  if (!isWaiting || item.closed || item.isRemoving || item.pendingAction === 'cancel') return ''
  const news = linkNews(item, { sent, isReachable: true })
  if (news.kind === 'opened') return ` · ${t('list.link_opened')}`
  return news.sent ? ` · ${t('list.link_shared')}` : ''
}
