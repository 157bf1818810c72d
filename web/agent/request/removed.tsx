/** A request that nobody but this device knew is gone. Until this screen is left it can be brought back. */
import { useState } from 'preact/hooks'
import type { Undo } from '../../components/change/change-or-remove.tsx'
import { NotWritten } from '../../components/failure-notice.tsx'
import { t } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import { PlainPage } from '../../ui/plain-page.tsx'

export function Removed({ undo, onBack }: { undo: Undo; onBack(): void }) {
  const [failed, setFailed] = useState<DeviceProblem | null>(null)

  async function bringBack() {
    const problem = await undo()
    setFailed(problem)
    if (!problem) onBack()
  }

  return (
    <PlainPage icon="erased" title={t('deleted.title')} text="">
      <button type="button" class="button primary" onClick={() => void bringBack()}>
        {t('deleted.undo')}
      </button>
      <NotWritten title={t('deleted.not_back')} problem={failed} />
      <a class="button" href="/">
        {t('common.back')}
      </a>
    </PlainPage>
  )
}
