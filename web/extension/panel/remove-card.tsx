/** How this browser stops being a device: what that deletes, what is sent before, and what could not be. */
import { useRef, useState } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { saveUnsent } from '../../actions/requests.ts'
import { t } from '../../i18n/t/extension.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { useQuestion } from '../../ui/fields/focus.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { handOver, removeAll } from './remove.ts'
import { wasRemoved } from './removed.tsx'

type Step =
  | { kind: 'calm' }
  | { kind: 'sending' }
  /** So many would be lost. */
  | { kind: 'left'; n: number }
  | { kind: 'asked' }

export function RemoveCard({ enrolled }: { enrolled: Enrolled }) {
  const [step, setStep] = useState<Step>({ kind: 'calm' })
  const [isSaved, setSaved] = useState(false)

  const begin = useOnce(async () => {
    setStep({ kind: 'sending' })
    const n = await handOver()
    setStep(n === 0 ? { kind: 'asked' } : { kind: 'left', n })
  })
  const save = useOnce(async () => {
    const file = await saveUnsent()
    if (!file) return
    downloadFile(file)
    setSaved(true)
    setStep({ kind: 'asked' })
  })
  const finish = useOnce(async () => {
    // Another panel may have created one meanwhile.
    const n = isSaved ? 0 : await handOver()
    if (n > 0) return setStep({ kind: 'left', n })
    wasRemoved.value = true
    await removeAll(enrolled.device)
  })

  return (
    <section class="card stack tight" aria-labelledby="device-remove">
      <h2 id="device-remove">{t('extension.remove')}</h2>
      <p class="soft">
        {t('extension.remove_text')} {t('extension.remove_drafts')}
      </p>
      {step.kind === 'left' && (
        <Notice tone="again" icon="warning" alert>
          {t('extension.remove_left', { n: step.n })}
        </Notice>
      )}
      {step.kind === 'left' && (
        <button type="button" class="button" onClick={() => void save()}>
          <Icon name="update" size={20} />
          {t('recovery.save')}
        </button>
      )}
      {step.kind === 'asked' ? (
        <Sure
          site={enrolled.site}
          onYes={() => void finish()}
          onNo={() => setStep({ kind: 'calm' })}
        />
      ) : (
        <button
          type="button"
          class="button"
          aria-disabled={step.kind === 'sending'}
          onClick={() => void begin()}
        >
          {t(step.kind === 'sending' ? 'extension.remove_busy' : 'extension.remove')}
        </button>
      )}
    </section>
  )
}

function Sure({ site, onYes, onNo }: { site: string; onYes(): void; onNo(): void }) {
  const box = useRef<HTMLDivElement>(null)
  useQuestion(box)
  return (
    <div ref={box} class="stack tight">
      <p role="status">{t('extension.remove_sure', { site })}</p>
      <button type="button" class="button danger" onClick={onYes}>
        <Icon name="erased" size={20} />
        {t('extension.remove_yes')}
      </button>
      <button type="button" class="button quiet" onClick={onNo}>
        {t('extension.remove_no')}
      </button>
    </div>
  )
}
