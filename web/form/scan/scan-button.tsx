/** Scans instead of typing: a button beside a field. The scanner itself is fetched at the touch. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/later.ts'
import { later } from '../../ui/first/later.tsx'
import { Icon } from '../../ui/icon-later.tsx'

const Scanner = later(() => import('./scan-dialog.tsx').then((m) => m.Scanner))

type Props = { title: string; onFound(text: string): void }

export function ScanButton({ title, onFound }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        <Icon name="scan" size={20} />
        {t('new.scan')}
      </button>
      {isOpen && (
        <Scanner
          title={title}
          onFound={(text) => {
            setOpen(false)
            onFound(text)
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </>
  )
}
