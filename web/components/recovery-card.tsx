/**
 * For a device that can no longer send: its queue saved to a file, which another device of the site
 * brings in. Signed and sealed as they are, neither the file nor who carries it can change a record.
 */
import { useRef, useState } from 'preact/hooks'
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import { importRecoveryFile, saveUnsent } from '../actions/requests.ts'
import { textOf } from '../browser/chosen-file.ts'
import { problemWords } from '../i18n/first/speak.ts'
import { problemText } from '../i18n/problem-text.ts'
import { t } from '../i18n/t/later.ts'
import { sync } from '../state/sync-status.ts'
import { downloadFile } from '../ui/download-file.ts'
import { Icon } from '../ui/icon-later.tsx'
import { Notice } from '../ui/notice.tsx'
import { useOnce } from '../ui/taps/use-once.ts'

type Outcome = Awaited<ReturnType<typeof importRecoveryFile>> | { kind: 'unread' }

export function RecoveryCard({ enrolled }: { enrolled: Enrolled }) {
  const [outcome, setOutcome] = useState<Outcome | 'busy' | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const { unsent, refused } = sync.value
  const isEmpty = unsent + refused === 0

  const save = useOnce(async () => {
    const file = await saveUnsent()
    if (file) downloadFile(file)
  })

  const bring = useOnce(async (file: File | undefined) => {
    if (!file) return
    setOutcome('busy')
    const text = await textOf(file)
    setOutcome(text === null ? { kind: 'unread' } : await importRecoveryFile(text))
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  })

  return (
    <section class="card stack tight" aria-labelledby="device-recovery">
      <h2 id="device-recovery">{t('recovery.title')}</h2>
      <p class="soft">{t(isEmpty ? 'recovery.nothing' : 'recovery.text')}</p>
      {!isEmpty && enrolled.role !== 'kiosk' && <p class="soft">{t('recovery.drafts')}</p>}
      {!isEmpty && (
        <button type="button" class="button" onClick={() => void save()}>
          <Icon name="update" size={20} />
          {t('recovery.save')}
        </button>
      )}
      {enrolled.role !== 'kiosk' && (
        <>
          <input
            ref={input}
            type="file"
            accept="application/json,.json"
            aria-label={t('recovery.import')}
            hidden
            onChange={(event) => void bring(event.currentTarget.files?.[0])}
          />
          <button
            type="button"
            class="button"
            aria-disabled={outcome === 'busy'}
            onClick={() => outcome !== 'busy' && input.current?.click()}
          >
            <Icon name="sending" size={20} />
            {t(outcome === 'busy' ? 'recovery.importing' : 'recovery.import')}
          </button>
        </>
      )}
      {outcome && outcome !== 'busy' && <Told outcome={outcome} />}
    </section>
  )
}

function Told({ outcome }: { outcome: Outcome }) {
  switch (outcome.kind) {
    case 'unread':
      return <Notice tone="again" icon="warning" title={t('file.unread')} alert />
    case 'unreadable':
      return <Notice tone="bad" icon="warning" title={t('recovery.unreadable')} alert />
    case 'stopped':
      return (
        <Notice
          tone="again"
          icon="warning"
          title={t('recovery.stopped', { n: outcome.taken })}
          alert
        >
          {problemText(outcome.problem)} {t('recovery.again')}
        </Notice>
      )
    case 'imported': {
      const reasons = [...new Set(outcome.kept)].map((code) => problemWords(code) ?? code)
      return (
        <Notice
          tone={reasons.length > 0 ? 'again' : 'good'}
          icon={reasons.length > 0 ? 'warning' : 'sent'}
          title={t('recovery.imported', { n: outcome.taken })}
          alert
        >
          {reasons.length > 0 &&
            t('recovery.kept', { n: outcome.kept.length, why: reasons.join('; ') })}
        </Notice>
      )
    }
  }
}
