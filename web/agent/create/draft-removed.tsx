/** In the place of a form whose draft was deleted: until this is left it can be brought back. */
import { NotWritten } from '../../components/failure-notice.tsx'
import { useUndo } from '../../form/drafts/sure-of-draft.tsx'
import { t } from '../../i18n/t/draft.ts'
import { t as tLater } from '../../i18n/t/later.ts'
import type { StoredDraft } from '../../store/stored-draft.ts'
import { PlainPage } from '../../ui/plain-page.tsx'

export function DraftRemoved(gone: { draft: StoredDraft; onBack(): void }) {
  const { failed, undo } = useUndo(gone)
  return (
    <PlainPage icon="erased" title={t('draft.deleted')} text={gone.draft.open.reference}>
      <button type="button" class="button primary" onClick={() => void undo()}>
        {t('draft.undo')}
      </button>
      <NotWritten title={t('draft.not_back')} problem={failed} />
      <a class="button" href="/">
        {tLater('common.back')}
      </a>
    </PlainPage>
  )
}
