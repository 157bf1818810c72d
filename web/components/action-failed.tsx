/** An action did not happen: why, and that nothing was changed where nothing could be. */
import type { Problem } from '../../shared/problem.ts'
import { problemText } from '../i18n/problem-text.ts'
import { t } from '../i18n/t/later.ts'
import { Notice } from '../ui/notice.tsx'

export const ActionFailed = ({ title, problem }: { title: string; problem: Problem }) => (
  <Notice tone="again" icon="warning" title={title} alert>
    {problem.code === 'unreachable' ? t('action.needs_signal') : problemText(problem)}
  </Notice>
)
