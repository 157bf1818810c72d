/** Whether what is saved here is safe: kept by the browser, room left, the scanner for days without signal. */
import { useEffect, useState } from 'preact/hooks'
import { askToKeep } from '../../actions/device/device-storage.ts'
import { spaceLeft } from '../../browser/browser-facts.ts'
import { canScan, readsCodesItself } from '../../browser/code-reader.ts'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/later.ts'
import { sync } from '../../state/sync-status.ts'
import { isAllKept } from '../../sw/page/keep-offline.ts'
import { FactList } from '../../ui/fact-list.tsx'

export function DeviceStorage() {
  const { persisted } = sync.value
  const [space, setSpace] = useState<number | null>(null)
  const [hasScanner, setHasScanner] = useState<boolean | null>(null)
  const [asked, setAsked] = useState<'asking' | 'refused' | null>(null)
  useEffect(() => {
    void spaceLeft().then(setSpace)
    // A reader of ours is a file of the app, too.
    const isHere = async () => (isAllKept.value || (await readsCodesItself())) && (await canScan())
    void isHere().then(setHasScanner)
  }, [isAllKept.value])
  // Firefox asks the person, and answers only when they did: beside the address, where it is overlooked.
  const ask = async () => {
    if (asked === 'asking') return
    setAsked('asking')
    setAsked((await askToKeep()) ? null : 'refused')
  }
  return (
    <section class="card stack tight" aria-labelledby="device-storage">
      <h2 id="device-storage">{t('device.storage')}</h2>
      <FactList
        facts={[
          [t('device.kept'), storageWords(persisted)],
          [t('device.space'), space === null ? t('common.unknown') : sizeWords(space)],
          [t('device.scanner'), scannerWords(hasScanner)],
        ]}
      />
      {persisted === false && (
        <button
          type="button"
          class="button"
          aria-disabled={asked === 'asking'}
          onClick={() => void ask()}
        >
          {t('device.storage_ask')}
        </button>
      )}
      {asked && (
        <p class="soft" role="status">
          {t(asked === 'asking' ? 'device.storage_asking' : 'device.storage_refused')}
        </p>
      )}
    </section>
  )
}

function storageWords(persisted: boolean | null): string {
  if (persisted === null) return t('common.unknown')
  return t(persisted ? 'device.storage_kept' : 'device.storage_may_go')
}

function scannerWords(hasScanner: boolean | null): string {
  if (hasScanner === null) return t('common.unknown')
  return t(hasScanner ? 'device.scanner_ready' : 'device.scanner_not_yet')
}

const GB = 1e9

function sizeWords(bytes: number): string {
  const [n, unit] = bytes >= GB ? [bytes / GB, 'gigabyte'] : [bytes / 1e6, 'megabyte']
  const style = { style: 'unit', unit, maximumFractionDigits: n < 10 ? 1 : 0 } as const
  return new Intl.NumberFormat(locale.value, style).format(n)
}
