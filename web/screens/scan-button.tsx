/** Scans instead of typing: a button beside a field. The scanner itself is fetched at the touch. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/t-later.ts'
import { Icon } from '../ui/icon-later.tsx'
import type { Scanner as ScannerType } from './scanner.tsx'

type Props = { title: string; onFound(text: string): void }

export function ScanButton({ title, onFound }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [Scanner, setScanner] = useState<ComponentType<Parameters<typeof ScannerType>[0]>>()
  useEffect(() => {
    if (isOpen && !Scanner) void import('./scanner.tsx').then((m) => setScanner(() => m.Scanner))
  }, [isOpen, Scanner])
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        <Icon name="scan" size={20} />
        {t('new.scan')}
      </button>
      {isOpen && Scanner && (
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
