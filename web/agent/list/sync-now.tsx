/** Sends and fetches now, for whoever does not want to wait for the next look. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/first.ts'
import { syncNow } from '../../state/device.ts'
import { Icon } from '../../ui/first/icon.tsx'

export function SyncNow() {
  const [isSyncing, setSyncing] = useState(false)
  async function sync() {
    if (isSyncing) return
    setSyncing(true)
    await syncNow()
    setSyncing(false)
  }
  return (
    <button
      type="button"
      class="button small sync-now"
      aria-disabled={isSyncing}
      onClick={() => void sync()}
    >
      <Icon name="again" size={20} />
      {t(isSyncing ? 'list.syncing' : 'list.sync_now')}
    </button>
  )
}
