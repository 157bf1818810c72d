/** Screens that are fetched when first opened; the service worker has them on the device by then. */
import type { ComponentType } from 'preact'
import { haveWords } from '../../i18n/first/speak.ts'
import { readSite } from '../../state/site.ts'
import { later } from '../../ui/first/later.tsx'

/** A screen together with all the words of the app, and what the site decided. */
const withWords = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  later(async () => {
    const [screen] = await Promise.all([
      load(),
      haveWords('later'),
      haveWords('guidance'),
      readSite(),
    ])
    return screen
  })

export const LazyNotFound = later(() => import('./not-found.tsx').then((m) => m.NotFound))
export const LazyImport = withWords(() => import('../import/import.tsx').then((m) => m.Import))
export const LazyTakeDown = withWords(() => import('../create/create.tsx').then((m) => m.TakeDown))
export const LazyChange = withWords(() => import('../create/change.tsx').then((m) => m.Change))
export const LazyDetail = withWords(() => import('../request/detail.tsx').then((m) => m.Detail))
export const LazyBack = withWords(() => import('../request/back.tsx').then((m) => m.Back))
export const LazyDevice = withWords(() => import('../device/device.tsx').then((m) => m.Device))
export const LazyEnrolledAlready = withWords(() =>
  import('../enrol/enrolled-already.tsx').then((m) => m.EnrolledAlready),
)
