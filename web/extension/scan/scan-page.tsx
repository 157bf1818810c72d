/** A tab of the extension that looks through the camera for a panel, and is gone once that has the text. */
import '../../ui/styles/styles.css'
import '../../components/styles.css'
import '../../form/styles.css'
import '../panel/panel.css'
import { useEffect, useState } from 'preact/hooks'
import { Scanner } from '../../form/scan/scan-dialog.tsx'
import { t } from '../../i18n/t/extension.ts'
import { BarePage, PlainPage } from '../../ui/plain-page.tsx'
import type { Asked } from './asked.ts'
import { closeTab, handBack, isAsked } from './hand-back.ts'

type Step = 'asking' | 'scanning' | 'handing' | 'lost'

export const ScanPage = ({ asked }: { asked: Asked | null }) =>
  asked ? <ScanFor {...asked} /> : <Lost />

function ScanFor({ ask, title }: Asked) {
  const [step, setStep] = useState<Step>('asking')
  useEffect(() => {
    void isAsked(ask, () => setStep('lost')).then((is) => setStep(is ? 'scanning' : 'lost'))
  }, [])
  // Somebody leads the tab to another page: that is not for us to close.
  const [left] = useState(() => new AbortController())
  useEffect(() => {
    const leave = () => left.abort()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [])
  const close = () => void (left.signal.aborted || closeTab(chrome))

  async function hand(text: string): Promise<void> {
    setStep('handing')
    if (await handBack(ask, text)) close()
    else setStep('lost')
  }

  if (step === 'lost') return <Lost />
  return (
    <main>
      {step === 'scanning' && (
        <Scanner title={title} onFound={(text) => void hand(text)} onCancel={close} />
      )}
    </main>
  )
}

/** Nobody waits for what is read here: it is kept nowhere. */
const Lost = () => (
  <BarePage>
    <PlainPage icon="stopped" title={t('extension.scan_lost')} text={t('extension.scan_lost_text')}>
      <button type="button" class="button primary" onClick={() => void closeTab(chrome)}>
        {t('extension.scan_close')}
      </button>
    </PlainPage>
  </BarePage>
)
