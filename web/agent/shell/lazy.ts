/** Screens that are fetched when first opened; the service worker has them on the device by then. */
import { readSite } from '../../state/site.ts'
import { later } from '../../ui/first/later.tsx'

/** All the words of the app, and what the site decided. */
const ALL = { words: ['later', 'guidance'], also: readSite } as const

export const LazyImport = later(() => import('../import/import.tsx').then((m) => m.load()), ALL)
export const LazyCreate = later(() => import('../create/create.tsx').then((m) => m.Create), ALL)
export const LazyChange = later(() => import('../create/create.tsx').then((m) => m.Change), ALL)
export const LazyDetail = later(() => import('../request/detail.tsx').then((m) => m.Detail), ALL)
export const LazyBack = later(() => import('../request/back.tsx').then((m) => m.Back), ALL)
export const LazyDevice = later(() => import('../device/device.tsx').then((m) => m.Device), ALL)
export const LazyEnrolledAlready = later(
  () => import('./wrong-address.tsx').then((m) => m.EnrolledAlready),
  ALL,
)
export const LazyHelp = later(() => import('../help/help.tsx').then((m) => m.HelpPage), {
  words: ['later', 'help'],
})
export const LazyNotFound = later(() => import('./wrong-address.tsx').then((m) => m.NotFound), ALL)
