/** Screens that are fetched when first opened; the service worker has them on the device by then. */
import { lazy } from 'preact-iso'

export const LazyTakeDown = lazy(() => import('./take-down.tsx').then((m) => m.TakeDown))
export const LazyChange = lazy(() => import('./change.tsx').then((m) => m.Change))
export const LazyDetail = lazy(() => import('./detail.tsx').then((m) => m.Detail))
export const LazyBack = lazy(() => import('./back.tsx').then((m) => m.Back))
export const LazyDevice = lazy(() => import('./device.tsx').then((m) => m.Device))
export const LazyEnrolledAlready = lazy(() =>
  import('./enrolled-already.tsx').then((m) => m.EnrolledAlready),
)
