/** The audit log: taken away as a file, and an earlier file held against the log of today. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { readAudit, readAuditEnd, verifyAudit } from '../../actions/desk.ts'
import { textOf } from '../../browser/chosen-file.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-audit.ts'
import { dayAt } from '../../ui/days.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { Dialog } from '../shell/dialog.tsx'
import { useRead } from '../shell/use-read.ts'
import { type AuditVerdict, isWhole, readExport, verdictOn } from './audit-export.ts'

type Told =
  | AuditVerdict
  | { kind: 'unread' }
  | { kind: 'unreadable' }
  | { kind: 'failed'; problem: Problem }
type Step = { kind: 'calm' } | { kind: 'saving' } | { kind: 'checking' } | Told

const TYPES = { jsonl: 'application/x-ndjson', csv: 'text/csv' } as const

type Props = { site: string; children: ComponentChildren }

/** Two buttons beside the title: the export, and the check of an earlier one, each in a dialog. */
export function AuditCheck({ site, children }: Props) {
  const [open, setOpen] = useState<'export' | 'check' | null>(null)
  return (
    <div class="spread">
      {children}
      <button type="button" class="desk-tool" onClick={() => setOpen('check')}>
        <Icon name="verified" size={16} />
        {t('audit.check')}
      </button>
      <button type="button" class="desk-tool" onClick={() => setOpen('export')}>
        <Icon name="update" size={16} />
        {t('audit.export')}
      </button>
      {open === 'export' && <ExportDialog site={site} onClose={() => setOpen(null)} />}
      {open === 'check' && <CheckDialog onClose={() => setOpen(null)} />}
    </div>
  )
}

function ExportDialog({ site, onClose }: { site: string; onClose(): void }) {
  const [step, setStep] = useState<Step>({ kind: 'calm' })
  const { reading, again } = useRead({ of: site }, readAuditEnd)
  const save = useOnce(async (format: 'jsonl' | 'csv') => {
    setStep({ kind: 'saving' })
    const log = await readAudit(format)
    if (log.kind === 'problem') return setStep({ kind: 'failed', problem: log.problem })
    const name = `${site}-audit-${dayAt()}.${format}`
    downloadFile(new File([log.value], name, { type: TYPES[format] }))
    // That it was taken away is in it.
    again()
    setStep({ kind: 'calm' })
  })
  return (
    <Dialog title={t('audit.export')} onClose={onClose}>
      <p>{t('audit.export_text')}</p>
      {reading.kind === 'read' && (
        <p class="soft">
          {t('audit.head', { n: reading.value.count })} <code>{reading.value.head}</code>
        </p>
      )}
      {reading.kind === 'problem' && (
        <p class="soft">
          {t('audit.head_unknown')} {problemText(reading.problem)}
        </p>
      )}
      <div class="desk-row-of-tools">
        {(['jsonl', 'csv'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="desk-tool"
            aria-disabled={step.kind === 'saving'}
            onClick={() => void save(format)}
          >
            <Icon name="update" size={16} />
            {t(step.kind === 'saving' ? 'audit.saving' : `audit.${format}`)}
          </button>
        ))}
      </div>
      <Verdict step={step} />
      <Close onClose={onClose} />
    </Dialog>
  )
}

function CheckDialog({ onClose }: { onClose(): void }) {
  const [step, setStep] = useState<Step>({ kind: 'calm' })
  const input = useRef<HTMLInputElement>(null)
  const isBusy = step.kind === 'checking'

  async function check(file: File | undefined) {
    if (!file || isBusy) return
    setStep({ kind: 'checking' })
    setStep(await checkExport(file))
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  }

  return (
    <Dialog title={t('audit.check_title')} isBusy={isBusy} onClose={onClose}>
      <p>{t('audit.check_text')}</p>
      <input
        ref={input}
        type="file"
        accept=".jsonl,.ndjson,application/x-ndjson"
        aria-label={t('audit.choose')}
        hidden
        onChange={(event) => void check(event.currentTarget.files?.[0])}
      />
      <div class="desk-row-of-tools">
        <button
          type="button"
          class="desk-tool primary"
          aria-disabled={isBusy}
          onClick={() => isBusy || input.current?.click()}
        >
          {t(isBusy ? 'audit.checking' : 'audit.choose')}
        </button>
      </div>
      <Verdict step={step} />
      <Close onClose={onClose} />
    </Dialog>
  )
}

const Close = ({ onClose }: { onClose(): void }) => (
  <div class="desk-dialog-actions">
    <button type="button" class="button small" onClick={onClose}>
      {t('desk.close')}
    </button>
  </div>
)

async function checkExport(file: Blob): Promise<Told> {
  const text = await textOf(file)
  if (text === null) return { kind: 'unread' }
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
        <Notice tone="good" icon="verified" title={t('audit.same')} alert>
          {t('audit.same_text', { count: step.count, n: step.since })}
        </Notice>
      )
    case 'file_changed':
    case 'log_changed':
      return (
        <Notice tone="bad" icon="warning" title={t(`audit.${step.kind}`)} alert>
          {t(`audit.${step.kind}_text`)}
        </Notice>
      )
    case 'log_broken':
      return (
        <Notice tone="bad" icon="warning" title={t('audit.log_broken', { n: step.at })} alert>
          {t('audit.log_broken_text')}
        </Notice>
      )
    case 'unread':
      return <Notice tone="again" icon="warning" title={t('file.unread')} alert />
    case 'unreadable':
      return <Notice tone="again" icon="warning" title={t('audit.unreadable')} alert />
    case 'failed':
      return (
        <Notice tone="again" icon="warning" title={t('audit.failed')} alert>
          {problemText(step.problem)}
        </Notice>
      )
    default:
      return null
  }
}
