/**
 * That a supervisor's list is but the newest of the site, where it is: else it would look whole. Most
 * have few enough, and it is fetched by itself.
 */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/t/later.ts'
import { ledger } from '../../state/requests.ts'
import { loadSetting } from '../../store/store.ts'

export function PartialList() {
  const [isPartial, setPartial] = useState(false)
  useEffect(
    () => void loadSetting('partialUntil').then((until) => setPartial(until !== undefined)),
    [ledger.value],
  )
  return isPartial ? <p class="soft">{t('list.partial')}</p> : null
}
