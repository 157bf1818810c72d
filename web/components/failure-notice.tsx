/** What is said where this device could not write: `title` what was not done, then why. */

import { t } from '../i18n/t/later.ts'
import type { DeviceProblem } from '../state/device-problem.ts'
import { Notice } from '../ui/notice.tsx'

type Props = { title: string; problem: DeviceProblem | null }

export const NotWritten = ({ title, problem }: Props) =>
  problem && (
    <Notice tone="bad" icon="warning" title={title} alert>
      {t(`unusable.${problem}`)}
    </Notice>
  )
