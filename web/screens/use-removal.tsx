/** Removing a request: busy until it is on disk, and what is said where it could not be written. */
import { useState } from 'preact/hooks'
import { removeRequest } from '../actions.ts'
import type { RemoveOutcome } from '../change.ts'
import type { DeviceProblem } from '../device-problem.ts'
import { t } from '../i18n/t-later.ts'
import { Notice } from '../ui/notice.tsx'

export type Removal = {
  isBusy: boolean
  failed: DeviceProblem | null
  /** Null while an earlier one is still being written. */
  remove(): Promise<RemoveOutcome | null>
}

export function useRemoval(id: string): Removal {
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  async function remove() {
    if (isBusy) return null
    setBusy(true)
    const outcome = await removeRequest(id)
    setFailed(outcome.kind === 'not_saved' ? outcome.reason : null)
    setBusy(false)
    return outcome
  }
  return { isBusy, failed, remove }
}

export function RemovalFailed({ failed }: { failed: DeviceProblem | null }) {
  if (!failed) return null
  return (
    <Notice tone="bad" icon="warning" title={t('remove.failed')} alert>
      {t(`unusable.${failed}`)}
    </Notice>
  )
}
