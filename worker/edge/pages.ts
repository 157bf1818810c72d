/**
 * The documents that people open, at the addresses that are no files. Nothing else gets one: where a file
 * of another build is asked for, a page in its place would be kept by browsers as that file.
 */
import type { MiddlewareHandler } from 'hono'
import { isAppPath, isTicketPath } from '../../shared/pages/app-paths.ts'
import { asset } from './headers.ts'

const documentAt = (path: string): string | null => {
  if (isAppPath(path)) return '/index.html'
  return isTicketPath(path) ? '/ticket-page.html' : null
}

/** Also while the settings are at fault: a device that has the app open keeps its queue either way. */
export const page =
  (assets: Pick<Fetcher, 'fetch'>): MiddlewareHandler =>
  async (c, next) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    const file = isRead ? documentAt(new URL(c.req.url).pathname) : null
    return file === null ? next() : asset(assets, file, c.req.url)
  }
