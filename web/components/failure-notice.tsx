/** An action that may fail, at the Worker or on this device: busy, failed or done, and how a failure is told. */
import { useState } from 'preact/hooks'
import type { Problem } from '../../shared/problem.ts'
import { problemText } from '../i18n/problem-text.ts'
import { t } from '../i18n/t/later.ts'
import type { DeviceProblem } from '../state/device-problem.ts'
import { Notice } from '../ui/notice.tsx'
import { useOnce } from '../ui/taps/use-once.ts'

type Props = { title: string; problem: DeviceProblem | null }

/** This device could not write. `title`: what was not done. */
export const NotWritten = ({ title, problem }: Props) =>
  problem && (
    <div ref={intoView}>
      <Notice tone="bad" icon="warning" title={title} alert>
        {t(`unusable.${problem}`)}
      </Notice>
    </div>
  )

/** It stands at the end of a form, and who saved looks at the button. */
const intoView = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: 'nearest' })

/** Why it did not happen, and that nothing was changed where nothing could be. */
export const ActionFailed = ({ title, problem }: { title: string; problem: Problem }) => (
  <Notice tone="again" icon="warning" title={title} alert>
    {problem.code === 'unreachable' ? t('action.needs_signal') : problemText(problem)}
  </Notice>
)

type Acting<Why = Problem> = {
  isBusy: boolean
  failed: Why | null
  run(): Promise<void>
  clear(): void
}

export function useAction<Why = Problem>(act: () => Promise<Why | null>): Acting<Why> {
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Why | null>(null)
  const run = useOnce(async () => {
    setBusy(true)
    setFailed(null)
    setFailed(await act())
    setBusy(false)
  })
  return { isBusy, failed, run, clear: () => setFailed(null) }
}
