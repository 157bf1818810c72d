/**
 * In the place of `form/scan/scan-button.tsx`: no browser asks for a camera in a panel, so the scanner is in
 * a tab of its own, and what it reads comes back here.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { language } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { ScanTab } from '../scan/scan-tab.ts'

type Props = { title: string; onFound(text: string): void }

export function ScanButton({ title, onFound }: Props) {
  const [tab] = useState(() => new ScanTab(chrome))
  const found = useRef(onFound)
  found.current = onFound
  useEffect(() => () => tab.leave(), [])
  const scan = useOnce(async (_: Event) => {
    const words = { title, language: language.value }
    await tab
      .open(words, (text) => found.current(text))
      .catch((error: unknown) => console.warn('scan', error))
  })
  return (
    <button type="button" class="button" onClick={scan}>
      <Icon name="scan" size={20} />
      {t('new.scan')}
    </button>
  )
}
