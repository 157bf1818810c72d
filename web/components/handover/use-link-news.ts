/** What is known of the link of a request, on a screen: it follows the network and what is sent from here. */
import { useEffect } from 'preact/hooks'
import { linksSent, readLinksSent } from '../../actions/links-sent.ts'
import type { Item } from '../../state/request.ts'
import { sync } from '../../state/sync-status.ts'
import { type LinkNews, linkNews } from './link-news.ts'

export function useLinkNews(item: Pick<Item, 'id' | 'openedAt' | 'revokedAt'>): LinkNews {
  // Another tab may have sent it since.
  useEffect(() => {
    readLinksSent().catch((error: unknown) => console.warn('links', error))
  }, [item.id])
  const sent = linksSent.value[item.id] ?? null
  return linkNews(item, { sent, isReachable: sync.value.reachable })
}
