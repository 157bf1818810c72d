/** A request that nobody but this device knew is gone. For some seconds it can be brought back. */
import { useEffect, useState } from 'preact/hooks'
import type { Undo } from '../../components/change/change-or-remove.tsx'
import { NotWritten } from '../../components/failure-notice.tsx'
import { t } from '../../i18n/t/later.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import { PlainPage } from '../../ui/plain-page.tsx'

const UNDO_MS = 15_000

export function Removed({ undo, onBack }: { undo: Undo; onBack(): void }) {
  const [isOver, setOver] = useState(false)
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), UNDO_MS)
    return () => clearTimeout(timer)
  }, [])

  async function bringBack() {
    const problem = await undo()
    setFailed(problem)
    if (!problem) onBack()
  }

  return (
    <PlainPage icon="erased" title={t('deleted.title')} text={t('deleted.text')}>
      {!isOver && (
        <button type="button" class="button primary" onClick={() => void bringBack()}>
          {t('deleted.undo')}
        </button>
      )}
      <NotWritten title={t('deleted.not_back')} problem={failed} />
      <a class="button" href="/">
        {t('common.back')}
      </a>
    </PlainPage>
  )
}
