/**
 * A page of a build that is no longer on the server, and whose files are not on this device either
 * (opened before the service worker was there, say), can fetch nothing more: it opens itself anew as
 * soon as nobody is typing.
 */
import { CHUNK_MISSING } from '../../ui/first/later.tsx'

/** Call once. `entry`: the path of this page's own script. */
export function reloadWhenReplaced(entry: string): void {
  addEventListener(CHUNK_MISSING, async () => {
    if (!isTyping() && (await isGone(entry))) location.reload()
  })
}

const isTyping = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) => field.value !== field.defaultValue,
  )

/** By the server's own word: without network nobody knows. HEAD passes the service worker by. */
async function isGone(entry: string): Promise<boolean> {
  const response = await fetch(entry, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (!response) return false
  return response.status === 404 || !!response.headers.get('Content-Type')?.startsWith('text/html')
}
