/** The audit log: taken away as a file, and an earlier file held against the log of today. */
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { readAudit, readAuditEnd, verifyAudit } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { downloadFile, localDay } from '../../ui/download-file.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/use-once.ts'
import { useRead } from '../shell/use-read.ts'
import { type AuditVerdict, isWhole, readExport, verdictOn } from './audit-export.ts'

type Told = AuditVerdict | { kind: 'unreadable' } | { kind: 'failed'; problem: Problem }
type Step = { kind: 'calm' } | { kind: 'saving' } | { kind: 'checking' } | Told

const TYPES = { jsonl: 'application/x-ndjson', csv: 'text/csv' } as const

export function AuditCard({ site }: { site: string }) {
  const [step, setStep] = useState<Step>({ kind: 'calm' })
  const input = useRef<HTMLInputElement>(null)
  const { reading, again } = useRead(site, readAuditEnd)
  const isBusy = step.kind === 'saving' || step.kind === 'checking'

  const save = useOnce(async (format: 'jsonl' | 'csv') => {
    setStep({ kind: 'saving' })
    const log = await readAudit(format)
    if (log.kind === 'problem') return setStep({ kind: 'failed', problem: log.problem })
    const name = `${site}-audit-${localDay()}.${format}`
    downloadFile(new File([log.value], name, { type: TYPES[format] }))
    // That it was taken away is in it.
    again()
    setStep({ kind: 'calm' })
  })

  async function check(file: File | undefined) {
    if (!file || isBusy) return
    setStep({ kind: 'checking' })
    setStep(await checkExport(await file.text()))
    again()
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  }

  return (
    <section class="desk-card" aria-labelledby="audit-title">
      <h2 id="audit-title">{t('devices.audit.title')}</h2>
      <p class="soft">{t('devices.audit.text')}</p>
      {reading.kind === 'read' && (
        <p>
          {t('devices.audit.head', { n: reading.value.count })} <code>{reading.value.head}</code>
        </p>
      )}
      {reading.kind === 'problem' && (
        <p class="soft">
          {t('devices.audit.head_unknown')} {problemText(reading.problem)}
        </p>
      )}
      <div class="desk-row-of-tools">
        {(['jsonl', 'csv'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="desk-tool"
            aria-disabled={isBusy}
            onClick={() => void save(format)}
          >
            <Icon name="update" size={16} />
            {t(step.kind === 'saving' ? 'devices.audit.saving' : `devices.audit.${format}`)}
          </button>
        ))}
        <input
          ref={input}
          type="file"
          accept=".jsonl,.ndjson,application/x-ndjson"
          aria-label={t('devices.audit.check')}
          hidden
          onChange={(event) => void check(event.currentTarget.files?.[0])}
        />
        <button
          type="button"
          class="desk-tool"
          aria-disabled={isBusy}
          onClick={() => isBusy || input.current?.click()}
        >
          <Icon name="scan" size={16} />
          {t(step.kind === 'checking' ? 'devices.audit.checking' : 'devices.audit.check')}
        </button>
      </div>
      <Verdict step={step} />
    </section>
  )
}

async function checkExport(text: string): Promise<Told> {
  const kept = readExport(text)
  if (!kept) return { kind: 'unreadable' }
  if (!(await isWhole(kept))) return { kind: 'file_changed' }
  const verified = await verifyAudit(kept.end)
  return verified.kind === 'problem'
    ? { kind: 'failed', problem: verified.problem }
    : verdictOn(kept, verified.value)
}

function Verdict({ step }: { step: Step }) {
  switch (step.kind) {
    case 'same':
      return (
        <Notice tone="good" icon="verified" title={t('devices.audit.same')} alert>
          {t('devices.audit.same_text', { count: step.count, n: step.since })}
        </Notice>
      )
    case 'file_changed':
    case 'log_changed':
      return (
        <Notice tone="bad" icon="warning" title={t(`devices.audit.${step.kind}`)} alert>
          {t(`devices.audit.${step.kind}_text`)}
        </Notice>
      )
    case 'log_broken':
      return (
        <Notice
          tone="bad"
          icon="warning"
          title={t('devices.audit.log_broken', { n: step.at })}
          alert
        >
          {t('devices.audit.log_broken_text')}
        </Notice>
      )
    case 'unreadable':
      return <Notice tone="again" icon="warning" title={t('devices.audit.unreadable')} alert />
    case 'failed':
      return (
        <Notice tone="again" icon="warning" title={t('devices.audit.failed')} alert>
          {problemText(step.problem)}
        </Notice>
      )
    default:
      return null
  }
}
