/**
 * What this device knows of the link of a request: that somebody has it open, that it was sent from here,
 * and without network that the rest is not known. Pure.
 */
import type { LinkSent } from '../../actions/links-sent.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'

type Linked = Pick<Item, 'openedAt' | 'revokedAt'>

export type LinkNews = {
  kind: 'opened' | 'unopened' | 'unknown'
  openedAt: number | null
  /** Sent from here, by a link that still works. */
  sent: LinkSent | null
}

/** Whether somebody opened a link of it that still works. */
export const isLinkOpened = ({ openedAt, revokedAt }: Linked): boolean =>
  openedAt !== null && openedAt > (revokedAt ?? 0)

export function linkNews(
  item: Linked,
  { sent, isReachable }: { sent: LinkSent | null; isReachable: boolean },
): LinkNews {
  const { openedAt, revokedAt } = item
  const isValid = sent !== null && sent.revokedAt === revokedAt
  const news = { openedAt, sent: isValid ? sent : null }
  if (isLinkOpened(item)) return { kind: 'opened', ...news }
  return { kind: isReachable ? 'unopened' : 'unknown', ...news }
}

/** In one or two sentences. */
export function linkWords({ kind, openedAt, sent }: LinkNews): string {
  if (kind === 'opened' && openedAt !== null) return t('ticket.opened', { time: moment(openedAt) })
  const rest = t(kind === 'unopened' ? 'ticket.unopened' : 'ticket.unknown')
  return sent ? `${t(`ticket.sent_${sent.way}`, { time: moment(sent.at) })} ${rest}` : rest
}

/** In a row of the list, behind the words of the phase. Empty for a request that waits for nobody. */
export function linkNote(item: Item, sent: LinkSent | null): string {
  const { phase } = item.state
  const isWaiting = phase === 'queued' || phase === 'accepted' || phase === 'open'
  if (!isWaiting || item.closed || item.isRemoving || item.pendingAction === 'cancel') return ''
  const news = linkNews(item, { sent, isReachable: true })
  if (news.kind === 'opened') return ` · ${t('list.link_opened')}`
  return news.sent ? ` · ${t('list.link_shared')}` : ''
}
