/** Screens that are fetched when first opened; the service worker has them on the device by then. */
import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { haveWords } from '../i18n/speak.ts'

/** A screen together with all the words of the app, and what the site decided. */
const withWords = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const site = import('../site.ts').then(({ readSite }) => readSite())
    const [screen] = await Promise.all([load(), haveWords('later'), haveWords('guidance'), site])
    return screen
  })

export const LazyEnrol = lazy(() => import('./enrol.tsx').then((m) => m.Enrol))
export const LazyTakeDown = withWords(() => import('./take-down.tsx').then((m) => m.TakeDown))
export const LazyChange = withWords(() => import('./change.tsx').then((m) => m.Change))
export const LazyDetail = withWords(() => import('./detail.tsx').then((m) => m.Detail))
export const LazyBack = withWords(() => import('./back.tsx').then((m) => m.Back))
export const LazyDevice = withWords(() => import('./device.tsx').then((m) => m.Device))
export const LazyEnrolledAlready = withWords(() =>
  import('./enrolled-already.tsx').then((m) => m.EnrolledAlready),
)
