/**
 * The screens of whoever has this device, before any address decides: fetched when they are needed, and
 * what is shown until then. Part of the first screen, of a page and of the extension's panel.
 */
import { t } from '../../i18n/t/first.ts'
import { later } from '../../ui/first/later.tsx'
import { Mark } from '../../ui/first/mark.tsx'

/** Shown for the blink in which the store is read and the first screen is fetched. */
export function Opening() {
  return (
    <main class="opening" aria-label={t('app.loading')}>
      <Mark size={64} />
    </main>
  )
}

export const place = <Opening />

export const EnrolledScreens = later(
  () => import('./enrolled-screens.tsx').then((m) => m.EnrolledScreens),
  { place },
)
export const OutOfUse = later(() => import('../device/out-of-use.tsx').then((m) => m.OutOfUse), {
  place,
  words: ['later', 'handover'],
})
export const Unusable = later(() => import('../device/unusable.tsx').then((m) => m.Unusable), {
  place,
  words: ['later'],
})
