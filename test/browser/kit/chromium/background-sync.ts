/** Background Sync as Chromium fires it when it believes that the network is back. */
import type { Page } from 'playwright-core'

/** `page`: open at `origin`, whose service worker is registered. It may be elsewhere when it fires. */
export async function backgroundSync(page: Page, origin: string): Promise<() => Promise<unknown>> {
  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
      if (ours) resolve(ours.registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  return () =>
    session.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag: 'fieldproof-push',
      lastChance: false,
    })
}
