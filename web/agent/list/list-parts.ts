/** The parts of the list that need not be there to read it. */
import { haveWords } from '../../i18n/first/speak.ts'
import { later } from '../../ui/first/later.tsx'

export const EmptyList = later(() => import('./empty-list.tsx').then((m) => m.EmptyList))
export const InstallOffer = later(async () => {
  await haveWords('later')
  return (await import('../device/install-offer.tsx')).InstallOffer
})
export const ListTools = later(() => import('./list-tools.tsx').then((m) => m.ListTools))
export const NothingChosen = later(() => import('./empty-list.tsx').then((m) => m.NothingChosen))
export const NothingFound = later(() => import('./nothing-found.tsx').then((m) => m.NothingFound))
export const SyncNow = later(() => import('../shell/sync-now.tsx').then((m) => m.SyncNow))
