/** In the place of a form whose draft was deleted: until this is left it can be brought back. */
import { useState } from 'preact/hooks'
import { putBackDraft } from '../../actions/drafts.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { t } from '../../i18n/t/draft.ts'
import { t as tLater } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { StoredDraft } from '../../store/stored-draft.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'

export function DraftRemoved({ draft, onBack }: { draft: StoredDraft; onBack(): void }) {
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  const undo = useOnce(async () => {
    const problem = await putBackDraft(draft)
    setFailed(problem)
    if (!problem) onBack()
  })
  return (
    <PlainPage icon="erased" title={t('draft.deleted')} text={draft.open.reference}>
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
