/**
 * In the place of `components/sync/update-offer.tsx`: the browser updates an extension itself, but it also
 * deletes all that is in one that is removed, and no extension can stop that. So it is said beforehand.
 */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/t/extension.ts'
import { sync } from '../../state/sync-status.ts'
import { Icon } from '../../ui/icon-later.tsx'

/** What is just on its way is no news. */
const MOMENT_MS = 3000

export function UpdateOffer() {
  const n = sync.value.unsent + sync.value.refused
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (n === 0) return setLong(false)
    const timer = setTimeout(() => setLong(true), MOMENT_MS)
    return () => clearTimeout(timer)
  }, [n === 0])
  if (n === 0 || !isLong) return null
  return (
    <div class="update-offer" role="status">
      <Icon name="warning" size={20} />
      <span>{t('extension.unsent', { n })}</span>
    </div>
  )
}
