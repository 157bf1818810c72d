/**
 * The service worker: a list of decisions. It makes the app boot with no network, and empties the
 * queue by itself when the browser says that the network is back (`background.ts`).
 */
import * as v from 'valibot'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { RequestId } from '../../shared/ids.ts'
import { PUSH_TAG } from '../sync/background-sync.ts'
import { AppFiles } from './app-files.ts'
import { workHere } from './background.ts'
import type { AppFile } from './groups.ts'
import { KEEP_GROUPS, OPEN_PATH, SKIP_WAITING, TAKE_SHARED } from './messages.ts'
import { openPages } from './open-pages.ts'
import { holdShared, senderOf, takeHeld } from './shared-list.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: AppFile[]
}

type SyncEvent = ExtendableEvent & { tag: string }

const files = new AppFiles(self.__WB_MANIFEST, {
  open: () => caches.open('fieldproof-app'),
  fetch: (path, init) => fetch(path, init),
  openPages,
})

// All that this device uses, before this build may take over: it may be days until the next signal.
self.addEventListener('install', (event) => event.waitUntil(files.haveAll()))

registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode !== 'navigate' && files.knows(url.pathname),
  ({ url }) => files.answer(url.pathname),
)

/** Of a ticket's link, also as messengers leave it: `/V`, `/v/`, `/v%23…`, `/v?fbclid=…`. */
const TICKET_PAGE = /^\/(?:v(?:[/%?]|$)|ticket-page\.html)/i

// Every address of the app is the one page. The handover page, the page of a ticket and the Worker's
// answers always come from the network: the first carries Stripe's origins in its headers, the others
// are never stale.
registerRoute(
  new NavigationRoute(() => files.answer('/index.html'), {
    denylist: [/^\/handover/, TICKET_PAGE, /^\/api\//, /^\/webhooks\//, /^\/healthz/],
  }),
)

// With no network that page would be the browser's own error page, and no way back.
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' && /^\/handover(-kiosk)?\.html$/.test(url.pathname),
  async ({ request, url }) => {
    try {
      return await fetch(request)
    } catch {
      const id = url.searchParams.get('request')
      const back = v.is(RequestId, id) ? `/requests/${id}?from=handover&problem=unreachable` : '/'
      return Response.redirect(back)
    }
  },
)

registerRoute(
  ({ url }) => url.pathname === '/import',
  async ({ request }) => {
    const sender = senderOf(request, self.location.origin)
    if (sender === 'foreign') return Response.redirect('/import', 303)
    holdShared((await request.formData()).get('list'), sender)
    return Response.redirect('/import?from=share', 303)
  },
  'POST',
)

self.addEventListener('activate', (event) =>
  event.waitUntil(self.clients.claim().then(() => files.sweep())),
)

self.addEventListener('message', (event) => {
  if (event.data === SKIP_WAITING) event.waitUntil(self.skipWaiting())
  if (event.data?.kind === KEEP_GROUPS) event.waitUntil(keep(event.data.groups, event.ports[0]))
  if (event.data?.kind === TAKE_SHARED)
    event.ports[0]?.postMessage(takeHeld(event.data.inApp === true))
})

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent
  if (sync.tag === PUSH_TAG) sync.waitUntil(workHere())
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const path: unknown = event.notification.data
  if (typeof path === 'string') event.waitUntil(openPath(path))
})

/** Asked by each page that opens: the moment to tidy up after those that were closed. */
async function keep(groups: readonly string[], port?: MessagePort): Promise<void> {
  await files.use(groups)
  const hasAll = await files.haveAll().then(
    () => true,
    () => false,
  )
  port?.postMessage(hasAll)
  await files.sweep()
}

/** In the window that is there; it knows whether somebody is in the middle of something. */
async function openPath(path: string): Promise<void> {
  const [window] = await self.clients.matchAll({ type: 'window' })
  if (!window) {
    await self.clients.openWindow(path)
    return
  }
  window.postMessage({ kind: OPEN_PATH, path })
  await window.focus()
}
