/** Asks whether a draft may go, where it stands; and what says that it has gone, until that is left. */
import { useRef, useState } from 'preact/hooks'
import { putBackDraft } from '../../actions/drafts.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { t } from '../../i18n/t/draft.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { StoredDraft } from '../../store/stored-draft.ts'
import { useQuestion } from '../../ui/fields/focus.ts'
import { useOnce } from '../../ui/taps/use-once.ts'

export function SureOfDraft({ onYes, onNo }: { onYes(): Promise<void>; onNo(): void }) {
  const box = useRef<HTMLDivElement>(null)
  useQuestion(box)
  return (
    <div ref={box} class="draft-line draft-sure">
      <p>{t('draft.sure')}</p>
      <button type="button" class="button small danger" onClick={useOnce(onYes)}>
        {t('draft.delete')}
      </button>
      <button type="button" class="button small" onClick={onNo}>
        {t('draft.keep')}
      </button>
    </div>
  )
}

/** `onBack`: it is there again. */
type Gone = { draft: StoredDraft; onBack(): void }

/** `undo` brings it back; `failed`: why it could not. */
export function useUndo({ draft, onBack }: Gone) {
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  const undo = useOnce(async () => {
    const problem = await putBackDraft(draft)
    setFailed(problem)
    if (!problem) onBack()
  })
  return { failed, undo }
}

export function DraftGone(gone: Gone) {
  const { failed, undo } = useUndo(gone)
  return (
    <>
      <div class="draft-line">
        <p role="status">{t('draft.deleted')}</p>
        <button type="button" class="button small" onClick={() => void undo()}>
          {t('draft.undo')}
        </button>
      </div>
      <NotWritten title={t('draft.not_back')} problem={failed} />
    </>
  )
}
