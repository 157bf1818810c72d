/** A list while it is saved, and what became of it. */
import type { Role } from '../../../shared/protocol/protocol.ts'
import type { CreateListOutcome } from '../../actions/create-list.ts'
import { savedWords } from '../../components/first/phase-words.ts'
import { TitleRow } from '../../components/title-row.tsx'
import { t } from '../../i18n/t/import.ts'
import type { BadRow } from '../../lists/check-rows.ts'
import { sync } from '../../state/sync-status.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { downloadBadRows } from './downloads.ts'

export const ImportTitle = () => (
  <TitleRow text={t('import.title')} back={{ href: '/', name: t('common.back') }} />
)

type SavingProps = { done: number; n: number; onStop(): void }

/** Once all are prepared they are written at once: from there on there is nothing to stop. */
export const Saving = ({ done, n, onStop }: SavingProps) => (
  <main class="screen">
    <Scroll>
      <div class="plain stack">
        <PageTitle text={t('import.create', { n })} />
        <progress class="progress" max={n} value={done} aria-label={t('import.title')} />
        <p class="soft">{done < n ? t('import.sealing', { done, n }) : t('import.writing')}</p>
        {done < n && (
          <button type="button" class="button" onClick={onStop}>
            {t('import.stop')}
          </button>
        )}
      </div>
    </Scroll>
  </main>
)

type EndedProps = {
  outcome: CreateListOutcome
  /** They were left out. */
  bad: readonly BadRow[]
  role: Role
  onBack(): void
}

export function Ended({ outcome, bad, role, onBack }: EndedProps) {
  if (outcome.kind === 'saved')
    return (
      <PlainPage
        icon="phone"
        tone="saved"
        title={t('import.saved', { n: outcome.n })}
        text={
          sync.value.unsent > 0
            ? `${savedWords(role)}. ${t('import.saved_text')}`
            : t('sync.announce_sent')
        }
      >
        {bad.length > 0 && (
          <>
            <p class="report-bad" data-tone="again">
              {t('import.bad', { n: bad.length })}
            </p>
            <button type="button" class="button" onClick={() => downloadBadRows(bad)}>
              {t('import.download_bad')}
            </button>
          </>
        )}
        <a class="button primary" href="/">
          {t('common.to_requests')}
        </a>
      </PlainPage>
    )
  return (
    <>
      <ImportTitle />
      <Notice
        tone="again"
        icon="warning"
        title={t(outcome.kind === 'stopped' ? 'import.stopped' : 'import.not_saved')}
        alert
      >
        {outcome.kind === 'not_saved' && t(`unusable.${outcome.reason}`)}
      </Notice>
      <button type="button" class="button primary" onClick={onBack}>
        {t('import.back')}
      </button>
    </>
  )
}
