/** A change or a removal that was not accepted: why, and what to do about it. */
import { discardChange, sendMine } from '../../actions/requests.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import type { Refusal } from '../../state/request.ts'
import { Notice } from '../../ui/notice.tsx'
import { NotWritten, useAction } from '../failure-notice.tsx'

/** `isWhole`: the request itself was refused, and its phase says so already. */
type Props = { id: string; refusal: Refusal; isWhole: boolean }

export function Refused({ id, refusal: { problem, isDeletion }, isWhole }: Props) {
  const mine = useAction<DeviceProblem>(() => sendMine(id))
  const gone = useAction<DeviceProblem>(() => discardChange(id))
  return (
    <>
      {!isWhole && (
        <Notice
          tone="again"
          icon="refused"
          title={t(isDeletion ? 'refused.deletion' : 'refused.change')}
        >
          {t('refused.because', { why: problemText(problem) })}
        </Notice>
      )}
      {problem.code === 'conflict' && (
        <button
          type="button"
          class="button"
          aria-disabled={mine.isBusy}
          onClick={() => void mine.run()}
        >
          {t('refused.send_mine')}
        </button>
      )}
      <NotWritten title={t('new.not_saved')} problem={mine.failed} />
      {!isWhole && (
        <button
          type="button"
          class="button"
          aria-disabled={gone.isBusy}
          onClick={() => void gone.run()}
        >
          {t('refused.discard')}
        </button>
      )}
      <NotWritten title={t('delete.failed')} problem={gone.failed} />
    </>
  )
}
